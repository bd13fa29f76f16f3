import type { Cell, ReadFile } from './cell.ts'
import { keeping } from './choose.ts'
import { LEFT_OUT } from './formats/leave-out.ts'
import { fold } from './text.ts'

/** Files as read without what the owner leaves out, and whether hardly anything is understood so. */
export interface Rest {
  readonly files: readonly ReadFile[]
  readonly isNeeded: boolean
}

/**
 * What is left out tells nothing; but where it tells what the rest is, it goes only after that. `without` and `within` are
 * the files read without it and with it, `gone` the places it stands at. A file that says all the same and more with it keeps
 * that, too: who leaves out one part means no other.
 */
export function restOf(without: readonly ReadFile[], within: readonly ReadFile[], gone: ReadonlySet<string>): Rest {
  const later = within.map(({ file, page }) => {
    return { file, page: keeping(page, ({ source }) => !gone.has(`${file}:${source.line}`), LEFT_OUT) }
  })
  const isNeeded = 2 * placesIn(cellsOf(without)).size < placesIn(cellsOf(later)).size
  if (isNeeded) return { files: later, isNeeded }
  const byFile = new Map(later.map((one) => [one.file, one]))
  return { files: without.map((one) => withMore(one, byFile.get(one.file))), isNeeded }
}

function withMore(without: ReadFile, later: ReadFile | undefined): ReadFile {
  // Lines of data do not tell what stands there.
  if (without.page.account?.way === 'data') return without
  const own = placesIn(without.page.cells)
  if (later === undefined || own.size === 0 || !own.isSubsetOf(placesIn(later.page.cells))) return without
  // A place that is there and empty has lost its text by name.
  const there = new Set(without.page.cells.map(placeOf))
  const more = later.page.cells.filter((cell) => !there.has(placeOf(cell)))
  if (placesIn(more).size === 0) return without
  const cells = [...without.page.cells, ...more].toSorted((one, other) => one.source.line - other.source.line)
  return { file: without.file, page: { ...later.page, cells } }
}

function cellsOf(files: readonly ReadFile[]): Cell[] {
  return files.flatMap(({ page }) => page.cells)
}

/** The places that have a text. */
function placesIn(cells: readonly Cell[]): ReadonlySet<string> {
  return new Set(cells.filter(({ expectations }) => expectations.length > 0).map(placeOf))
}

function placeOf({ track, level, area }: Cell): string {
  return JSON.stringify([track.label, level.key, fold(area)])
}
