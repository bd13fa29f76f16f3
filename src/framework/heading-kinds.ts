import type { Cell, Page, ReadFile } from './cell.ts'
import { fullNames, levelNames } from './level-name.ts'
import { fold } from './text.ts'

export type Taken = 'track' | 'level' | 'area' | 'nothing'

/** Headings of one depth, each name once, and what they were taken for. */
export interface HeadingKind {
  readonly depth: number
  readonly as: Taken
  readonly names: readonly string[]
}

/** Further ones are titles of tabs and summaries, which no depth tells. */
const DEEPEST = 6
const ORDER: readonly Taken[] = ['track', 'level', 'area', 'nothing']

/** What the headings of pages that hold cells were taken for, the outermost first. */
export function headingKinds(files: readonly ReadFile[]): HeadingKind[] {
  const taken = files.flatMap(({ page }) => (page.cells.length === 0 ? [] : takenOn(page)))
  return [...Map.groupBy(taken, ({ depth, as }) => `${depth} ${ORDER.indexOf(as)}`)]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .flatMap(([, all]) => {
      const names = [...new Set(all.map(({ label }) => label))]
      return all.slice(0, 1).map(({ depth, as }) => ({ depth, as, names }))
    })
}

/** The headings of a page by their depth, the outermost first. */
export function headingsOf({ headings = [] }: Page): { readonly depth: number; readonly names: readonly string[] }[] {
  const named = headings.filter(({ depth, label }) => depth <= DEEPEST && label !== '')
  return [...Map.groupBy(named, ({ depth }) => depth)]
    .toSorted(([one], [other]) => one - other)
    .map(([depth, all]) => ({ depth, names: [...new Set(all.map(({ label }) => label))] }))
}

function takenOn({ cells, headings = [] }: Page) {
  const called = (names: (cell: Cell) => readonly string[]) => new Set(cells.flatMap(names).map(fold))
  const known = {
    level: called(({ level }) => [...fullNames(level), ...levelNames(level)]),
    area: called(({ area }) => [area]),
    track: called(({ track }) => [track.label]),
  }
  return headings
    .filter(({ depth, label }) => depth <= DEEPEST && label !== '')
    .map(({ depth, label }) => {
      const as = (['level', 'area', 'track'] as const).find((kind) => known[kind].has(fold(label)))
      return { depth, label, as: as ?? ('nothing' as const) }
    })
}
