import type { Element, ElementContent } from 'hast'
import type { Header } from '../../cell.ts'
import { labelOf } from '../label.ts'
import { lineOf } from '../pages/outline.ts'
import { textOf } from '../statements.ts'
import { withBareNames } from './bold-names.ts'

/** A cell; one that is merged over several places is the same object at each. */
export interface GridCell {
  readonly nodes: readonly ElementContent[]
  readonly text: string
}

export interface GridRow {
  readonly cells: readonly GridCell[]
  readonly line: number
  /** Whether the row above it has no text. */
  readonly isBelowGap?: boolean
}

/** A table with its merged cells spread out, every row of one length. Rows without any text are left out. */
export type Grid = readonly GridRow[]

const EMPTY: GridCell = { nodes: [], text: '' }

export function gridCell(nodes: readonly ElementContent[]): GridCell {
  return { nodes, text: labelOf(textOf(nodes)) }
}

/** The grid of an HTML or Markdown table. */
export function gridOf(table: Element): Grid {
  const rows = rowsIn(table, lineOf(table) ?? 1)
  const places: GridCell[][] = rows.map(() => [])
  rows.forEach(({ cells }, at) => {
    let column = 0
    for (const element of cells) {
      while (places[at]?.[column] !== undefined) column += 1
      const cell = gridCell(element.children)
      const height = Math.min(spanOf(element, 'rowSpan'), rows.length - at)
      const width = spanOf(element, 'colSpan')
      for (let down = 0; down < height; down += 1) {
        for (let across = 0; across < width; across += 1) {
          const row = places[at + down]
          if (row !== undefined) row[column + across] = cell
        }
      }
      column += width
    }
  })
  return squared(withBareNames(places.map((cells, at) => ({ cells, line: rows[at]?.line ?? 1 }))))
}

/** The texts among which the headers of a table's columns are: those of its first rows, each with what stands below it. */
export function headersIn(grid: Grid): Header[] {
  return grid.slice(0, 5).flatMap(({ cells }, row) =>
    cells.flatMap(({ text: label }, at) => {
      const texts = new Set(grid.slice(row + 1).map((below) => below.cells[at]?.text ?? ''))
      return label === '' ? [] : [{ label, texts: [...texts] }]
    }),
  )
}

/** Fills short rows up, and leaves out rows and columns without any text. */
export function squared(rows: readonly GridRow[]): Grid {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const used = Array.from({ length: width }, (_, at) => at).filter((at) =>
    rows.some(({ cells }) => (cells[at]?.text ?? '') !== ''),
  )
  const isEmpty = (row: GridRow | undefined) =>
    row?.cells.every((cell) => cell === undefined || cell.text === '') === true
  return rows.flatMap((row, at) => {
    const cells = used.map((column) => row.cells[column] ?? EMPTY)
    return isEmpty(row) ? [] : [{ line: row.line, cells, ...(isEmpty(rows[at - 1]) && { isBelowGap: true }) }]
  })
}

/** The table that a grid is of, its merged cells put together again. */
export function tableOf(grid: Grid, line: number | undefined): Element {
  const at = (start: number | undefined) =>
    start === undefined ? {} : { position: { start: { line: start, column: 1 }, end: { line: start, column: 1 } } }
  const runs = (cells: readonly (GridCell | undefined)[], cell: GridCell) =>
    cell.nodes.length === 0 ? 1 : cells.filter((one) => one === cell).length
  const seen = new Set<GridCell>()
  const rows = grid.map(({ cells, line: own }): Element => {
    const first = cells.filter((cell, column) => cell.nodes.length === 0 || cells.indexOf(cell) === column)
    const children = first.flatMap((cell): Element[] => {
      if (seen.has(cell) && cell.nodes.length > 0) return []
      seen.add(cell)
      const colSpan = runs(cells, cell)
      const rowSpan = runs(
        grid.map((row) => row.cells[cells.indexOf(cell)]),
        cell,
      )
      const properties = { ...(colSpan > 1 && { colSpan }), ...(rowSpan > 1 && { rowSpan }) }
      return [{ type: 'element', tagName: 'td', properties, children: [...cell.nodes] }]
    })
    return { type: 'element', tagName: 'tr', properties: {}, children, ...at(own) }
  })
  return { type: 'element', tagName: 'table', properties: {}, children: rows, ...at(line) }
}

export function rowsIn(node: Element, line: number): { readonly cells: readonly Element[]; readonly line: number }[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return []
    const childLine = lineOf(child) ?? line
    if (child.tagName === 'tr') {
      return [{ cells: child.children.filter((cell) => cell.type === 'element'), line: childLine }]
    }
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsIn(child, childLine) : []
  })
}

/** How far a cell reaches, 1 where the table does not say; never absurdly far. */
function spanOf({ properties }: Element, name: 'rowSpan' | 'colSpan'): number {
  const span = Number(properties[name] ?? 1)
  return Number.isInteger(span) && span > 0 ? Math.min(span, 100) : 1
}
