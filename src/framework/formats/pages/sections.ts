import GithubSlugger from 'github-slugger'
import type { Section } from '../../cell.ts'
import { isPlaceholder } from '../../page-words.ts'
import { type Links, looseLinksIn } from '../links.ts'
import { readStatements } from '../statements.ts'
import type { Block } from './outline.ts'

/** Every heading of a page that has text below it, tables left out, up to the next heading of its rank or higher. */
export function readSections(blocks: readonly Block[], file: string, links: Links): Section[] {
  const slugger = new GithubSlugger()
  return blocks.flatMap((block, index) => {
    if (block.is !== 'heading') return []
    const { depth, text, line } = block.heading
    const anchor = slugger.slug(text)
    const rest = blocks.slice(index + 1)
    const end = rest.findIndex((next) => next.is === 'heading' && next.heading.depth <= depth)
    const below = end < 0 ? rest : rest.slice(0, end)
    const nodes = below.flatMap((next) => (next.is === 'text' ? [next.node] : []))
    const paragraphs = readStatements(nodes, links.resolve).filter((paragraph) => !isPlaceholder(paragraph.text))
    if (paragraphs.length === 0) return []
    const source = { file, line, ...(links.address !== undefined && { href: `${links.address}#${anchor}` }) }
    return [{ heading: text, paragraphs, source, looseLinks: looseLinksIn(nodes, links, file, line) }]
  })
}
