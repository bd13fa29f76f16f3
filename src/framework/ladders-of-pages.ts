import { basename, dirname, extname } from 'node:path/posix'
import type { Cell, ReadFile } from './cell.ts'
import { labelOfFile } from './formats/label.ts'
import { fold } from './text.ts'
import { isOfHeading } from './track-name.ts'

/** Two levels with the same areas are no accident. */
const FEWEST_PLACES = 2

/**
 * Headings of tracks that several pages of a folder have above the same places are parts of each page's ladder, and called
 * after both: "Baker - Manager Track" and "Cook - Manager Track".
 */
export function withLaddersOfPages(files: readonly ReadFile[]): ReadFile[] {
  const cells = files.flatMap(({ file, page }) => page.cells.map((cell) => ({ file, cell })))
  const byTrack = Map.groupBy(cells, ({ file, cell: { track } }) => JSON.stringify([dirname(file), fold(track.label)]))
  const ofHeadings = [...byTrack.values()].filter((own) => own.some(({ cell }) => isOfHeading(cell)))
  const shared = ofHeadings.filter((own) => haveSamePlaces(own) || haveLikeLadders(own))
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

type Own = readonly { readonly file: string; readonly cell: Cell }[]

function haveSamePlaces(own: Own): boolean {
  return inSeveral(own, ({ level }) => level.key).filter(Boolean).length >= FEWEST_PLACES
}

/** Whether most places stand in several files by the seniority of their levels: "Senior Engineer" and "Senior Nurse". */
function haveLikeLadders(own: Own): boolean {
  const ranked = inSeveral(own, ({ level }) => String(level.number ?? level.seniority ?? level.key))
  return ranked.filter(Boolean).length >= ranked.length / 2
}

/** Of each place whether it stands in several files. */
function inSeveral(own: Own, levelOf: (cell: Cell) => string): boolean[] {
  const places = Map.groupBy(own, ({ cell }) => JSON.stringify([levelOf(cell), fold(cell.area)]))
  return [...places.values()].map((same) => new Set(same.map(({ file }) => file)).size > 1)
}
