import type { Nodes, Root } from 'hast'
import type { Account, Left } from '../cell.ts'
import { clean } from '../text.ts'
import { lineOf } from './pages/outline.ts'
import type { Placed, Reading } from './placed.ts'
import { textOf } from './statements.ts'

/** The rows and bullets of a page, each as something left, with the line it starts on. */
export function unitsIn(node: Root | Nodes, inTable = false): Left[] {
  if (!('children' in node)) return []
  const isElement = node.type === 'element'
  const isTable = inTable || (isElement && node.tagName === 'table')
  const own = isElement && (inTable ? node.tagName === 'tr' && hasCell(node) : node.tagName === 'li')
  const text = own ? clean(inTable ? cellTexts(node).join(' | ') : textOf([node])) : ''
  const line = lineOf(node)
  const unit: Left[] =
    own && text !== '' && line !== undefined ? [{ line, what: inTable ? 'row' : 'bullet', why: '', text }] : []
  if (isElement && node.tagName === 'thead') return []
  return [...unit, ...node.children.flatMap((child) => unitsIn(child, isTable))]
}

/** The bullets of a list, or else the text. */
export function textsIn(node: Root | Nodes): Left[] {
  const bullets = unitsIn(node)
  const text = clean(textOf([node]))
  if (bullets.length > 0 || text === '') return bullets
  return [{ line: lineOf(node) ?? 1, what: 'text', why: '', text }]
}

function cellTexts({ children }: Extract<Nodes, { type: 'element' }>): string[] {
  return children.flatMap((cell) => (cell.type === 'element' ? [textOf([cell])] : [])).filter((text) => text !== '')
}

/** A row of headings only is no row of the table's body. */
function hasCell(row: Extract<Nodes, { type: 'element' }>): boolean {
  return row.children.some((child) => child.type === 'element' && child.tagName === 'td')
}

/** The lines that are left out whole: of columns and texts of cells the rows are kept. */
export function linesLeft(left: readonly Left[]): ReadonlySet<number> {
  return new Set(left.flatMap(({ what, line }) => (what === 'column' || what === 'cell' ? [] : [line])))
}

/** Accounts for each unit: it became part of a cell, or it is left, with the reason where one is known. */
export function accountFor(units: readonly Left[], reading: Reading, ties: readonly string[]): Account {
  const taken = new Set(reading.placed.flatMap(linesOf))
  const whys = new Map(reading.left.map(({ line, why }) => [line, why]))
  const left = units.filter(({ line }) => !taken.has(line))
  const others = reading.left.filter(({ what, line }) => what === 'column' || (what === 'text' && !taken.has(line)))
  return {
    way: reading.way,
    ties,
    isWeak: reading.isWeak === true,
    ...(reading.columns && { columns: reading.columns }),
    placed: units.length - left.length,
    left: [
      ...left.map((unit) => ({
        ...unit,
        why: whys.get(unit.line) ?? 'It names no level and area, and nothing above it does.',
      })),
      ...others,
    ].toSorted((one, other) => one.line - other.line),
  }
}

/** The lines of the source that a text stands on. */
export function linesOf({ line, nodes }: Placed): number[] {
  return [line, ...nodes.flatMap(linesBelow)]
}

function linesBelow(node: Nodes): number[] {
  const line = lineOf(node)
  const below = 'children' in node ? node.children.flatMap(linesBelow) : []
  return line === undefined ? below : [line, ...below]
}

/** The account with more that was left, all in the order of the source. */
export function withLeft(account: Account, more: readonly Left[]): Account {
  if (more.length === 0) return account
  return { ...account, left: [...account.left, ...more].toSorted((one, other) => one.line - other.line) }
}
