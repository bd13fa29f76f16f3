import { dirname } from 'node:path/posix'
import type { Page, ReadFile } from './cell.ts'
import { jobOf } from './formats/likeness.ts'
import type { LevelName } from './level-name.ts'
import { fold } from './text.ts'

/** Two pages may be alike by chance, unless there are more of that kind. */
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
  const ladders = [...folders.values()].filter((all) => areLadder(all.map(({ level }) => level)))
  const pages = ladders.flatMap((all) => all.map(({ page }) => page))
  return new Set(pages.length < FEWEST ? [] : pages)
}

/** The one level that a page says several areas of. */
function levelOf({ cells }: Page): LevelName | undefined {
  const levels = new Set(cells.map(({ level }) => level.key))
  const areas = new Set(cells.map(({ area }) => fold(area)))
  return levels.size === 1 && areas.size > 1 ? cells[0]?.level : undefined
}

/** "Cook", "Senior Cook" and a "Head Chef" beside them; or numbers, whatever each is called. */
function areLadder(levels: readonly LevelName[]): boolean {
  const jobs = Map.groupBy(levels, ({ label }) => jobOf(label))
  const together = [...jobs.values()].filter(({ length }) => length > 1).flat()
  const numbers = new Set(levels.flatMap(({ number }) => number ?? []))
  return levels.length > 1 && Math.max(together.length, numbers.size) > levels.length / 2
}
