import { isAmong } from '../../meant.ts'
import { kindCalled } from '../called.ts'
import { withDoubt } from '../facts.ts'
import { columnsCalled, type Guide } from '../guide.ts'
import { areaPerColumn } from './area-per-column.ts'
import { areaPerRow, isOfAreas } from './area-per-row.ts'
import { withoutColumnsOfMarks } from './columns-of-marks.ts'
import { type AmongFacts, amongFacts } from './fact-rows.ts'
import type { Grid } from './grid.ts'
import { readHeader } from './grid-header.ts'
import { leftRow, withoutNotes } from './grid-rows.ts'
import { levelBlocks } from './level-blocks.ts'
import { levelInCell } from './level-in-cell.ts'
import { levelPerColumn, namedColumns } from './level-per-column.ts'
import { levelPerRow } from './level-per-row.ts'
import { oneColumn } from './one-column.ts'
import { recordPerRow } from './record-per-row.ts'
import type { Matrix, Surroundings } from './surroundings.ts'

/** Rows that a header may have above it. */
const MOST_ABOVE = 6

/** Reads a table that has its levels in columns or rows; undefined: it is a table of something else. */
export function readMatrix(grid: Grid, around: Surroundings): Matrix | undefined {
  const among = amongFacts(grid, around.guide)
  if (among !== undefined) return readAmongFacts(among, around)
  const column = oneColumn(grid, around)
  if (column !== undefined) return column
  const header = readHeader(fromHeader(grid, around.guide), around.guide)
  const { title, columns, body: rows } = withoutColumnsOfMarks(header, around.guide)
  const { body, notes } = withoutNotes(rows)
  if (body.length === 0) return undefined
  const context = title === undefined ? around : { ...around, above: [...around.above, title] }
  const labels = columns.map(({ label }) => label)
  const isTold = around.guide.hints.columns.level.length > 0
  const isOfTexts = around.level !== undefined && columnsCalled(labels, around.guide.hints.columns.text).length > 0
  const matrix =
    (isTold ? recordPerRow(labels, body, context) : undefined) ??
    (isTold ? levelPerRow(labels, body, context) : undefined) ??
    (isOfTexts && !isTold ? areaPerRow(labels, body, context) : undefined) ??
    levelInCell(labels, body, context) ??
    levelPerColumn(columns, body, context) ??
    levelBlocks(labels, body, context) ??
    (isOfAreas(labels, body, context) ? areaPerRow(labels, body, context) : undefined) ??
    recordPerRow(labels, body, context) ??
    levelPerRow(labels, body, context) ??
    namedColumns(columns, body, context) ??
    areaPerColumn(labels, body, context) ??
    (around.isHeaderless === true
      ? areaPerRow(
          labels.map(() => ''),
          grid,
          context,
        )
      : areaPerRow(labels, body, context))
  if (matrix === undefined) return undefined
  const left = notes.map((row) => leftRow(row, 'It is a note below the table.'))
  // Below a level a few words may be all that is said of an area; in rows of a column called "Area" one may be.
  const areNamed = matrix.way === 'a level per column' && kindCalled(labels[0] ?? '') === 'area'
  const placed = matrix.way === 'an area per row' ? matrix.placed : withDoubt(matrix.placed, areNamed)
  const table = String(grid[0]?.line)
  return { ...matrix, placed: placed.map((one) => ({ ...one, table })), left: [...matrix.left, ...left] }
}

/** Reads a table of levels among rows of facts; these name its area where they name what that belongs to, or nothing else does. */
function readAmongFacts({ grid, facts, names }: AmongFacts, around: Surroundings): Matrix | undefined {
  const area = names.length > 1 ? names.at(-1) : (around.area ?? names[0])
  const groups = names.slice(0, -1).filter((name) => !around.above.includes(name))
  const above = [...around.above, ...groups]
  const matrix = readMatrix(grid, { ...around, above, ...(area !== undefined && { area }) })
  const left = facts.map((row) => leftRow(row, 'It is of no level alone.'))
  return matrix && { ...matrix, left: [...matrix.left, ...left] }
}

/** Without what stands above the header that the owner names columns of. */
function fromHeader(grid: Grid, { hints: { columns } }: Guide): Grid {
  const names = [columns.level, columns.area, columns.track, columns.text].flat()
  const at = grid.slice(0, MOST_ABOVE).findIndex(({ cells }) => cells.some(({ text }) => isAmong(text, names)))
  return at > 0 ? grid.slice(at) : grid
}
