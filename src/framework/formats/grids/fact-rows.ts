import { wordCount } from '../../text.ts'
import type { Guide } from '../guide.ts'
import { labelOf } from '../label.ts'
import { textOf } from '../statements.ts'
import { AREA_WORDS, hasWord } from '../vocabulary.ts'
import { type Grid, type GridCell, type GridRow, gridCell, squared } from './grid.ts'
import { isMerged, SHORT } from './grid-rows.ts'

/** A table of levels among rows that each say one thing of what the whole table is about. */
export interface AmongFacts {
  readonly grid: Grid
  readonly facts: Grid
  /** What those above the levels call areas and what they belong to, the finest last. */
  readonly names: readonly string[]
}

/**
 * "Competence", "Milk reception", and further down the levels with their texts, then "Examples" over all of them: the rows
 * from the header of levels on. Undefined: the table has no such rows.
 */
export function amongFacts(grid: Grid, guide: Guide): AmongFacts | undefined {
  const start = grid.findIndex((row) => !isFact(row))
  const header = grid[start]
  const above = grid.slice(0, Math.max(0, start))
  if (header === undefined || above.every(isMerged) || !isOfLevels(header, guide)) return undefined
  if (guide.levelShare(above.map(({ cells }) => cells[0]?.text ?? '')) > 0) return undefined
  const rows = grid.slice(start)
  const end = rows.findIndex((row, at) => at > 1 && isOverAll(row))
  const [own, below] = end < 0 ? [rows, []] : [rows.slice(0, end), rows.slice(end)]
  if (own.length < 2 || !below.every(isOverAll)) return undefined
  const names = above.flatMap(({ cells: [label, value] }) =>
    label !== undefined && value !== undefined && hasWord(label.text, AREA_WORDS) ? nameIn(value) : [],
  )
  return { grid: withoutSharedCorner(own), facts: [...above, ...below], names }
}

/** A label and one text, over all further columns or with nothing beside it. */
function isFact(row: GridRow): boolean {
  const [label, value, ...rest] = row.cells
  const isAlone = label?.text !== '' && value?.text !== '' && rest.every(({ text }) => text === '')
  return row.cells.length > 2 && (isAlone || isOverAll(row))
}

function isOverAll({ cells: [, value, ...rest] }: GridRow): boolean {
  return rest.length > 0 && value?.text !== '' && rest.every((cell) => cell === value)
}

function isOfLevels({ cells: [, ...cells] }: GridRow, guide: Guide): boolean {
  const labels = cells.map(({ text }) => text)
  return new Set(labels).size === labels.length && guide.levelShare(labels) >= 0.6
}

/** Where the header's corner is merged over all rows below it, these have no label of their own. */
function withoutSharedCorner(rows: Grid): Grid {
  const corner = rows[0]?.cells[0]
  if (!rows.every(({ cells }) => cells[0] === corner || cells[0]?.text === '')) return rows
  return squared(rows.map((row) => ({ ...row, cells: [gridCell([]), ...row.cells.slice(1)] })))
}

/** The first line of a text, where that is as short as a name. */
function nameIn({ nodes }: GridCell): string[] {
  const end = nodes.findIndex((node) => node.type === 'element' && node.tagName === 'br')
  const name = labelOf(textOf(end < 0 ? nodes : nodes.slice(0, end)))
  return name !== '' && wordCount(name) <= SHORT ? [name] : []
}
