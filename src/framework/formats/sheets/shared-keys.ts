import { wordsIn } from '../../page-words.ts'
import { fold, wordCount } from '../../text.ts'
import { type Kind, kindCalled } from '../called.ts'
import { type Grid, type GridCell, gridCell } from '../grids/grid.ts'
import { average } from '../grids/grid-rows.ts'
import { textNode } from '../placed.ts'
import type { Sheet } from './tables.ts'

const IDS = wordsIn('ids', 'codes')
/** Levels and tracks go by what stands there. */
const NO_KEYS: ReadonlySet<Kind | undefined> = new Set(['level', 'title', 'track', 'aside'])
/** The most words of a name on the average. */
const BRIEF = 5
/** "Dough", and no "dgh" or "A1". */
const NAME = /^(?=.*\p{L}{2})(?!\p{Lu}{1,3}[.-]?\d{1,3}$)(?![\p{Ll}\d_-]+$)/u
/** What people call things by beside their names: "A1". */
const CODE = /^\p{Lu}{1,3}[.-]?\d{1,3}$/u

/**
 * The sheets with columns called "id" and "name" in each that gives a name to what another has in a column of the same
 * header: the values of such a column are ids, whatever its header says. Of two, the one with the briefer names gives them.
 */
export function withSharedKeys(sheets: readonly Sheet[]): readonly Sheet[] {
  const names = new Map(sheets.map((sheet) => [sheet, nameColumn(sheet.grid)]))
  return sheets.map((sheet) => {
    const name = names.get(sheet)
    const others = sheets.filter((other) => (names.get(other)?.words ?? BRIEF + 1) > (name?.words ?? BRIEF))
    const key = keysOf(sheet.grid).find((at) => others.some((other) => isWithin(other.grid, sheet.grid, at)))
    return key === undefined || name === undefined ? sheet : { ...sheet, grid: named(sheet.grid, key, name.at) }
  })
}

/** Columns that have another short word in each row. */
function keysOf([header, ...body]: Grid): number[] {
  return (header?.cells ?? []).flatMap(({ text }, at) => {
    const ids = valuesAt(body, at)
    const isKey = text !== '' && !IDS.has(fold(text)) && !NO_KEYS.has(kindCalled(text))
    return isKey && areOthers(ids) && ids.every((id) => !/\s/u.test(id)) ? [at] : []
  })
}

/** Whether all that a sheet has in a column of the same header stands in this one. */
function isWithin([header, ...body]: Grid, [ownHeader, ...ownBody]: Grid, at: number): boolean {
  const title = fold(ownHeader?.cells[at]?.text ?? '')
  const column = header?.cells.findIndex(({ text }) => fold(text) === title) ?? -1
  const values = column < 0 ? [] : valuesAt(body, column)
  return areOthers(values) && new Set(values).isSubsetOf(new Set(valuesAt(ownBody, at)))
}

/** The first column that has another name in each row, and how many on the average. */
function nameColumn([header, ...body]: Grid): { readonly at: number; readonly words: number } | undefined {
  const columns = (header?.cells ?? []).map((_, at) => ({ at, values: valuesAt(body, at) }))
  const others = columns.filter(({ values }) => areOthers(values) && values.every((text) => NAME.test(text)))
  const names = others.map(({ at, values }) => ({ at, words: average(values.map(wordCount)) }))
  return names.find(({ words }) => words <= BRIEF)
}

function named([header, ...body]: Grid, key: number, name: number): Grid {
  if (header === undefined) return []
  const calledAt = (at: number, cell: GridCell) => (at === key ? cellOf('id') : at === name ? cellOf('name') : cell)
  const rows = body.map((row) => {
    const id = row.cells[key]?.text ?? ''
    const cells = row.cells.map((cell, at) => (at === name && CODE.test(id) ? cellOf(`${id} ${cell.text}`) : cell))
    return { ...row, cells }
  })
  return [{ ...header, cells: header.cells.map((cell, at) => calledAt(at, cell)) }, ...rows]
}

function areOthers(values: readonly string[]): boolean {
  return values.length > 1 && new Set(values).size === values.length && !values.includes('')
}

function valuesAt(body: Grid, at: number): string[] {
  return body.map(({ cells }) => cells[at]?.text ?? '')
}

function cellOf(text: string): GridCell {
  return gridCell([textNode(text)])
}
