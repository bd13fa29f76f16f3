import { read, utils } from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import * as z from 'zod'
import type { Problem } from '../../../errors.ts'
import type { Left, Page } from '../../cell.ts'
import { sharedStart } from '../../track-name.ts'
import { accountFor } from '../account.ts'
import { cellsOf, type FileNames } from '../cells.ts'
import type { Names } from '../data/names.ts'
import { type GridCell, type GridRow, gridCell, headersIn, squared } from '../grids/grid.ts'
import { readMatrix } from '../grids/matrix.ts'
import { type Guide, namesColumns } from '../guide.ts'
import { createLinks } from '../links.ts'
import { hasMarkup, nodesOfHtml } from '../markup.ts'
import { type Placed, type Reading, textNode } from '../placed.ts'
import { joined } from './joins.ts'
import { isNote, noteOf } from './notes.ts'
import { isOfLevels } from './of-levels.ts'
import { type Sheet, tablesIn } from './tables.ts'

const records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }))
const SEPARATORS = [',', ';', '\t', '|']
const FIRST_LINES = 8
const QUOTED = /"(?:[^"]|"")*"/gu
const BULLET = /^\s*(?:[•·▪◦‣*-]|\d{1,2}[.)])\s+/u

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
    const isTrack =
      used.length > 1 &&
      name !== undefined &&
      (matrix?.placed ?? []).every((one) => one.level !== name && one.area !== name)
    const own = isTrack ? { ...names, name: name.slice(start.length) } : names
    const placed = (matrix?.placed ?? []).map((one): Placed => ({ ...one, table: String(at), ...(doubt && { doubt }) }))
    const units = rows.map((row) => leftRow(row, sheets.length > 1 ? name : undefined))
    const unread = (matrix?.unread ?? []).map((label) => unreadColumn(label, grid[0]?.line ?? 1))
    const reading: Reading = { way: matrix?.way ?? 'a sheet', placed, left: [...(matrix?.left ?? []), ...unread] }
    return { ...cellsOf({ placed }, own, links), account: accountFor(units, reading, []) }
  })
  const [way = 'a sheet'] = used.map(({ matrix }) => matrix?.way ?? 'a sheet')
  return {
    ...(namesColumns(guide) && { headers: sheets.flatMap(({ grid }) => headersIn(grid)) }),
    cells: pages.flatMap(({ cells }) => cells),
    sections: [],
    looseLinks: pages.flatMap(({ looseLinks }) => looseLinks),
    problems: [],
    account: {
      way,
      ties: [],
      isWeak: false,
      placed: pages.reduce((sum, { account }) => sum + account.placed, 0),
      left: pages.flatMap(({ account }) => account.left),
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

/** The sheets of a file, and why they cannot be read. */
export interface Book {
  readonly sheets: readonly Sheet[]
  readonly problems: readonly Problem[]
  /** The rows that the owner leaves out. */
  readonly leftOut: readonly Left[]
}

/** The separator that most of the first lines hold equally often, the most of such; texts may hold any of them. */
function separatorOf(text: string): string | undefined {
  const lines = text.slice(0, 10_000).replace(QUOTED, '').split(/\r?\n/u)
  const first = lines.filter((line) => line.trim() !== '').slice(0, FIRST_LINES)
  const counted = SEPARATORS.map((separator) => {
    const counts = first.map((line) => line.split(separator).length - 1).filter((count) => count > 0)
    const same = Math.max(0, ...[...Map.groupBy(counts, (count) => count).values()].map(({ length }) => length))
    return { separator, same, total: counts.reduce((sum, count) => sum + count, 0) }
  })
  return counted.toSorted((one, other) => other.same - one.same || other.total - one.total)[0]?.separator
}

/** Reads CSV. Never throws. */
export function readCsv(text: string, file: string): Book {
  const delimiter = separatorOf(text) ?? ','
  try {
    const rows: unknown = parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      info: true,
    })
    let line = 1
    const grid = records.parse(rows).map(({ record, info }): GridRow => {
      const row = { cells: record.map(textCell), line }
      line = info.lines + 1
      return row
    })
    return { sheets: [{ grid: squared(grid) }], problems: [], leftOut: [] }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { sheets: [], problems: [unreadable(file, why)], leftOut: [] }
  }
}

/** Reads the sheets of an XLSX file, each merged cell at all of its places. Never throws. */
export function readXlsx(bytes: Uint8Array, file: string): Book {
  try {
    const { SheetNames, Sheets, Workbook } = read(bytes, { type: 'array', cellHTML: false, cellFormula: false })
    const visible = SheetNames.filter((_, at) => (Workbook?.Sheets?.[at]?.Hidden ?? 0) === 0)
    const sheets = visible.map((name): Sheet => {
      const sheet = Sheets[name] ?? {}
      const rows = new Map<number, GridCell[]>()
      for (const [address, cell] of Object.entries(sheet)) {
        if (address.startsWith('!')) continue
        const { r, c } = utils.decode_cell(address)
        const row = rows.get(r) ?? []
        row[c] = textCell(String(cell.w ?? cell.v ?? ''))
        rows.set(r, row)
      }
      for (const { s, e } of sheet['!merges'] ?? []) {
        const first = rows.get(s.r)?.[s.c]
        if (first === undefined) continue
        for (let r = s.r; r <= Math.min(e.r, s.r + 500); r += 1) {
          for (let c = s.c; c <= Math.min(e.c, s.c + 500); c += 1) {
            const row = rows.get(r)
            if (row !== undefined) row[c] = first
          }
        }
      }
      const sorted = [...rows].toSorted(([one], [other]) => one - other)
      const grid = sorted.flatMap(([r, cells]): GridRow[] => [
        ...(rows.has(r - 1) ? [] : [{ cells: [], line: r }]),
        { cells, line: r + 1 },
      ])
      return { name, grid: squared(grid) }
    })
    return { sheets, problems: [], leftOut: [] }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { sheets: [], problems: [unreadable(file, why)], leftOut: [] }
  }
}

/** A text with a line for each statement. */
function textCell(text: string): GridCell {
  if (hasMarkup(text)) return gridCell(nodesOfHtml(text))
  const lines = text.split(/\r?\n/u).map((line) => textNode(line.replace(BULLET, '')))
  const nodes = lines.flatMap((line, at) => (at === 0 ? [line] : [lineBreak(), line]))
  return gridCell(nodes)
}

function lineBreak() {
  return { type: 'element' as const, tagName: 'br', properties: {}, children: [] }
}

function leftRow({ cells, line }: GridRow, sheet: string | undefined): Left {
  const text = [...new Set(cells)].map((cell) => cell.text).join(' | ')
  return { line, what: 'row', why: '', text: sheet === undefined ? text : `${sheet}: ${text}` }
}

function unreadable(file: string, why: string): Problem {
  return {
    severity: 'error',
    kind: 'sheet-unreadable',
    file,
    message: `This file cannot be read: ${why}. Save it again.`,
  }
}
