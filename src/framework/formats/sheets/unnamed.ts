import type { Cell } from '../../cell.ts'
import { depthsAbove, type Placed } from '../placed.ts'
import { isGenericName } from '../vocabulary.ts'

/** So many groups one within another, "Category" and "Subcategory", are of more than areas. */
const DEEP = 2

/** Whether a sheet called by what it holds ("Skills") has groups of groups of areas: the outermost may be tracks, as nothing else names one. */
export function mayHoldTracks(name: string, placed: readonly Placed[]): boolean {
  const tiers = depthsAbove(placed).map((depth) => new Set(placed.map(({ above }) => above[depth])))
  const areas = new Set(placed.map(({ area }) => area)).size
  return isGenericName(name) && tiers.filter(({ size }) => size > 1 && size < areas).length >= DEEP
}

/** Cells of a sheet called by what it holds ("Attributes") by that name, where groups of another are tracks. */
export function calledBySheet(cells: readonly Cell[], name: string): readonly Cell[] {
  return cells.map((cell) => (cell.track.group === undefined ? { ...cell, track: { label: name } } : cell))
}
