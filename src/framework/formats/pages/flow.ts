import type { Element, ElementContent, RootContent } from 'hast'
import { isFact, isLevelLine } from '../facts.ts'
import type { Guide } from '../guide.ts'
import { labelOf } from '../label.ts'
import { block } from '../placed.ts'
import { hasText, textOf } from '../statements.ts'
import { isList, type Labelled, LONGEST_LABEL, labelledItems, labelledOf } from './labelled.ts'
import { type Block, isBlank, lineOf, type Heading as Outlined } from './outline.ts'
import { isWayOn } from './ways-on.ts'

/** A page as headings and the texts below them; what only looks like a heading is one of a greater depth. */
export type Item =
  | {
      readonly is: 'heading'
      readonly depth: number
      readonly label: string
      /** All of it, where a number or the word of its kind is left out: "2. Phase: Growing". */
      readonly written?: string
      readonly line: number
      /** Whether it is the label of a bullet whose fellows are mostly levels. */
      readonly isAmongLevels?: boolean
      /** Whether a word before its name says that it is a level: "Phase: Growing". */
      readonly isCalledLevel?: boolean
    }
  | { readonly is: 'text'; readonly node: ElementContent; readonly line: number }
  | { readonly is: 'table'; readonly table: Element; readonly line: number }
  | { readonly is: 'line'; readonly line: number }
  | { readonly is: 'end'; readonly depth: number; readonly line: number }

type IsArea = (label: string, isBold: boolean) => boolean

/** Below the six of Markdown and the titles of parts: a paragraph in bold, then bullets that begin with a label. */
export const BOLD_DEPTH = 8
export const BULLET_DEPTH = 9
/** The most words of a line that only says whose the bullets below it are. */
const LONGEST_LEAD = 12

/**
 * Reads blocks in order. A label makes a bullet a heading where it is a level, or where `isArea` says so. "Level: working" is
 * a fact about a level, and a text right below headings where `isRated` says so.
 */
export function flowOf(
  blocks: readonly Block[],
  isArea: IsArea,
  guide: Guide,
  isRated: (heading: Outlined) => boolean = () => false,
): Item[] {
  return blocks.flatMap((block, at): Item[] => {
    if (block.is === 'table') return [{ is: 'table', table: block.table, line: lineOf(block.table) ?? 1 }]
    if (block.is === 'heading') {
      const { depth, text, line } = block.heading
      return [{ is: 'heading', depth, label: labelOf(text), written: text, line }]
    }
    if (block.is === 'end') return [block]
    const { node } = block
    const above = node.type === 'element' && isLevelLine(node) ? headingAbove(blocks, at) : undefined
    if (node.type === 'element' && above !== undefined && isRated(above)) {
      return [{ is: 'text', node, line: lineOf(node) ?? 1 }]
    }
    return isWayOn(node) ? [] : itemsOf(node, BULLET_DEPTH, isArea, guide)
  })
}

/** The heading right above a block. */
function headingAbove(blocks: readonly Block[], at: number): Outlined | undefined {
  const above = blocks.slice(Math.max(0, at - 2), at).findLast((block) => !isBlank(block))
  return above?.is === 'heading' ? above.heading : undefined
}

/** Every labelled bullet and paragraph of the blocks, with what it stands below: a heading, or a line in bold, and bullets. */
export function labelsIn(blocks: readonly Block[]): { readonly label: string; readonly below: string }[] {
  let below = 0
  return blocks.flatMap((block) => {
    if (block.is === 'heading') below += 1
    if (block.is !== 'text' || block.node.type !== 'element') return []
    const own = labelledIn(block.node, String(below))
    if (block.node.tagName === 'p' && isLabelAlone(block.node)) below += 1
    return own
  })
}

function isLabelAlone(node: Element): boolean {
  const labelled = labelledOf(node)
  return labelled?.isBold === true && !hasText(labelled.rest)
}

function labelledIn(node: Element, below: string): { readonly label: string; readonly below: string }[] {
  const own = isList(node) ? labelledItems(node).map(({ labelled }) => labelled) : [labelledOf(node)]
  return own.flatMap((one) => {
    if (one === undefined) return []
    const lists = one.rest.filter((child) => child.type === 'element' && isList(child))
    const deeper = lists.flatMap((list) => (list.type === 'element' ? labelledIn(list, `${below}/${one.label}`) : []))
    return [{ label: one.label, below }, ...deeper]
  })
}

function itemsOf(node: RootContent, depth: number, isArea: IsArea, guide: Guide): Item[] {
  if (node.type === 'doctype') return []
  const line = lineOf(node) ?? 1
  if (node.type !== 'element') return !hasText([node]) ? [] : [{ is: 'text', node, line }]
  if (node.tagName === 'hr') return [{ is: 'line', line }]
  if (isList(node)) {
    const items = labelledItems(node)
    const labels = items.map(({ labelled }) => labelled?.label ?? '')
    const areLevels =
      labels.filter((label) => label !== '').length >= items.length * 0.6 && guide.levelShare(labels) >= 0.6
    const areAreas =
      items.filter(
        ({ labelled }) => labelled && (isArea(labelled.label, labelled.isBold) || holdsLevels(labelled, guide)),
      ).length >=
      items.length * 0.6
    if (!areLevels && !areAreas) return [{ is: 'text', node, line }]
    const read = items.flatMap(({ item, labelled }): Item[] => {
      if (labelled === undefined) return [{ is: 'text', node: item, line: lineOf(item) ?? line }]
      const [heading, ...below] = headed(labelled, depth, isArea, guide)
      return heading?.is === 'heading' && areLevels
        ? [{ ...heading, isAmongLevels: true }, ...below]
        : [heading, ...below]
    })
    // A last bullet without a text goes on below the list.
    return read.at(-1)?.is === 'heading' ? read : [...read, { is: 'end', depth, line }]
  }
  const labelled = node.tagName === 'p' ? labelledOf(node) : undefined
  const isLabel = labelled !== undefined && (labelled.isBold || guide.isListedArea(labelled.label))
  if (isLabel && labelled.label.split(' ').length <= LONGEST_LABEL) {
    const isHeading = !hasText(labelled.rest) || isArea(labelled.label, true) || guide.isLevelLike(labelled.label)
    if (isHeading) return headed(labelled, BOLD_DEPTH, isArea, guide)
  }
  if (isFact(node)) return []
  const level = node.tagName === 'p' ? levelAddressed(node, guide) : undefined
  if (level !== undefined) return [{ is: 'heading', depth: BOLD_DEPTH, label: level, line }]
  return !hasText([node]) ? [] : [{ is: 'text', node, line }]
}

/** The level in bold in a line that leads to what follows: "A **Junior Baker** is able to:". */
function levelAddressed(node: Element, guide: Guide): string | undefined {
  const stressed = node.children.filter((child) => child.type === 'element' && ['strong', 'b'].includes(child.tagName))
  const label = labelOf(textOf(stressed))
  const leads = /[:：]$/u.test(textOf([node])) && textOf([node]).split(' ').length <= LONGEST_LEAD
  return stressed.length === 1 && leads && guide.likeness(label) > 0 ? label : undefined
}

/** Whether a list of levels stands below a bullet. */
function holdsLevels({ rest }: Labelled, guide: Guide): boolean {
  return rest.some((child) => {
    if (child.type !== 'element' || !isList(child)) return false
    const labels = labelledItems(child).map(({ labelled }) => labelled?.label ?? '')
    return labels.length > 1 && guide.levelShare(labels) >= 0.6
  })
}

function headed({ label, rest, node }: Labelled, depth: number, isArea: IsArea, guide: Guide): [Item, ...Item[]] {
  const line = lineOf(node) ?? 1
  const texts = runsOf(rest).flatMap((run) => {
    const [list] = run
    if (list?.type === 'element' && isList(list)) return itemsOf(list, depth + 1, isArea, guide)
    return [{ is: 'text' as const, node: block(run), line }]
  })
  return [{ is: 'heading', depth, label, line }, ...texts.filter((item) => item.is !== 'text' || hasText([item.node]))]
}

/** Nodes of one line together, each list by itself. */
function runsOf(nodes: readonly ElementContent[]): ElementContent[][] {
  const runs: ElementContent[][] = []
  let wasList = true
  for (const node of nodes) {
    const isOwn = node.type === 'element' && (isList(node) || isBlock(node))
    if (isOwn || wasList) runs.push([node])
    else runs.at(-1)?.push(node)
    wasList = isOwn
  }
  return runs
}

function isBlock({ tagName }: Element): boolean {
  return tagName === 'p' || tagName === 'div' || tagName === 'blockquote' || tagName === 'table'
}
