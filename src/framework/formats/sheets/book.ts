import { read, utils } from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import * as z from 'zod'
import type { Problem } from '../../../errors.ts'
import type { Left } from '../../cell.ts'
import { type GridCell, type GridRow, gridCell, squared } from '../grids/grid.ts'
import { hasMarkup, nodesOfHtml } from '../markup.ts'
import { textNode } from '../placed.ts'
import type { Sheet } from './tables.ts'

const records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }))
const SEPARATORS = [',', ';', '\t', '|']
const FIRST_LINES = 8
const QUOTED = /"(?:[^"]|"")*"/gu
const BULLET = /^\s*(?:[•·▪◦‣*-]|\d{1,2}[.)])\s+/u

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

function unreadable(file: string, why: string): Problem {
  return {
    severity: 'error',
    kind: 'sheet-unreadable',
    file,
    message: `This file cannot be read: ${why}. Save it again.`,
  }
}
