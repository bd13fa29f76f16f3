import { withDoubt } from '../placed.ts'
import { areaPerRow } from './area-per-row.ts'
import type { Grid } from './grid.ts'
import { readHeader } from './grid-header.ts'
import { leftRow, withoutNotes } from './grid-rows.ts'
import { levelPerColumn, namedColumns } from './level-per-column.ts'
import { levelPerRow } from './level-per-row.ts'
import { recordPerRow } from './record-per-row.ts'
import type { Matrix, Surroundings } from './surroundings.ts'

/** Reads a table that has its levels in columns or rows; undefined: it is a table of something else. */
export function readMatrix(grid: Grid, around: Surroundings): Matrix | undefined {
  const { title, columns, body: rows } = readHeader(grid, around.guide)
  const { body, notes } = withoutNotes(rows)
  if (body.length === 0) return undefined
  const context = title === undefined ? around : { ...around, above: [...around.above, title] }
  const labels = columns.map(({ label }) => label)
  const isTold = around.guide.hints.columns.level.length > 0
  const matrix =
    (isTold ? recordPerRow(labels, body, context) : undefined) ??
    (isTold ? levelPerRow(labels, body, context) : undefined) ??
    levelPerColumn(columns, body, context) ??
    recordPerRow(labels, body, context) ??
    levelPerRow(labels, body, context) ??
    namedColumns(columns, body, context) ??
    (around.isHeaderless === true
      ? areaPerRow(
          labels.map(() => ''),
          grid,
          context,
        )
      : areaPerRow(labels, body, context))
  if (matrix === undefined) return undefined
  const left = notes.map((row) => leftRow(row, 'It is a note below the table.'))
  // Below a level a few words may be all that is said of an area.
  const placed = matrix.way === 'an area per row' ? matrix.placed : withDoubt(matrix.placed)
  return { ...matrix, placed, left: [...matrix.left, ...left] }
}
