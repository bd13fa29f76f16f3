import { wordsIn } from '../../page-words.ts'
import { fold } from '../../text.ts'
import type { Datum } from '../data/datum.ts'
import type { Names } from '../data/names.ts'
import { namedCell, tracksOfRows } from '../data/tables.ts'
import { type Grid, type GridCell, type GridRow, squared } from '../grids/grid.ts'
import type { Sheet } from './tables.ts'

const IDS = wordsIn('ids', 'codes')

type Rows = Datum & { readonly is: 'list' }

/** The rows of sheets as data, where one of them gives its rows ids that others may point at. */
export function listedIn(sheets: readonly Sheet[]): { readonly name: string; readonly datum: Rows }[] {
  return sheets.map(({ name = '', grid }) => ({ name, datum: datumOf(grid) }))
}

/** Whether a sheet gives its rows ids. */
export function hasIds({ grid }: Sheet): boolean {
  return grid[0]?.cells.some(({ text }) => IDS.has(fold(text))) === true
}

/** A table with what its columns point at called by its name, and with the track of that where it has none. */
export function joined(grid: Grid, names: Names): Grid {
  const [header, ...body] = withOwnNames(grid, names)
  const keys = header?.cells.map(({ text }) => text) ?? []
  const roles = keys.map((key) => names.pointedBy(key))
  if (header === undefined || roles.every((role) => role === undefined)) return grid
  const tracks = tracksOfRows(rowsOf(grid), keys, names)
  const rows = body.map((row, at) => {
    const cells = row.cells.map((cell, column) => {
      const name = names.namedBy(keys[column] ?? '', cell.text)
      return name === undefined ? cell : namedCell(name)
    })
    return { ...row, cells: [...cells, namedCell(tracks[at] ?? '')] }
  })
  const isTold = tracks.some((track) => track !== undefined)
  const top = [
    ...header.cells.map((cell, at) => (roles[at] ? namedCell(roles[at]) : cell)),
    namedCell(isTold ? 'track' : ''),
  ]
  return squared([{ ...header, cells: top }, ...rows])
}

/** A table with the names it gives ids in their place, too: "A1" beside "Dough" is no level. */
function withOwnNames(grid: Grid, names: Names): Grid {
  const [header, ...body] = grid
  const columns =
    header?.cells.map(({ text: key }, column) => body.map(({ cells }) => nameBeside(cells, column, key))) ?? []
  const named = columns.map((cells) => cells.length > 0 && cells.every((cell) => cell !== undefined))
  if (header === undefined || !named.includes(true)) return grid
  const rows = body.map((row, at) => ({
    ...row,
    cells: row.cells.map((cell, column) => (named[column] && columns[column]?.[at]) || cell),
  }))
  return [header, ...rows]

  function nameBeside(cells: GridRow['cells'], column: number, key: string): GridCell | undefined {
    const name = fold(names.namedBy(key, cells[column]?.text ?? '') ?? '')
    const isName = ({ text }: GridCell) => text !== '' && ` ${name}`.endsWith(` ${fold(text)}`)
    return cells.find((cell, at) => at !== column && isName(cell))
  }
}

function datumOf(grid: Grid): Rows {
  return { is: 'list', items: rowsOf(grid), line: grid[0]?.line ?? 1 }
}

function rowsOf([header, ...body]: Grid): (Datum & { readonly is: 'map' })[] {
  return body.map(({ cells, line }) => {
    const entries = cells.flatMap(({ text }, at) => {
      const key = header?.cells[at]?.text ?? ''
      return key === '' ? [] : [{ key, value: { is: 'text' as const, text, line }, line }]
    })
    return { is: 'map', entries, line }
  })
}
