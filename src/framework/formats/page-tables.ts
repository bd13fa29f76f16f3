import type { Element } from 'hast'
import type { Left } from '../cell.ts'
import { count, fold } from '../text.ts'
import { flowOf } from './flow.ts'
import { gridOf, rowsIn } from './grid.ts'
import type { Guide } from './guide.ts'
import { labelOf } from './label.ts'
import { levelHeadings } from './level-headings.ts'
import { readMatrix } from './matrix.ts'
import { type Block, type Heading, lineOf } from './outline.ts'
import type { Fault, Placed, Reading } from './placed.ts'
import { isGeneric } from './vocabulary.ts'

/** Reads the tables of a page that have levels in columns, rows or the headings above them. */
export function readMatrices(blocks: readonly Block[], guide: Guide): Reading {
  const placed: Placed[] = []
  const left: Left[] = []
  const ways: string[] = []
  const faults: Fault[] = []
  const isLevel = levelLabels(blocks, guide)
  let path: readonly Heading[] = []
  for (const block of blocks) {
    if (block.is === 'heading') path = [...path.filter(({ depth }) => depth < block.heading.depth), block.heading]
    if (block.is !== 'table') continue
    const grid = gridOf(block.table)
    const labels = path.map(({ text }) => labelOf(text)).filter((label) => label !== '')
    const level = labels.findLast(isLevel)
    const area = labels.findLast((label) => !isLevel(label) && !isGeneric(label))
    const above = labels.filter((label) => label !== level)
    const track = path.find(({ depth }) => depth === guide.hints.headings.track)?.text
    const matrix = readMatrix(grid, { ...(level && { level }), ...(area && { area }), above, guide })
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
    faults.push(...lengthFaults(block.table), ...matrix.unread.map((label) => unreadColumn(label, grid[0]?.line ?? 1)))
    placed.push(
      ...matrix.placed.map((one) => ({
        ...(track !== undefined && { track: labelOf(track) }),
        ...one,
        above: one.above.filter((label) => label !== one.area),
      })),
    )
    left.push(...matrix.left)
  }
  return { way: `tables with ${[...new Set(ways)].join(' and ')}`, placed, left, faults }
}

/** Which headings of a page are levels, in each other's company or by themselves. */
function levelLabels(blocks: readonly Block[], guide: Guide): (label: string) => boolean {
  const headings = flowOf(
    blocks.filter(({ is }) => is === 'heading'),
    () => false,
    guide,
  ).filter((item) => item.is === 'heading')
  const isLevel = levelHeadings(headings, guide)
  const known = new Set(isLevel === undefined ? [] : headings.filter(isLevel).map(({ label }) => fold(label)))
  return (label) => (isLevel === undefined ? guide.isLevelLike(label) : known.has(fold(label)))
}

/** Rows of another length than their header, in tables without merged cells. */
function lengthFaults(table: Element): Fault[] {
  const [header, ...rows] = rowsIn(table, lineOf(table) ?? 1)
  const isMerged = ({ cells }: (typeof rows)[number]) =>
    cells.some(({ properties }) => properties['colSpan'] !== undefined || properties['rowSpan'] !== undefined)
  if (header === undefined || [header, ...rows].some(isMerged)) return []
  const expected = header.cells.length
  return rows.flatMap(({ cells, line }) => {
    if (cells.length === expected) return []
    const lengths = `This row has ${count(cells.length, 'cell')}, its header ${expected}.`
    if (cells.length < expected) {
      return [{ kind: 'row-too-short', line, message: `${lengths} What is missing counts as not written. Add it.` }]
    }
    const message = `${lengths} The rest is added to the last one. Write a bar within a text as \\|, or remove the cell.`
    return [{ kind: 'row-too-long', line, message }]
  })
}

function unreadColumn(label: string, line: number): Fault {
  const message = `The column "${label}" is not read. Move its text into one that is.`
  return { kind: 'column-ignored', line, message }
}
