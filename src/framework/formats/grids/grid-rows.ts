import type { Left } from '../../cell.ts'
import { wordCount } from '../../text.ts'
import type { Grid, GridCell, GridRow } from './grid.ts'

/** A label of more words is a sentence. */
export const SHORT = 6
const NOTE_MARK = /^(?:[*†‡#]|note\b|nb\b|\(\d\)|\[\d\])/iu

/**
 * Parts a table's rows from notes that stand below it: one text alone, merged over all columns, too long for a label, or
 * below an empty row.
 */
export function withoutNotes(rows: Grid): { readonly body: Grid; readonly notes: Grid } {
  const isAlone = (row: GridRow) => row.cells.length > 2 && textsOf(row).length === 1
  const isNote = (row: GridRow) => {
    const [text = ''] = textsOf(row)
    const isFirst = row.cells[0]?.text === text && row.cells.slice(1).every((cell) => cell.text === '')
    return isAlone(row) && (isMerged(row) || (isFirst && (wordCount(text) > SHORT - 1 || NOTE_MARK.test(text))))
  }
  const lastFull = rows.findLastIndex((row) => !isAlone(row))
  const isSparse = (row: GridRow) => isAlone(row) || (row.cells.length > 3 && textsOf(row).length < 3)
  const lastRow = rows.findLastIndex((row) => !isSparse(row))
  const isEnd = ({ isBelowGap }: GridRow, at: number) => at > 0 && isBelowGap === true
  const gap = rows.findIndex((row, at) => isEnd(row, at) && (at > lastFull || at > lastRow))
  const last = gap < 0 ? rows.findLastIndex((row) => !isNote(row)) : gap - 1
  return { body: rows.slice(0, last + 1), notes: rows.slice(last + 1) }
}

/** The different texts of a row. */
export function textsOf({ cells }: GridRow): string[] {
  return [...new Set(cells.map(({ text }) => text))].filter((text) => text !== '')
}

export function isMerged({ cells }: GridRow): boolean {
  return cells.length > 1 && new Set<GridCell>(cells).size === 1
}

/** A row that only its first cell has text in, or one merged over all columns. */
export function isGroup(row: GridRow, start: number): boolean {
  return isMerged(row) || (row.cells[0]?.text !== '' && row.cells.slice(start).every(({ text }) => text === ''))
}

export function leftRow({ cells, line }: GridRow, why: string): Left {
  const text = [...new Set(cells)].map((cell) => cell.text).join(' | ')
  return { line, what: 'row', why, text }
}

/** The headers of columns that have texts and were not read. */
export function unreadIn(labels: readonly string[], body: Grid, read: ReadonlySet<number>): string[] {
  return labels.filter((_, at) => !read.has(at) && body.some(({ cells }) => (cells[at]?.text ?? '') !== ''))
}

export function average(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}

/** Whether the same name stands under several others. */
export function repeatsBelow(pairs: readonly (readonly [string | undefined, string])[]): boolean {
  return [...Map.groupBy(pairs, ([, name]) => name).values()].some(
    (same) => new Set(same.map(([above]) => above)).size > 1,
  )
}
