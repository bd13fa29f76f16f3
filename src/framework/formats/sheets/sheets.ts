import type { Left, Page } from '../../cell.ts'
import { sharedStart } from '../../track-name.ts'
import { accountFor } from '../account.ts'
import { cellsOf } from '../cells.ts'
import type { Names } from '../data/names.ts'
import { type GridRow, headersIn } from '../grids/grid.ts'
import { readMatrix } from '../grids/matrix.ts'
import { type Guide, namesColumns } from '../guide.ts'
import { createLinks } from '../links.ts'
import type { Placed, Reading } from '../placed.ts'
import type { FileNames } from '../tracks-above.ts'
import { joined } from './joins.ts'
import { isNote, noteOf } from './notes.ts'
import { isOfLevels } from './of-levels.ts'
import { type Sheet, tablesIn } from './tables.ts'
import { endSaidAbove } from './title-row.ts'
import { calledBySheet, mayHoldTracks } from './unnamed.ts'

/** Reads sheets as tables of levels and areas; where several hold some, each is a track. */
export function readSheets(
  sheets: readonly Sheet[],
  names: FileNames,
  site: string | undefined,
  guide: Guide,
  beyond: Names,
): Page {
  const tables = sheets.flatMap((sheet) => tablesIn({ ...sheet, grid: joined(sheet.grid, beyond) }, guide))
  const ownArea = guide.hints.area === undefined ? {} : { area: guide.hints.area }
  const all = tables.map((table) => {
    const matrix = readMatrix(table.grid, { above: [], guide, ...ownArea, ...saidBy(table, tables, guide) })
    return { ...table, matrix }
  })
  const read = all.map((one) => (isNote(one, all, guide) ? { ...one, matrix: noteOf(one) } : one))
  const matrices = read.map((one) => ({ ...one, doubt: isOfLevels(one, read) ? ('areas' as const) : undefined }))
  const found = matrices.filter(({ matrix }) => (matrix?.placed.length ?? 0) > 0)
  const sure = found.filter(({ doubt }) => doubt === undefined)
  const used = sure.length > 0 ? sure : found
  const start = sharedStart(used.flatMap(({ name }) => name ?? []))
  const links = createLinks(names.file, undefined, site)
  const pages = matrices.map(({ name, grid, matrix, units: rows, doubt }, at) => {
    const isOther = matrix?.placed.some((one) => one.level === name || one.area === name)
    const sheet = isOther === true ? undefined : name
    const isTrack = used.length > 1 && sheet !== undefined
    const track = endSaidAbove(grid, names.name)
    const own = isTrack ? { ...names, name: sheet.slice(start.length) } : { ...names, ...(track && { track }) }
    const isAlone = mayHoldTracks(own.name, matrix?.placed ?? [])
    const placed = (matrix?.placed ?? []).map((one): Placed => ({ ...one, table: String(at), ...(doubt && { doubt }) }))
    const units = rows.map((row) => leftRow(row, sheets.length > 1 ? name : undefined))
    const unread = (matrix?.unread ?? []).map((label) => unreadColumn(label, grid[0]?.line ?? 1))
    const reading: Reading = { way: matrix?.way ?? 'a sheet', placed, left: [...(matrix?.left ?? []), ...unread] }
    const made = cellsOf({ placed }, { ...own, isAlone }, links)
    const cells = sheet === undefined ? made.cells : made.cells.map((cell) => ({ ...cell, sheet }))
    const holdsTracks = isAlone && cells.some((cell) => cell.track.group !== undefined)
    const called = { ...made, cells, ...(isTrack && { name: own.name }), holdsTracks }
    return { ...called, account: accountFor(units, reading, []) }
  })
  const isUnnamed = pages.some(({ holdsTracks }) => holdsTracks)
  const { way = 'a sheet', columns } = used[0]?.matrix ?? {}
  return {
    ...(namesColumns(guide) && { headers: sheets.flatMap(({ grid }) => headersIn(grid)) }),
    cells: pages.flatMap(({ cells, name }) => (isUnnamed && name !== undefined ? calledBySheet(cells, name) : cells)),
    sections: [],
    looseLinks: pages.flatMap(({ looseLinks }) => looseLinks),
    problems: [],
    account: {
      way,
      ties: [],
      isWeak: false,
      placed: pages.reduce((sum, { account }) => sum + account.placed, 0),
      left: pages.flatMap(({ account }) => account.left),
      ...(columns && { columns }),
    },
  }
}

function unreadColumn(text: string, line: number): Left {
  return {
    line,
    what: 'column',
    why: 'Nothing tells what its column holds. If it is a level, list it in `levels` in growthbot.yml; `columns` names any other.',
    text,
  }
}

/** A sheet may be called as a level, where the others are, or as the area its table is about. */
function saidBy({ name }: Sheet, sheets: readonly Sheet[], guide: Guide): { level?: string; area?: string } {
  if (name === undefined || sheets.length < 2) return {}
  const all = sheets.flatMap((sheet) => sheet.name ?? [])
  return guide.levelShare(all) >= 0.5 && guide.among(all)(name) > 0 ? { level: name } : { area: name }
}

function leftRow({ cells, line }: GridRow, sheet: string | undefined): Left {
  const text = [...new Set(cells)].map((cell) => cell.text).join(' | ')
  return { line, what: 'row', why: '', text: sheet === undefined ? text : `${sheet}: ${text}` }
}
