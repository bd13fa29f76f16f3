import type { ElementContent } from 'hast'
import { likeness } from '../likeness.ts'
import { hasText, textOf } from '../statements.ts'
import { type GridCell, type GridRow, gridCell } from './grid.ts'

const BOLD = new Set(['strong', 'b'])
const APART = new Set(['em', 'i', 'small', 'br', 'p'])

/** Rows whose first cells are a name in bold and an explanation set apart from it ("**Ovens** *Where it bakes*") by the name alone. */
export function withBareNames(rows: readonly GridRow[]): readonly GridRow[] {
  const firsts = rows.slice(1).flatMap(({ cells: [first] }) => (first && first.text !== '' ? [first] : []))
  const names = new Map(firsts.map((cell) => [cell, nameIn(cell.nodes)]))
  const explained = firsts.filter((cell) => names.get(cell)?.isExplained)
  const isWhole = explained.length > 1 && explained.length >= firsts.length / 2 && names.values().every((one) => one)
  // A level goes by its code and its title: "**L1** <br> Junior Baker".
  if (!isWhole || explained.some((cell) => likeness(textOf(names.get(cell)?.nodes ?? [])) > 0)) return rows
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell): GridCell => {
      const name = names.get(cell)
      return name === undefined ? cell : gridCell(name.nodes)
    }),
  }))
}

/** The name in bold that a cell begins with, and whether nothing but an explanation follows it. */
function nameIn(nodes: readonly ElementContent[]) {
  const [first, next] = nodes.flatMap((node) => (!hasText([node]) && !isTag(node, APART) ? [] : [node]))
  if (first === undefined || !isTag(first, BOLD)) return undefined
  const rest = nodes.slice(nodes.indexOf(first) + 1)
  const isMore = hasText(rest)
  if (isMore && (next === undefined || !isTag(next, APART) || rest.some((node) => isTag(node, BOLD)))) return undefined
  return { nodes: [first], isExplained: isMore }
}

function isTag(node: ElementContent, tags: ReadonlySet<string>): boolean {
  return node.type === 'element' && tags.has(node.tagName)
}
