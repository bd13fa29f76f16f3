import type { Element, ElementContent, RootContent } from 'hast'
import type { Left } from '../../cell.ts'
import { createCounter, type Spot } from '../../meant.ts'
import { clean } from '../../text.ts'
import { textsIn, unitsIn } from '../account.ts'
import { gridOf, tableOf } from '../grids/grid.ts'
import { textsOf } from '../grids/grid-rows.ts'
import { gridWithout } from '../grids/grid-without.ts'
import { hasText, textOf } from '../statements.ts'
import { BOLD_DEPTH } from './flow.ts'
import { isList, type Labelled, labelledItems, labelledOf } from './labelled.ts'
import { type Block, lineOf } from './outline.ts'

type IsLeft = (spot: Spot) => boolean

/** A heading or bold line that is not yet ended. */
interface Open {
  readonly depth: number
  readonly label: string
  readonly count: (label: string) => number
}

/** The blocks of a page without those that are left out by name, and the rows and bullets that go with them. */
export function withoutParts(blocks: readonly Block[], file: string, leaves: IsLeft) {
  const kept: Block[] = []
  const gone: Left[] = []
  const whole = createCounter()
  let path: readonly Open[] = []
  /** The depth of what is left out at the moment, with all below it. */
  let out: number | undefined
  for (const block of blocks) {
    const title = titleOf(block)
    const depth = title?.depth ?? (block.is === 'end' ? block.depth : undefined)
    if (depth !== undefined) {
      path = path.filter((one) => one.depth < depth)
      if (out !== undefined && depth <= out) out = undefined
    }
    const above = [file, ...path.map(({ label }) => label)]
    const count = path.at(-1)?.count ?? whole
    const isLeft = (label: string) => out === undefined && leaves({ label, above, nth: count(label) })
    if (title !== undefined) {
      if (isLeft(title.label)) out = title.depth
      path = [...path, { ...title, count: createCounter() }]
    }
    if (out !== undefined) gone.push(...unitsOf(block))
    else if (block.is === 'table') {
      const { table, left } = tableWithout(block.table, above, isLeft, leaves)
      gone.push(...left)
      if (table !== undefined) kept.push({ is: 'table', table })
    } else if (block.is === 'text' && title === undefined) {
      const { node, left } = textWithout(block.node, isLeft)
      gone.push(...left)
      if (node !== undefined) kept.push({ is: 'text', node })
    } else kept.push(block)
  }
  return { kept, gone }
}

/** A heading, or a line in bold. */
function titleOf(block: Block): { readonly depth: number; readonly label: string } | undefined {
  if (block.is === 'heading') return { depth: block.heading.depth, label: block.heading.text }
  if (block.is !== 'text' || block.node.type !== 'element' || block.node.tagName !== 'p') return undefined
  const labelled = labelledOf(block.node)
  const isAlone = labelled?.isBold === true && !hasText(labelled.rest)
  return isAlone ? { depth: BOLD_DEPTH, label: labelled.label } : undefined
}

/** A table goes by the row of its headers: `Level | Years | Pay`. */
function tableWithout(
  table: Element,
  above: readonly string[],
  isLeft: (label: string) => boolean,
  leaves: IsLeft,
): { readonly table?: Element; readonly left: readonly Left[] } {
  const grid = gridOf(table)
  if (grid[0] !== undefined && isLeft(textsOf(grid[0]).join(' | '))) return { left: unitsIn(table) }
  const { kept, left } = gridWithout(grid, above, leaves)
  if (kept === grid) return { table, left }
  return kept.length === 0 ? { left } : { table: tableOf(kept, lineOf(table)), left }
}

interface Kept<Node> {
  readonly node?: Node
  readonly left: readonly Left[]
}

function textWithout(node: RootContent, isLeft: (label: string) => boolean): Kept<RootContent> {
  if (node.type !== 'element') return { node, left: [] }
  if (isList(node)) return listWithout(node, isLeft)
  if (node.tagName === 'blockquote') return quoteWithout(node, isLeft)
  return isGone(node, labelledOf(node), isLeft) ? { left: textsIn(node) } : { node, left: [] }
}

/** What is quoted goes by the label it begins with, else each paragraph and list of it by itself. */
function quoteWithout(quote: Element, isLeft: (label: string) => boolean): Kept<Element> {
  const { label = '' } = labelledOf(quote) ?? {}
  if (label !== '' && isLeft(label)) return { left: textsIn(quote) }
  const parts = quote.children.map((child) => textWithout(child, isLeft))
  const left = parts.flatMap((part) => part.left)
  const children = parts.flatMap(({ node }) => (node === undefined || node.type === 'doctype' ? [] : [node]))
  return !hasText(children) && left.length > 0 ? { left } : { node: { ...quote, children }, left }
}

/** A paragraph or bullet goes by the label it begins with, or by all it says. */
function isGone(node: Element, labelled: Labelled | undefined, isLeft: (label: string) => boolean): boolean {
  const names = new Set([labelled?.label ?? '', clean(textOf([node]))])
  return [...names].some((name) => name !== '' && isLeft(name))
}

function listWithout(list: Element, isLeft: (label: string) => boolean): Kept<Element> {
  const gone = new Set<ElementContent>(
    labelledItems(list).flatMap(({ item, labelled }) => {
      if (!isGone(item, labelled, isLeft)) return []
      return [item, ...(list.tagName === 'dl' ? (labelled?.rest ?? []) : [])]
    }),
  )
  const left = [...gone].flatMap((item) => unitsIn(item))
  const children = list.children.flatMap((item): ElementContent[] => {
    if (gone.has(item)) return []
    if (item.type !== 'element') return [item]
    const deeper = item.children.map((child) =>
      child.type === 'element' && isList(child) ? listWithout(child, isLeft) : { node: child, left: [] },
    )
    left.push(...deeper.flatMap((one) => one.left))
    return [{ ...item, children: deeper.flatMap(({ node }) => node ?? []) }]
  })
  return children.some(({ type }) => type === 'element') ? { node: { ...list, children }, left } : { left }
}

function unitsOf(block: Block): Left[] {
  if (block.is === 'table') return unitsIn(block.table)
  if (block.is === 'heading') return [{ line: block.heading.line, what: 'text', why: '', text: block.heading.text }]
  return block.is === 'text' ? textsIn(block.node) : []
}
