import type { Element } from 'hast'
import { digits } from '../../level-words.ts'
import { clean } from '../../text.ts'
import type { Guide } from '../guide.ts'
import { textOf } from '../statements.ts'
import { isOnly, LEVEL_HEADERS } from '../vocabulary.ts'
import { isList, labelledItems, labelledOf } from './labelled.ts'
import type { Block } from './outline.ts'

/** The level that a line below a page's title says: "**Level:** IC1 (Associate)". */
export function levelBelowTitle(blocks: readonly Block[], guide: Guide): string | undefined {
  const [title, ...others] = blocks
  if (title?.is !== 'heading' || title.heading.depth > 1) return undefined
  const end = others.findIndex(({ is }) => is === 'heading')
  const top = end < 0 ? others : others.slice(0, end)
  const lines = top.flatMap((block) =>
    block.is === 'text' && block.node.type === 'element' ? labelledIn(block.node) : [],
  )
  const said = lines.flatMap((line) =>
    line && isOnly(line.label, LEVEL_HEADERS) && !/\d/u.test(line.label) ? [clean(textOf(line.rest))] : [],
  )
  return said.find((level) => guide.isLevelLike(level) || digits(level) !== undefined)
}

function labelledIn(node: Element) {
  return isList(node) ? labelledItems(node).map(({ labelled }) => labelled) : [labelledOf(node)]
}
