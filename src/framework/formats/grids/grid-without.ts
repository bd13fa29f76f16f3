import { createCounter, type Spot } from '../../meant.ts'
import { isShortName } from '../data/keys.ts'
import { type Grid, type GridCell, type GridRow, squared } from './grid.ts'

/**
 * The table without columns whose header, and without rows of which a cell, is called so, and without what stands below such
 * a title; the same where there is none. A cell stands below those to its left, and in a header below those over it.
 */
export function gridWithout(grid: Grid, above: readonly string[], leaves: (spot: Spot) => boolean): Grid {
  const [columns, rows] = [new Set<number>(), new Set<GridRow>()]
  const answers = new Map<GridCell, boolean>()
  const count = createCounter()
  const isLeft = (cell: GridCell, path: readonly string[]) => {
    const { text } = cell
    if (text === '' || !isShortName(text)) return false
    const known = answers.get(cell) ?? leaves({ label: text, above: path, nth: count(text) })
    answers.set(cell, known)
    return known
  }
  let isBelow = false
  let title: string[] = []
  let left: string[] = []
  for (const [at, row] of grid.entries()) {
    if (isTitle(row) && (at === 0 || row.isBelowGap === true || new Set(row.cells).size === 1)) {
      isBelow = row.cells.some((cell) => isLeft(cell, above))
      title = textsOf(row.cells)
    }
    if (isBelow) rows.add(row)
    left = row.cells.map(({ text }, column) => text || (left[column] ?? ''))
    for (const [column, cell] of row.cells.entries()) {
      const isHead = isHeader(grid, at, column)
      const beside = isHead ? grid.slice(0, at).map((one) => one.cells[column]?.text ?? '') : left.slice(0, column)
      if (!isLeft(cell, [...above, ...title, ...beside])) continue
      if (isHead && !isTitle(row)) columns.add(column)
      else rows.add(row)
    }
  }
  if (columns.size + rows.size === 0) return grid
  return squared(
    grid
      .filter((row) => !rows.has(row))
      .map((row) => ({ ...row, cells: row.cells.filter((_, column) => !columns.has(column)) })),
  )
}

function textsOf(cells: readonly GridCell[]): string[] {
  return [...new Set(cells.map(({ text }) => text))].filter((text) => text !== '')
}

function isTitle({ cells }: GridRow): boolean {
  return textsOf(cells).length < 2
}

/** Whether what stands above a cell is a title, or a header of several columns; an empty corner beside full ones is none. */
function isHeader(grid: Grid, row: number, column: number): boolean {
  return grid.slice(0, row).every((one) => {
    const [cell, before, after] = [column, column - 1, column + 1].map((at) => one.cells[at])
    const isCorner = column === 0 && one.cells.length > 1 && one.cells.slice(1).every(({ text }) => text !== '')
    if (cell?.text === '') return !isCorner
    return cell === undefined || cell === before || cell === after || isTitle(one)
  })
}
