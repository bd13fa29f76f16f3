import { nameOfHeading } from '../called.ts'
import { likeness } from '../likeness.ts'
import { hasText } from '../statements.ts'
import { labelledOf } from './labelled.ts'
import { type Block, headingsIn } from './outline.ts'

/**
 * What a page calls itself: its only first heading, else the title of its front matter, else its first heading where all others
 * stand below it; empty where it does not.
 */
export function pageTitle(blocks: readonly Block[], frontTitle: string | null | undefined): string {
  return nameOfHeading(onlyTitle(blocks) ?? frontTitle ?? headingAbove(blocks) ?? boldTitle(blocks))
}

/** The first line in bold of a page without headings, as programs export titles; not the first of its levels. */
function boldTitle(blocks: readonly Block[]): string {
  const [first] = blocks
  if (headingsIn(blocks).length > 0 || first?.is !== 'text' || first.node.type !== 'element') return ''
  const { label = '', isBold, rest } = labelledOf(first.node) ?? { rest: [] }
  return isBold === true && !hasText(rest) && likeness(label) < 1 ? label : ''
}

/** The page with its title as a heading above all others, where it is none of them. */
export function withTitle(blocks: readonly Block[], title: string): readonly Block[] {
  const written = onlyTitle(blocks) ?? headingAbove(blocks)
  if (title === '' || (written !== undefined && nameOfHeading(written) === title)) return blocks
  return [{ is: 'heading', heading: { depth: 0, text: title, line: 1 } }, ...blocks]
}

function onlyTitle(blocks: readonly Block[]): string | undefined {
  const [top, ...others] = headingsIn(blocks).filter(({ depth }) => depth === 1)
  return others.length === 0 ? top?.text : undefined
}

/** The first heading of a page whose other headings are all deeper. */
function headingAbove(blocks: readonly Block[]): string | undefined {
  const [first, ...others] = headingsIn(blocks)
  const isAbove = first !== undefined && others.length > 0 && others.every(({ depth }) => depth > first.depth)
  return isAbove ? first.text : undefined
}
