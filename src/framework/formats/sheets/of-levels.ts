import { levelNamed } from '../../level-name.ts'
import { fold, plain } from '../../text.ts'
import { kindCalled } from '../called.ts'
import type { Matrix } from '../grids/surroundings.ts'
import { LEVEL_HEADERS } from '../vocabulary.ts'
import type { Sheet } from './tables.ts'

/** A table with what it is read as. */
export interface ReadTable extends Sheet {
  readonly matrix: Matrix | undefined
}

/** Of more columns than these, some are areas. */
const MOST = 2

/**
 * A sheet "Levels" with a text of each level says what the levels are, and names no area. So does the only sheet that has but
 * one text of each, where another has several areas at the same levels.
 */
export function isOfLevels(sheet: ReadTable, all: readonly ReadTable[]): boolean {
  if (!isOfOneArea(sheet)) return explainsLevels(sheet, all)
  if (kindCalled(sheet.name ?? '') === 'level') return true
  const levels = levelsOf(sheet)
  const isWhole = (other: ReadTable) => areasOf(other).size > 1 && levels.isSubsetOf(levelsOf(other))
  return all.filter(isOfOneArea).length === 1 && all.some(isWhole)
}

/** A sheet "Levels of responsibility" with a motto and a text of each level, beside one of more areas at the same levels. */
function explainsLevels(sheet: ReadTable, all: readonly ReadTable[]): boolean {
  const areas = areasOf(sheet)
  const [levels, isNamed] = [keysOf(sheet), beginsWithLevels(sheet.name ?? '')]
  const isWhole = (other: ReadTable) =>
    areasOf(other).size > MOST && levels.isSubsetOf(keysOf(other)) && areas.isDisjointFrom(areasOf(other))
  return isNamed && levels.size > 1 && areas.size <= MOST && all.some(isWhole)
}

function beginsWithLevels(name: string): boolean {
  return LEVEL_HEADERS.has(plain(name.split(' ', 1)[0] ?? ''))
}

/** The same for "1" and "Level 1". */
function keysOf({ matrix }: ReadTable): ReadonlySet<string> {
  return new Set(matrix?.placed.map(({ level }) => levelNamed(level).key))
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
