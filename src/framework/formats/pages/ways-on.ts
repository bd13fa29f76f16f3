import type { RootContent } from 'hast'
import { wordsIn } from '../../page-words.ts'
import { isLinked, isNavigation } from '../links.ts'
import { isOnly } from '../vocabulary.ts'
import { type Block, isBlank } from './outline.ts'

const LINKS = wordsIn('links')

/** An address of a page that is written as its file is called, with spaces: "[Head Cook](Head Cook.md)". */
const SPACED = /\]\(([^()<>\s"']+(?: [^()<>\s"']+)+\.(?:md|mdx|markdown|html?))\)/giu

/** The same for any address that a title follows: `[Fairs](Town fairs "wikilink")`. */
const TITLED = /\]\(([^()<>\s"]+(?: [^()<>\s"]+)+)(?= +"[^"\n]*"\))/gu

/** The page with links where Markdown itself reads none, because of the spaces in their addresses. */
export function withSpacedLinks(text: string): string {
  return text.replace(SPACED, '](<$1>)').replace(TITLED, '](<$1>')
}

/** A paragraph or list that only links to other pages; a link in bold may be a label. */
export function isWayOn(node: RootContent): boolean {
  if (node.type !== 'element' || !['p', 'ul', 'ol'].includes(node.tagName)) return false
  const isBold = node.children.some((child) => child.type === 'element' && ['strong', 'b'].includes(child.tagName))
  return !isBold && isNavigation(node)
}

/** The blocks without menus: headings that are links to other pages themselves, or called "Links", with nothing but links below. */
export function withoutMenus(blocks: readonly Block[]): readonly Block[] {
  const gone = new Set(
    blocks.flatMap((block, at): readonly Block[] => {
      if (block.is !== 'heading') return []
      const isCalled = isOnly(block.heading.text, LINKS)
      if (!isCalled && block.heading.isWayOn !== true) return []
      const rest = blocks.slice(at + 1)
      const end = rest.findIndex(({ is }) => is === 'heading' || is === 'end')
      const below = (end < 0 ? rest : rest.slice(0, end)).filter((one) => !isBlank(one))
      const isMenu = (one: Block) => one.is === 'text' && (isCalled ? isLinked(one.node) : isWayOn(one.node))
      if (below.length === 0 || !below.every(isMenu)) return []
      return isCalled ? [block, ...below] : [block]
    }),
  )
  return blocks.filter((block) => !gone.has(block))
}
