import { wordCount } from '../../text.ts'
import { merged, type Placed } from '../placed.ts'
import type { Grid } from './grid.ts'
import { SHORT } from './grid-rows.ts'
import type { Matrix, Surroundings } from './surroundings.ts'

/** A table of one column below the heading of an area: each level with its text in the rows below it. */
export function oneColumn(grid: Grid, { area, above, guide }: Surroundings): Matrix | undefined {
  const rows = grid.flatMap(({ cells, line }) => cells.map((cell) => ({ ...cell, line })))
  if (area === undefined || rows.length !== grid.length) return undefined
  const likeness = guide.among(rows.map(({ text }) => text).filter((text) => wordCount(text) <= SHORT))
  const levels = rows.filter(({ text }) => wordCount(text) <= SHORT && likeness(text) > 0)
  if (levels[0] !== rows[0] || levels.length < 2 || guide.levelShare(levels.map(({ text }) => text)) < 0.5) {
    return undefined
  }
  let level = ''
  const placed = rows.flatMap((row): Placed[] => {
    if (levels.includes(row)) level = row.text
    return [{ level, area, above, nodes: levels.includes(row) ? [] : row.nodes, line: row.line }]
  })
  return { way: 'levels above their texts', placed: merged(placed), left: [], unread: [] }
}
