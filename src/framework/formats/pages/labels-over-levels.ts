import { fold } from '../../text.ts'
import type { Guide } from '../guide.ts'
import { hasText } from '../statements.ts'
import { isList, LONGEST_LABEL, labelledItems, labelledOf } from './labelled.ts'
import type { Block } from './outline.ts'

/** The labels in bold, folded, of lines that say what an area is ("**Reach** – how far you look") right above a list of levels. */
export function labelsOverLevels(blocks: readonly Block[], guide: Guide): ReadonlySet<string> {
  const full = blocks.filter((block) => block.is !== 'text' || hasText([block.node]))
  return new Set(
    full.flatMap((block, at) => {
      const next = full[at + 1]
      if (block.is !== 'text' || block.node.type !== 'element' || block.node.tagName !== 'p') return []
      const label = labelledOf(block.node)
      const isName = label?.isBold === true && label.label.split(' ').length <= LONGEST_LABEL
      return isName && next?.is === 'text' && isListOfLevels(next.node, guide) ? [fold(label.label)] : []
    }),
  )
}

function isListOfLevels(node: Extract<Block, { is: 'text' }>['node'], guide: Guide): boolean {
  if (node.type !== 'element' || !isList(node)) return false
  const labels = labelledItems(node).map(({ labelled }) => labelled?.label ?? '')
  return labels.length > 1 && labels.every((label) => label !== '') && guide.levelShare(labels) >= 0.6
}
