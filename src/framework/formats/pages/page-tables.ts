import type { Element } from 'hast'
import type { Left } from '../../cell.ts'
import { count } from '../../text.ts'
import { withFellows } from '../grids/fellow-tables.ts'
import { type Grid, gridOf, rowsIn } from '../grids/grid.ts'
import { leftRow } from '../grids/grid-rows.ts'
import { readMatrix } from '../grids/matrix.ts'
import type { TakenColumns } from '../grids/taken-columns.ts'
import { type Fault, merged, type Placed, type Reading } from '../placed.ts'
import { hasText } from '../statements.ts'
import { isAntiPattern, isGeneric, isWhole } from '../vocabulary.ts'
import { BOLD_DEPTH, BULLET_DEPTH, type Item } from './flow.ts'
import type { Heading } from './level-headings.ts'
import { lineOf } from './outline.ts'
import type { PageFlow } from './page-flow.ts'
import { isSummary } from './summaries.ts'
import { type UnreadColumn, unreadColumn, unreadFaults } from './unread-columns.ts'
import { unwrittenLevels } from './unwritten-levels.ts'

/** Reads the tables of a page that have levels in columns, rows or the headings above them; else it is `level`'s. */
export function readMatrices({ items, isLevel, survey, guide }: PageFlow, pageLevel: string | undefined): Reading {
  const placed: Placed[] = []
  const left: Left[] = []
  const ways: string[] = []
  const grids: Grid[] = []
  const columns: TakenColumns[] = []
  const faults: Fault[] = []
  const unread: UnreadColumn[] = []
  const isOfLevel = (heading: Heading) => isLevel?.(heading) ?? guide.isLevelLike(heading.label)
  let path: readonly Heading[] = []
  const own: Placed[] = []
  /** What stands right below the level. */
  const ownText = ({ node, line }: Extract<Item, { is: 'text' }>, above: readonly Heading[]): Placed[] => {
    const last = above.at(-1)
    const level = last !== undefined && isOfLevel(last) ? last.label : (last?.depth ?? 0) < 2 ? pageLevel : undefined
    const { area } = guide.hints
    const labels = above.filter((one) => one.label !== level).map(({ label }) => label)
    return level === undefined || area === undefined ? [] : [{ level, area, above: labels, nodes: [node], line }]
  }
  for (const item of items) {
    if (item.is === 'heading' && isOpen(item)) path = [...path.filter(({ depth }) => depth < item.depth), item]
    if (item.is === 'end') path = path.filter(({ depth }) => depth < item.depth)
    if (item.is === 'text') own.push(...ownText(item, path))
    if (item.is !== 'table') continue
    const { table } = item
    const grid = gridOf(table)
    const named = path.filter(({ label }) => label !== '')
    const level = named.findLast(isOfLevel)?.label ?? pageLevel
    const labels = named.map(({ label }) => label).filter((label) => label !== level)
    const others = named.filter((heading) => !isOfLevel(heading))
    const told = others.findLast((heading) => guide.isToldHeading('area', heading))
    const area =
      (told ?? others.findLast(isArea) ?? others.findLast(({ depth }) => depth > 1))?.label ?? guide.hints.area
    const track = path.findLast((heading) => guide.isToldHeading('track', heading))?.label
    const around = { ...(area && { area }), guide, survey, isHeaderless: isHeaderless(table) }
    // Alone on its page, what is called as a level may be a track: "Warehouse staff".
    const isSure = level === undefined || isLevel !== undefined || level === pageLevel
    const matrix =
      readMatrix(grid, { ...around, ...(level && { level }), above: labels }) ??
      (isSure ? undefined : readMatrix(grid, { ...around, above: named.map(({ label }) => label) }))
    const isAnti = named.some(({ label }) => isAntiPattern(label))
    if (matrix === undefined || isAnti) {
      const why = isAnti
        ? 'Anti-patterns are no expectations.'
        : 'Its table names no levels in its columns, rows or headings.'
      left.push(...grid.slice(1).map((row) => leftRow(row, why)))
      continue
    }
    ways.push(matrix.way)
    grids.push(grid)
    if (matrix.columns !== undefined) columns.push(matrix.columns)
    faults.push(...lengthFaults(table))
    unread.push(...matrix.unread.map((label) => unreadColumn(label, grid)))
    placed.push(
      ...matrix.placed.map((one) => ({
        ...(track !== undefined && { track }),
        ...one,
        above: one.above.filter((label) => label !== one.area),
      })),
    )
    left.push(...matrix.left)
  }
  if (ways.length > 0 && ways.every((way) => way === 'an area per row')) {
    placed.push(...unwrittenLevels(items, isOfLevel, placed))
  }
  if (ways.length > 0) placed.push(...merged(own))
  faults.push(...unreadFaults(unread))
  const isOfOneLevel = pageLevel !== undefined && placed.every(({ level }) => level === pageLevel)
  const whole = withFellows(placed, grids)
  const way = `tables with ${[...new Set(ways)].join(' and ')}`
  return { way, placed: whole, left, faults, isOfOneLevel, ...(columns[0] && { columns: columns[0] }) }
}

/** Whether more than a line stands below a heading: a bullet ends with its list, a summary with its text. */
function isOpen({ depth, label }: Heading): boolean {
  return depth < BULLET_DEPTH && !(depth >= BOLD_DEPTH && isSummary(label))
}

/** A page's own title names an area only where it does not name the whole. */
function isArea({ label, depth }: Heading): boolean {
  return !isGeneric(label) && (depth > 1 || !isWhole(label))
}

/** Whether the header is empty, or each row has one of its own instead: `<th>Reach</th><td>…</td>`. */
function isHeaderless(table: Element): boolean {
  const rows = rowsIn(table, 1)
  const isRow = ([first, ...others]: readonly Element[]) =>
    first?.tagName === 'th' && others.length > 0 && others.every(({ tagName }) => tagName === 'td')
  return rows[0]?.cells.every(({ children }) => !hasText(children)) === true || rows.every(({ cells }) => isRow(cells))
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
    const message = `${lengths} The rest is added to the last one, but for a few words, or what is in brackets. Write a bar within a text as \\|, or remove the cell.`
    return [{ kind: 'row-too-long', line, message }]
  })
}
