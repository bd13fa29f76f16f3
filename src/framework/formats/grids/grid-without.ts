import type { Left } from '../../cell.ts'
import { createCounter, type Spot } from '../../meant.ts'
import { endsAsSentence, isShortName } from '../data/keys.ts'
import { cellWithout } from './cell-without.ts'
import { type Grid, type GridCell, type GridRow, squared } from './grid.ts'
import { leftRow } from './grid-rows.ts'

/**
 * The table without columns whose header, and without rows of which a cell, is called so, without what stands below such
 * a title, and without such texts in cells; the same where there is none. A cell stands below those to its left, and in a
 * header below those over it.
 */
export function gridWithout(
  grid: Grid,
  above: readonly string[],
  leaves: (spot: Spot) => boolean,
): { readonly kept: Grid; readonly left: readonly Left[] } {
  const [columns, rows] = [new Set<number>(), new Set<GridRow>()]
  const answers = new Map<GridCell, boolean>()
  const cells = new Map<GridCell, GridCell>()
  const texts: Left[] = []
  const count = createCounter()
  const isLeft = (label: string, path: readonly string[]) => leaves({ label, above: path, nth: count(label) })
  const isLeftByName = (cell: GridCell, path: readonly string[]) => {
    const known = answers.get(cell) ?? (isName(cell.text) && isLeft(cell.text, path))
    answers.set(cell, known)
    return known
  }
  const leaveTexts = (cell: GridCell, path: readonly string[], line: number) => {
    if (cells.has(cell) || isName(cell.text)) return
    const without = cellWithout(cell, (text) => isLeft(text, path))
    cells.set(cell, without.cell)
    texts.push(...without.gone.map((text): Left => ({ line, what: 'cell', why: '', text })))
  }
  let isBelow = false
  let title: string[] = []
  let left: string[] = []
  for (const [at, row] of grid.entries()) {
    if (isTitle(row) && (at === 0 || row.isBelowGap === true || new Set(row.cells).size === 1)) {
      isBelow = row.cells.some((cell) => isLeftByName(cell, above))
      title = textsOf(row.cells)
    }
    if (isBelow) rows.add(row)
    left = row.cells.map(({ text }, column) => text || (left[column] ?? ''))
    for (const [column, cell] of row.cells.entries()) {
      const isHead = isHeader(grid, at, column)
      const beside = isHead ? grid.slice(0, at).map((one) => one.cells[column]?.text ?? '') : left.slice(0, column)
      const path = [...above, ...title, ...beside]
      if (!isLeftByName(cell, path)) leaveTexts(cell, path, row.line)
      else if (isHead && !isTitle(row)) columns.add(column)
      else rows.add(row)
    }
  }
  if (columns.size + rows.size + texts.length === 0) return { kept: grid, left: [] }
  const whole = grid.filter((row) => !rows.has(row))
  const kept = whole.map((row) => {
    const own = row.cells.filter((_, column) => !columns.has(column))
    return { ...row, cells: own.map((cell) => cells.get(cell) ?? cell) }
  })
  const ofColumns = [...columns].map((column) => leftColumn(whole, column))
  // The first row is the header.
  const ofRows = grid.slice(1).flatMap((row) => (rows.has(row) ? [leftRow(row, '')] : []))
  const isKept = new Set(whole.map(({ line }) => line))
  return {
    kept: squared(kept),
    left: [...ofColumns, ...ofRows, ...texts.filter(({ line }) => isKept.has(line))],
  }
}

function leftColumn(grid: Grid, column: number): Left {
  const text = textsOf(grid.flatMap(({ cells }) => cells[column] ?? [])).join(' | ')
  return { line: grid[0]?.line ?? 1, what: 'column', why: '', text }
}

/** What goes with its row or column; of a sentence only the sentence goes. */
function isName(text: string): boolean {
  return text !== '' && isShortName(text) && !endsAsSentence(text)
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
