import type { ReadFile } from './build.ts'
import type { Cell, Page } from './cell.ts'
import { fold } from './text.ts'

/**
 * The files without cells that are not the framework's: a file too little to tell by itself counts where another says
 * the same levels or areas; levels told by structure alone where something sure says the same; texts as short as facts
 * where something sure has the same areas. Where nothing is sure, all count.
 */
export function chosen(files: readonly ReadFile[]): ReadFile[] {
  const backed = onlyBacked(files)
  const sure = backed.flatMap(({ page }) => page.cells.filter(({ doubt }) => doubt === undefined))
  if (!sure.some(({ expectations }) => expectations.length > 0)) return backed
  const levels = new Set(sure.map(({ level }) => level.key))
  const areas = new Set(sure.map(({ area }) => fold(area)))
  const counts = ({ doubt, level, area }: Cell) =>
    doubt === undefined || areas.has(fold(area)) || (doubt === 'levels' && levels.has(level.key))
  return backed.map(({ file, page }) => ({ file, page: { ...page, cells: page.cells.filter(counts) } }))
}

function onlyBacked(files: readonly ReadFile[]): ReadFile[] {
  const names = new Map(
    files.map(({ page }) => [
      page,
      new Set(page.cells.flatMap(({ level, area }) => [`level ${level.key}`, `area ${fold(area)}`])),
    ]),
  )
  const isBacked = (page: Page) =>
    files.some(
      ({ page: other }) =>
        other !== page && !(names.get(page) ?? new Set()).isDisjointFrom(names.get(other) ?? new Set()),
    )
  return files.map(({ file, page }) => ({
    file,
    page: !page.account?.isWeak || isBacked(page) ? page : { ...page, cells: [] },
  }))
}
