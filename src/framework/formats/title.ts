import { readFrontMatter } from './front-matter.ts'
import { labelOf } from './label.ts'
import { readMarkup } from './markdown.ts'
import { type Block, outline } from './outline.ts'

/** What a page calls itself: its only first heading, else the title of its front matter. */
export function titleOf(file: string, text: string): string | undefined {
  const markdown = readMarkup(file, text)
  const title = pageTitle(outline(markdown.tree), readFrontMatter(file, text, markdown).values?.title)
  return title === '' ? undefined : title
}

/** The same of a page that is read; empty where it has none. */
export function pageTitle(blocks: readonly Block[], frontTitle: string | null | undefined): string {
  const tops = blocks.flatMap((block) => (block.is === 'heading' && block.heading.depth === 1 ? [block.heading] : []))
  return labelOf((tops.length === 1 ? tops[0]?.text : undefined) ?? frontTitle ?? '')
}
