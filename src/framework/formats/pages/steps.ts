import type { Element } from 'hast'
import { fold } from '../../text.ts'
import { labelOf } from '../label.ts'
import { textNode } from '../placed.ts'
import { hasText } from '../statements.ts'
import type { Survey } from '../survey.ts'
import { isList, labelledItems } from './labelled.ts'
import type { Block } from './outline.ts'

const FEWEST_STEPS = 3

/** Each step of the scales on a page, folded, with the heading right above it: "Kneads" of "Dough", over "**Kneads**: …", "**Invents**: …". */
export function stepsIn(blocks: readonly Block[]): readonly (readonly [string, string])[] {
  const full = blocks.filter(isFull)
  return full.flatMap((block, at) => {
    const above = full[at - 1]
    const labels = labelsOf(block)
    if (above?.is !== 'heading' || labels.length < FEWEST_STEPS || labels.includes('')) return []
    return labels.map((label) => [fold(label), labelOf(above.heading.text)] as const)
  })
}

/** The page with areas before the bullets that each begin with a step of another area's scale: "Dough: Kneads: …". */
export function withAreasOfSteps(blocks: readonly Block[], { areaOfStep }: Survey): readonly Block[] {
  return blocks.map((block) => {
    const areas = labelsOf(block).map((label) => areaOfStep(label) ?? '')
    const areOther = areas.length > 1 && !areas.includes('') && new Set(areas).size === areas.length
    return areOther && block.is === 'text' && block.node.type === 'element'
      ? { ...block, node: labelledBy(block.node, areas) }
      : block
  })
}

function labelledBy(list: Element, areas: readonly string[]): Element {
  const items = labelledItems(list).map(({ item }) => item)
  return {
    ...list,
    children: items.map((item, at) => {
      const area: Element = {
        type: 'element',
        tagName: 'strong',
        properties: {},
        children: [textNode(areas[at] ?? '')],
      }
      const [first, ...others] = item.children
      const isParagraph = first?.type === 'element' && first.tagName === 'p'
      const children = isParagraph
        ? [{ ...first, children: [area, textNode(': '), ...first.children] }, ...others]
        : [area, textNode(': '), ...item.children]
      return { ...item, children }
    }),
  }
}

/** The labels of a list's bullets, in bold; of one without it, an empty one. */
function labelsOf(block: Block): string[] {
  if (block.is !== 'text' || block.node.type !== 'element' || !isList(block.node)) return []
  return labelledItems(block.node).map(({ labelled }) => (labelled?.isBold === true ? labelled.label : ''))
}

function isFull(block: Block): boolean {
  return block.is !== 'text' || hasText([block.node])
}
