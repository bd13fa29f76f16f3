import { plain, wordCount } from '../../text.ts'
import { type Grid, gridCell } from './grid.ts'
import { average } from './grid-rows.ts'

const MARKS = new Set(['x', '✓', '✔', '✔️', '✅', '●', '•', '☑', '☑️', 'y', 'yes', 'true', 'ja', 'oui', 'si', 'sim'])
/** A column of statements has more words than this on the average. */
const LONG = 3

/** Rows of a statement with a mark at each level that it is expected of: the statement stands in place of the mark. */
export function withStatements(body: Grid, start: number, levels: readonly number[]): Grid {
  const isMark = (text: string) => MARKS.has(plain(text))
  const texts = body.flatMap(({ cells }) => levels.map((at) => cells[at]?.text ?? '').filter((text) => text !== ''))
  if (texts.length === 0 || !texts.every((text) => isMark(text) || !/[\p{L}\p{N}]/u.test(text))) return body
  const lengths = Array.from({ length: start }, (_, at) =>
    average(body.map(({ cells }) => wordCount(cells[at]?.text ?? ''))),
  )
  const longest = Math.max(0, ...lengths)
  if (longest <= LONG) return body
  const statement = lengths.indexOf(longest)
  return body.map((row) => ({
    ...row,
    cells: row.cells.map((cell, at) => {
      if (!levels.includes(at)) return cell
      return isMark(cell.text) ? (row.cells[statement] ?? cell) : gridCell([])
    }),
  }))
}
