import { dirname } from 'node:path/posix'
import type { Page, ReadFile } from './cell.ts'
import { labelOf } from './formats/label.ts'
import { fold } from './text.ts'

/** So many pages of a folder that are about one area each make the others be so, too. */
const MOST = 0.6

/** The pages with several areas, or none yet, in folders whose pages are about one area each, at the same levels. */
export function oddAmongAreas(files: readonly ReadFile[]): ReadonlySet<string> {
  const odd = [...Map.groupBy(files, ({ file }) => dirname(file)).values()].flatMap((all) => {
    const whole = all.filter(({ page }) => isOfOwnArea(page))
    const levels = new Set(whole.flatMap(({ page }) => page.cells.map(({ level }) => level.key)))
    const full = all.filter(({ page }) => page.cells.length > 0)
    if (whole.length < 2 || whole.length < full.length * MOST) return []
    return all.filter(({ page }) => !isOfOwnArea(page) && page.cells.every(({ level }) => levels.has(level.key)))
  })
  return new Set(odd.map(({ file }) => file))
}

/** Whether a page has levels of one area, which is what it is called. */
function isOfOwnArea({ cells, title = '' }: Page): boolean {
  const areas = new Set(cells.map(({ area }) => fold(area)))
  return areas.size === 1 && areas.has(fold(labelOf(title))) && new Set(cells.map(({ level }) => level.key)).size > 1
}
