import { dirname } from 'node:path/posix'
import type { Page, ReadFile } from './cell.ts'
import { jobOf } from './formats/vocabulary.ts'
import type { LevelName } from './level-name.ts'
import { fold } from './text.ts'

/** Two may be alike by chance. */
const FEWEST = 3

/**
 * The pages of folders that have one for each level of a job, with several areas each: what each level is expected to do
 * may have headings of its own, so that none of them comes again.
 */
export function pagesOfLadders(files: readonly ReadFile[]): ReadonlySet<Page> {
  const folders = Map.groupBy(
    files.flatMap(({ file, page }) => {
      const level = levelOf(page)
      return level === undefined ? [] : [{ folder: dirname(file), page, level }]
    }),
    ({ folder }) => folder,
  )
  const ladders = [...folders.values()].filter((all) => areOfOneJob(all.map(({ level }) => level)))
  return new Set(ladders.flatMap((all) => all.map(({ page }) => page)))
}

/** The one level that a page says several areas of. */
function levelOf({ cells }: Page): LevelName | undefined {
  const levels = new Set(cells.map(({ level }) => level.key))
  const areas = new Set(cells.map(({ area }) => fold(area)))
  return levels.size === 1 && areas.size > 1 ? cells[0]?.level : undefined
}

/** "Cook", "Senior Cook", "Head Cook"; or numbers, whatever each is called. */
function areOfOneJob(levels: readonly LevelName[]): boolean {
  const all = levels.length
  if (all < FEWEST || new Set(levels.map(({ key }) => key)).size < all) return false
  const numbers = new Set(levels.flatMap(({ number }) => number ?? []))
  return numbers.size === all || new Set(levels.map(({ label }) => jobOf(label))).size === 1
}
