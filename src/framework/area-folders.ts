import { basename, dirname, extname } from 'node:path/posix'
import type { ReadFile } from './cell.ts'
import { levelsNamed } from './formats/cells.ts'
import { labelOfFile } from './formats/label.ts'
import { isJob } from './formats/likeness.ts'
import { isIndex } from './places.ts'
import { fold, inAnyOrder } from './text.ts'

/** Fewer pages may each be a track with an area of its own. */
const LEAST = 3

/**
 * Where each page holds an area of its own, called as the page or its folder is, neither pages nor folders are tracks, but
 * all are one, called as the `whole`. Folders with the same areas, or called as jobs, are tracks.
 */
export function withoutAreaTracks(files: readonly ReadFile[], whole: string): readonly ReadFile[] {
  const full = files.filter(({ page }) => page.cells.length > 0)
  const areas = full.flatMap((one) => ownArea(one) ?? [])
  const isEach = areas.length === full.length && new Set(areas).size === areas.length
  const tracks = new Set(full.flatMap(({ page }) => page.cells.map(({ track }) => fold(track.label))))
  if (tracks.size < 2 || full.length < LEAST || !isEach || !full.every((one) => isCalledByPlace(one, whole)))
    return files
  // As on one page, "L3 Engineer" and "L3 Manager" stay two.
  const levels = levelsNamed(full.flatMap(({ page }) => page.cells.map(({ level }) => level.label)))
  return files.map(({ file, page }) => {
    const cells = page.cells.map((cell) => {
      const { key = cell.level.key } = levels.get(cell.level.label) ?? {}
      return { ...cell, track: { label: whole }, level: { ...cell.level, key } }
    })
    return { file, page: { ...page, cells } }
  })
}

/** The only area of a page, where its name has all words of the page's: "Mentoring and hiring" of `mentoring.md`. */
function ownArea({ file, page }: ReadFile): string | undefined {
  const [area = '', ...others] = new Set(page.cells.map((cell) => fold(cell.area)))
  const name = wordsIn(labelOfFile(isIndex(file) ? basename(dirname(file)) : basename(file, extname(file))))
  return others.length === 0 && name.size > 0 && name.isSubsetOf(wordsIn(area)) ? area : undefined
}

function wordsIn(label: string): ReadonlySet<string> {
  return new Set(
    inAnyOrder(label)
      .split(' ')
      .filter((word) => word !== ''),
  )
}

/** Whether nothing but its place tells the track, no heading and no owner, and that is no job. */
function isCalledByPlace({ file, page }: ReadFile, whole: string): boolean {
  const parts = file.slice(0, -extname(file).length).split('/')
  const names = new Set([whole, ...parts, ...parts.map(labelOfFile)].map(fold))
  return page.cells.every(
    ({ track: { label, group } }) => group === undefined && names.has(fold(label)) && !isJob(label),
  )
}
