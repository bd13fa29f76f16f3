import type { Left } from '../cell.ts'
import { gridOf } from './grid.ts'
import { labelOf } from './label.ts'
import { readMatrix } from './matrix.ts'
import type { Block, Heading } from './outline.ts'
import type { Placed, Reading } from './placed.ts'
import { isGeneric, isLevelLike } from './vocabulary.ts'

/** Reads the tables of a page that have levels in columns, rows or the headings above them. */
export function readMatrices(blocks: readonly Block[]): Reading {
  const placed: Placed[] = []
  const left: Left[] = []
  const ways: string[] = []
  let path: readonly Heading[] = []
  for (const block of blocks) {
    if (block.is === 'heading') path = [...path.filter(({ depth }) => depth < block.heading.depth), block.heading]
    if (block.is !== 'table') continue
    const grid = gridOf(block.table)
    const labels = path.map(({ text }) => labelOf(text)).filter((label) => label !== '')
    const level = labels.findLast(isLevelLike)
    const area = labels.findLast((label) => !isLevelLike(label) && !isGeneric(label))
    const above = labels.filter((label) => label !== level)
    const matrix = readMatrix(grid, { ...(level && { level }), ...(area && { area }), above })
    if (matrix === undefined) {
      left.push(
        ...grid.slice(1).map(({ cells, line }): Left => {
          const text = cells.map((cell) => cell.text).join(' | ')
          return { line, what: 'row', why: 'Its table names no levels in its columns, rows or headings.', text }
        }),
      )
      continue
    }
    ways.push(matrix.way)
    placed.push(...matrix.placed.map((one) => ({ ...one, above: one.above.filter((label) => label !== one.area) })))
    left.push(...matrix.left)
  }
  return { way: `tables with ${[...new Set(ways)].join(' and ')}`, placed, left }
}
