import type { Element, ElementContent } from 'hast'
import { fold, wordCount } from '../../text.ts'
import type { Guide } from '../guide.ts'
import { labelOf } from '../label.ts'
import { hasText, textOf } from '../statements.ts'
import { linesOf } from './bold-lines.ts'
import { labelledOf } from './labelled.ts'
import { type Block, lineOf } from './outline.ts'

const LONGEST = 6

/** A page whose levels are lines in bold ("**LVL 2 - Baker**") with those in bold, too, that begin alike and are plain. */
export function withPlainLevels(blocks: readonly Block[], guide: Guide): readonly Block[] {
  const bold = blocks.flatMap((one) => (one.is === 'text' && isParagraph(one.node) ? (boldLabel(one.node) ?? []) : []))
  const starts = new Set(bold.flatMap((label) => (guide.isLevelLike(label) ? (startOf(label) ?? []) : [])))
  if (bold.length < 2 || starts.size !== 1) return blocks
  const isLevel = (nodes: readonly ElementContent[]) => {
    const label = labelOf(textOf(nodes))
    const isName = wordCount(label) <= LONGEST && !/[.!?;,]$/u.test(label)
    return (
      isName &&
      nodes.every(({ type }) => type === 'text') &&
      starts.has(startOf(label) ?? '') &&
      guide.isLevelLike(label)
    )
  }
  return blocks.flatMap((one) => (one.is === 'text' && isParagraph(one.node) ? parted(one.node, isLevel) : [one]))
}

function boldLabel(node: Element): string | undefined {
  const labelled = labelledOf(node)
  return labelled?.isBold && !hasText(labelled.rest) ? labelled.label : undefined
}

/** "lvl" of "LVL 5T - Baker": what stands before its number. */
function startOf(label: string): string | undefined {
  return /^(\p{L}+)[\s.-]*\d/u.exec(fold(label))?.[1]
}

/** The lines above such a line, the line in bold, and those below it, each as a paragraph. */
function parted(node: Element, isLevel: (nodes: readonly ElementContent[]) => boolean): Block[] {
  const lines = linesOf(node.children)
  const start = lineOf(node) ?? 1
  const at = lines.findIndex(isLevel)
  const level = lines[at]
  if (level === undefined) return [{ is: 'text', node }]
  const bold: Element = { type: 'element', tagName: 'strong', properties: {}, children: [...level] }
  const above = at === 0 ? [] : [paragraphAt(lines.slice(0, at), start)]
  const rest = lines.slice(at + 1)
  const below = rest.length === 0 ? [] : parted(paragraphAt(rest, start + at + 1), isLevel)
  return [...[...above, paragraphAt([[bold]], start + at)].map((one): Block => ({ is: 'text', node: one })), ...below]
}

function paragraphAt(lines: readonly (readonly ElementContent[])[], line: number): Element {
  const point = { line, column: 1 }
  const children = lines.flatMap((nodes, at): ElementContent[] =>
    at === 0 ? [...nodes] : [{ type: 'text', value: '\n' }, ...nodes],
  )
  return { type: 'element', tagName: 'p', properties: {}, children, position: { start: point, end: point } }
}

function isParagraph(node: Extract<Block, { is: 'text' }>['node']): node is Element {
  return node.type === 'element' && node.tagName === 'p'
}
