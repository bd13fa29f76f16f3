import type { Problem } from '../../../errors.ts'
import type { Left } from '../../cell.ts'
import { withEvenDepths } from './even-depths.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { type Markdown, readMarkup } from './markdown.ts'
import { type Block, outline } from './outline.ts'
import { pageTitle } from './title.ts'
import { withoutMenus } from './ways-on.ts'

/** A page of Markdown or HTML before anything in it is understood. */
export interface ParsedPage {
  readonly markdown: Markdown
  /** Undefined where it cannot be read. */
  readonly front: FrontMatter | undefined
  readonly blocks: readonly Block[]
  /** What the page calls itself; empty where it does not. */
  readonly title: string
  readonly problems: readonly Problem[]
  /** The rows and bullets that the owner leaves out. */
  readonly leftOut: readonly Left[]
}

export function parsePage(file: string, text: string): ParsedPage {
  const markdown = readMarkup(file, text)
  const { values: front, problems } = readFrontMatter(file, text, markdown)
  const blocks = withEvenDepths(withoutMenus(outline(markdown.tree)))
  return { markdown, front, blocks, title: pageTitle(blocks, front?.title), problems, leftOut: [] }
}
