import { labelOf } from '../label.ts'
import { textOf } from '../statements.ts'
import { likeness } from '../vocabulary.ts'
import { labelledOf } from './labelled.ts'
import { type Block, headingsIn } from './outline.ts'

/** What a page calls itself: its only first heading, else the title of its front matter; empty where it does not. */
export function pageTitle(blocks: readonly Block[], frontTitle: string | null | undefined): string {
  const tops = topsOf(blocks)
  return labelOf((tops.length === 1 ? tops[0] : undefined) ?? frontTitle ?? boldTitle(blocks))
}

/** The first line in bold of a page without headings, as programs export titles; not the first of its levels. */
function boldTitle(blocks: readonly Block[]): string {
  const [first] = blocks
  if (headingsIn(blocks).length > 0 || first?.is !== 'text' || first.node.type !== 'element') return ''
  const { label = '', isBold, rest } = labelledOf(first.node) ?? { rest: [] }
  return isBold === true && textOf(rest) === '' && likeness(label) < 1 ? label : ''
}

/** The page with its title as a heading above all others, where it is none of them. */
export function withTitle(blocks: readonly Block[], title: string): readonly Block[] {
  if (title === '' || topsOf(blocks).length === 1) return blocks
  return [{ is: 'heading', heading: { depth: 0, text: title, line: 1 } }, ...blocks]
}

/** The headings of the first depth; without one, the page's first heading where all others stand below it. */
function topsOf(blocks: readonly Block[]): string[] {
  const headings = headingsIn(blocks)
  const tops = headings.filter(({ depth }) => depth === 1)
  const [first, ...others] = headings
  const isAbove = first !== undefined && others.length > 0 && others.every(({ depth }) => depth > first.depth)
  return (tops.length === 0 && isAbove ? [first] : tops).map(({ text }) => text)
}
