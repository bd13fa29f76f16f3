import { basename, extname } from 'node:path/posix'
import type { Cell, Page } from './cell.ts'
import { shownAs } from './formats/shown.ts'
import { fullNames } from './level-name.ts'
import type { Spot } from './meant.ts'
import { fold } from './text.ts'

type Spots = readonly [ofTrack: Spot[], ofLevel: Spot[], ofArea: Spot[]]
type Headings = NonNullable<Page['headings']>

/** What a cell is left out by. */
export function spotsOfCell(cell: Cell): Spot[] {
  const [track, level, area] = spotsBelow(cell, [])
  return [track, level, area]
}

/**
 * What the track, level and area of a cell are called otherwise by: each by any of its names, and as its heading writes it; they
 * stand below the headings above them, and below one another.
 */
export function spotsOn({ headings = [] }: Page): (cell: Cell) => Spots {
  const pathTo = pathsBy(headings)
  const all = [...new Set(headings.map(({ written }) => written))]
  return (cell) => {
    const path = pathTo(cell.source.line)
    const [track, level, area] = spotsBelow(cell, path)
    const named = (names: readonly string[], { label: own, above }: Spot) => {
      // Of several headings shown alike, the one that it stands below.
      const written = [path, all]
        .map((some) => some.filter((one) => isShownAs(one, names)))
        .find(({ length }) => length > 0)
      const others = above.filter((one, at) => at === 0 || !isShownAs(one, [own]))
      return [...new Set([...names, ...(written ?? [])])].map((label): Spot => ({ label, above: others }))
    }
    return [named(trackNames(cell), track), named(fullNames(cell.level), level), named([cell.area], area)]
  }
}

function isShownAs(written: string, names: readonly string[]): boolean {
  const labels = shownAs(written).map(fold)
  return names.some((name) => labels.includes(fold(name)))
}

function spotsBelow({ track, level, area, source: { file } }: Cell, path: readonly string[]) {
  const above = [file, ...path]
  return [
    { label: track.label, above },
    { label: level.label, above: [...above, track.label, area] },
    { label: area, above: [...above, track.label, level.label] },
  ] as const
}

/** Finds the headings that a line stands below, outermost first. */
function pathsBy(headings: Headings): (line: number) => readonly string[] {
  let path: Headings = []
  const paths = headings.map((heading) => {
    path = [...path.filter(({ depth }) => depth < heading.depth), heading]
    return { line: heading.line, labels: path.map(({ written }) => written) }
  })
  return (line) => paths.findLast((one) => one.line <= line)?.labels ?? []
}

/** Whatever the track of a cell may be called by in `tracks`. */
function trackNames({ track: { label, group, fileName }, sheet, source: { file } }: Cell): string[] {
  const bare = basename(file, extname(file))
  const ofFile = group !== undefined ? [] : [...(fileName === undefined ? [] : [fileName]), bare]
  return [label, ...(sheet === undefined ? [] : [sheet]), ...ofFile, basename(file), file]
}
