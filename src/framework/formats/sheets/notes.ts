import { fold } from '../../text.ts'
import { leftRow } from '../grids/grid-rows.ts'
import type { Matrix } from '../grids/surroundings.ts'
import type { Guide } from '../guide.ts'
import { areasOf, isOfOneArea, levelsOf, type ReadTable } from './of-levels.ts'
import type { Table } from './tables.ts'

/** "G1 to G5", "L1 – L4": of several levels, and the name of none. */
const RANGE = /\d\D*\d/u

/**
 * "Read me" with "Owner" and "Version" in its rows, beside grids: a sheet of two columns of which most rows begin with no
 * single level is a note, and what it has been read as levels are its keys.
 */
export function isNote(sheet: ReadTable, all: readonly ReadTable[], guide: Guide): boolean {
  const isGrid = (other: ReadTable) => other !== sheet && levelsOf(other).size > 1 && areasOf(other).size > 1
  const known = all.filter(isGrid).flatMap((grid) => [...levelsOf(grid)])
  if (known.length === 0 || widthOf(sheet) > 2 || !isOfOneArea(sheet)) return false
  const isKnown = (key: string) => known.some((level) => ` ${level} `.includes(` ${fold(key)} `))
  const isSingle = (key: string) => isKnown(key) || (guide.isLevelLike(key) && !RANGE.test(key))
  const keys = [...new Set(sheet.matrix?.placed.map(({ level }) => level))]
  return keys.filter(isSingle).length < keys.length / 2
}

/** Every row of a note as left, with why. */
export function noteOf({ units }: Table): Matrix {
  const left = units.map((row) => leftRow(row, 'It is a note beside the tables.'))
  return { way: 'an area per row', placed: [], left, unread: [] }
}

function widthOf({ grid }: ReadTable): number {
  return Math.max(0, ...grid.map(({ cells }) => cells.findLastIndex(({ text }) => text !== '') + 1))
}
