import type { Left } from '../cell.ts'
import { fold } from '../text.ts'
import { unitsIn } from './account.ts'
import type { Datum, Entry } from './data/datum.ts'
import { isShortName, ownName } from './data/keys.ts'
import { type Grid, type GridRow, gridOf, squared, tableOf } from './grids/grid.ts'
import { labelOf, spellings } from './label.ts'
import { type Block, lineOf } from './pages/outline.ts'
import type { ParsedPage } from './pages/parse.ts'
import { type Book, leftRow } from './sheets/sheets.ts'

/** Whether the owner leaves out what is called so; undefined: nothing is left out. */
export type Leaves = ((label: string) => boolean) | undefined

export const LEFT_OUT = 'growthbot.yml leaves it out.'

export function leaving(ignore: readonly string[]): Leaves {
  if (ignore.length === 0) return undefined
  const names = new Set(ignore.flatMap(spellings))
  return (label) => names.has(fold(label)) || names.has(fold(labelOf(label)))
}

/** The names by which parts of a page can be left out. */
export function namesOnPage({ blocks }: ParsedPage): string[] {
  return blocks.flatMap((block) => {
    if (block.is === 'heading') return [block.heading.text]
    return block.is === 'table' ? textsOf(gridOf(block.table)) : []
  })
}

export function namesInBook({ sheets }: Book): string[] {
  return sheets.flatMap(({ name, grid }) => [name ?? '', ...textsOf(grid)]).filter((name) => name !== '')
}

export function namesInData(datum: Datum): string[] {
  if (datum.is === 'text') return isShortName(datum.text) ? [datum.text] : []
  if (datum.is === 'list') return datum.items.flatMap(namesInData)
  return datum.entries.flatMap(({ key, value }) => [key, ...namesInData(value)])
}

function textsOf(grid: Grid): string[] {
  return grid.flatMap(({ cells }) => cells.map(({ text }) => text)).filter((text) => text !== '' && isShortName(text))
}

/** The page without headings of these names and what stands below them, and without such rows and columns of its tables. */
export function pageWithout(page: ParsedPage, leaves: Leaves): ParsedPage {
  if (leaves === undefined) return page
  const blocks: Block[] = []
  const leftOut: Left[] = []
  let below: number | undefined
  for (const block of page.blocks) {
    const depth = block.is === 'heading' ? block.heading.depth : block.is === 'end' ? block.depth : undefined
    if (below !== undefined && depth !== undefined && depth <= below) below = undefined
    if (below === undefined && block.is === 'heading' && leaves(block.heading.text)) below = block.heading.depth
    if (below !== undefined) leftOut.push(...unitsOf(block))
    else if (block.is !== 'table') blocks.push(block)
    else {
      const grid = gridOf(block.table)
      const kept = gridWithout(grid, leaves)
      const lines = new Set(kept.map(({ line }) => line))
      leftOut.push(...unitsOf(block).filter(({ line }) => !lines.has(line)))
      if (kept === grid) blocks.push(block)
      else if (kept.length > 0) blocks.push({ is: 'table', table: tableOf(kept, lineOf(block.table)) })
    }
  }
  return { ...page, blocks, leftOut: leftOut.map((one) => ({ ...one, why: LEFT_OUT })) }
}

function unitsOf(block: Block): Left[] {
  if (block.is === 'table') return unitsIn(block.table)
  return block.is === 'text' ? unitsIn(block.node) : []
}

/** The sheets without those of these names, and without such rows and columns. */
export function bookWithout(book: Book, leaves: Leaves): Book {
  if (leaves === undefined) return book
  const { sheets, problems } = book
  const read = sheets.map((sheet) => {
    const kept = { ...sheet, grid: leaves(sheet.name ?? '') ? [] : gridWithout(sheet.grid, leaves) }
    const lines = new Set(kept.grid.map(({ line }) => line))
    // The first row is its header.
    const gone = sheet.grid.slice(1).filter(({ line }) => !lines.has(line))
    const name = sheets.length > 1 ? sheet.name : undefined
    return { kept, leftOut: gone.map((row) => ({ ...leftRow(row, name), why: LEFT_OUT })) }
  })
  const kept = read.map((one) => one.kept).filter(({ grid }) => grid.length > 0)
  const leftOut = read.flatMap((one) => one.leftOut)
  return { sheets: kept, problems, leftOut }
}

/**
 * The table without columns whose header, and without rows of which a cell, is called so, and without what stands below such
 * a title; the same where there is none.
 */
function gridWithout(grid: Grid, leaves: NonNullable<Leaves>): Grid {
  const isTitle = ({ cells }: GridRow) => new Set(cells.map(({ text }) => text).filter((text) => text !== '')).size < 2
  /** What stands above it is a title, or a header of several columns. */
  const isHeader = (row: number, column: number) =>
    grid.slice(0, row).every((above) => {
      const [cell, before, after] = [column, column - 1, column + 1].map((at) => above.cells[at])
      return cell === undefined || cell.text === '' || cell === before || cell === after || isTitle(above)
    })
  const columns = new Set<number>()
  const rows = new Set<GridRow>()
  const isSection = (row: GridRow, at: number) =>
    isTitle(row) && (at === 0 || row.isBelowGap === true || new Set(row.cells).size === 1)
  let isBelow = false
  for (const [at, row] of grid.entries()) {
    if (isSection(row, at)) isBelow = row.cells.some(({ text }) => leaves(text))
    if (isBelow) rows.add(row)
    for (const [column, { text }] of row.cells.entries()) {
      if (text === '' || !leaves(text)) continue
      if (isHeader(at, column) && !isTitle(row)) columns.add(column)
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

/** The data without keys, and without items of lists, that are called so; what is only named stays, for it is pointed at. */
export function datumWithout(datum: Datum, leaves: Leaves): Datum {
  if (leaves === undefined || datum.is === 'text') return datum
  if (datum.is === 'map') {
    const kept = datum.entries.filter(({ key }) => !leaves(key))
    return { ...datum, entries: kept.map((entry): Entry => ({ ...entry, value: datumWithout(entry.value, leaves) })) }
  }
  return { ...datum, items: datum.items.flatMap((item) => (isLeft(item, leaves) ? [] : [datumWithout(item, leaves)])) }
}

function isLeft(item: Datum, leaves: NonNullable<Leaves>): boolean {
  if (item.is !== 'map') return false
  const name = ownName(item.entries, undefined)
  const isThing = item.entries.every(({ value }) => value.is === 'text')
  const others = item.entries.filter((entry) => !name?.entries.includes(entry))
  return (
    (!isThing && name !== undefined && leaves(name.text)) ||
    others.some(({ value }) => value.is === 'text' && leaves(value.text))
  )
}
