import { basename, dirname, extname } from 'node:path/posix'
import type { Cell, ReadFile } from './cell.ts'
import { labelOfFile } from './formats/label.ts'
import { fold } from './text.ts'

/** Two levels with the same areas are no accident. */
const FEWEST_PLACES = 2

/**
 * Headings of tracks that several pages of a folder have above the same places are parts of each page's ladder, and called
 * after both: "Baker - Manager Track" and "Cook - Manager Track".
 */
export function withLaddersOfPages(files: readonly ReadFile[]): ReadFile[] {
  const cells = files.flatMap(({ file, page }) => page.cells.filter(isOfHeading).map((cell) => ({ file, cell })))
  const byTrack = Map.groupBy(cells, ({ file, cell: { track } }) => JSON.stringify([dirname(file), fold(track.label)]))
  const shared = [...byTrack.values()].filter((own) => placesTwice(own) >= FEWEST_PLACES)
  const twice = new Set(shared.flat().map(({ cell }) => cell))
  const called = (file: string, cell: Cell): Cell =>
    twice.has(cell)
      ? { ...cell, track: { label: `${labelOfFile(basename(file, extname(file)))} - ${cell.track.label}` } }
      : cell
  return files.map(({ file, page }) => ({
    file,
    page: { ...page, cells: page.cells.map((cell) => called(file, cell)) },
  }))
}

function isOfHeading({ track: { group, fileName } }: Cell): boolean {
  return group !== undefined && fileName === undefined
}

/** How many places stand in several files. */
function placesTwice(own: readonly { readonly file: string; readonly cell: Cell }[]): number {
  const places = Map.groupBy(own, ({ cell: { level, area } }) => JSON.stringify([level.key, fold(area)]))
  return [...places.values()].filter((same) => new Set(same.map(({ file }) => file)).size > 1).length
}
