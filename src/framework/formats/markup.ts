import type { ElementContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { textOf } from './statements.ts'

/** A tag, or a character by its name or number, as programs write texts down. */
const MARKUP = /<\/?[a-z][^<>]*>|&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,5});/iu

export function hasMarkup(text: string): boolean {
  return MARKUP.test(text)
}

/** The nodes of a text of HTML, also of one that is escaped as a whole. */
export function nodesOfHtml(text: string): ElementContent[] {
  const { children } = fromHtml(text, { fragment: true })
  const nodes = children.filter((child) => child.type !== 'doctype')
  const shown = textOf(nodes)
  return nodes.every(({ type }) => type === 'text') && hasMarkup(shown) && shown !== text ? nodesOfHtml(shown) : nodes
}

/** A label without tags, its characters as they are: "R&amp;D" is "R&D". */
export function withoutMarkup(text: string): string {
  return hasMarkup(text) ? textOf(nodesOfHtml(text)) : text
}
