import { fold } from '../../text.ts'
import { kindCalled } from '../called.ts'
import type { Matrix } from '../grids/surroundings.ts'
import type { Sheet } from './tables.ts'

/** A table with what it is read as. */
export interface ReadTable extends Sheet {
  readonly matrix: Matrix | undefined
}

/**
 * A sheet "Levels" with a text of each level says what the levels are, and names no area. So does the only sheet that has but
 * one text of each, where another has several areas at the same levels.
 */
export function isOfLevels(sheet: ReadTable, all: readonly ReadTable[]): boolean {
  if (!isOfOneArea(sheet)) return false
  if (kindCalled(sheet.name ?? '') === 'level') return true
  const levels = levelsOf(sheet)
  const isWhole = (other: ReadTable) => areasOf(other).size > 1 && levels.isSubsetOf(levelsOf(other))
  return all.filter(isOfOneArea).length === 1 && all.some(isWhole)
}

export function isOfOneArea({ name, matrix }: ReadTable): boolean {
  return (
    name !== undefined &&
    matrix !== undefined &&
    levelsOf({ matrix }).size > 0 &&
    matrix.placed.every(({ area }) => area === name)
  )
}

export function levelsOf({ matrix }: Pick<ReadTable, 'matrix'>): ReadonlySet<string> {
  return new Set(matrix?.placed.map(({ level }) => fold(level)))
}

export function areasOf({ matrix }: ReadTable): ReadonlySet<string> {
  return new Set(matrix?.placed.map(({ area }) => fold(area)))
}
