import type { ElementContent, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { FootnoteReference, Yaml } from 'mdast'
import { defListFromMarkdown, defListHastHandlers } from 'mdast-util-definition-list'
import { defList } from 'micromark-extension-definition-list'
import rehypeRaw from 'rehype-raw'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype, { defaultHandlers, type Options } from 'remark-rehype'
import { type Processor, unified } from 'unified'
import { mayHaveAddresses, withoutAddresses } from './addresses.ts'
import { joinBrokenRows } from './broken-rows.ts'
import { withoutSiteMarkup } from './site-markup.ts'
import { withSpacedLinks } from './ways-on.ts'

type Handler = NonNullable<NonNullable<Options['handlers']>['text']>

export interface Markdown {
  readonly frontMatter: Yaml | undefined
  /** Pipe tables, HTML and Markdown as one tree, with the lines of the source. */
  readonly tree: Root
}

/** The default cuts a row to its header's length and pads a short one; here every cell stands as written. */
const tableRow: Handler = (state, node) => defaultHandlers.tableRow(state, node, undefined)

/** A note below the table would be lost to a reader of one statement, so it stands where it is referred to. */
const footnoteReference: Handler = (state, node: FootnoteReference) => {
  const id = node.identifier.toUpperCase()
  const mark = node.label ?? node.identifier
  const note = state.footnoteById.get(id)
  // The counts serve to see that a note refers to itself.
  if (note === undefined || state.footnoteCounts.has(id)) return { type: 'text', value: ` [${mark}]` }
  state.footnoteCounts.set(id, 1)
  const children: ElementContent[] = note.children.flatMap((child) => [
    { type: 'text', value: ' ' },
    ...(child.type === 'paragraph' ? state.all(child) : [state.one(child, note) ?? []].flat()).filter(isContent),
  ])
  state.footnoteCounts.delete(id)
  const text = (value: string): ElementContent => ({ type: 'text', value })
  return { type: 'element', tagName: 'span', properties: {}, children: [text(` [${mark}:`), ...children, text(']')] }
}

function isContent(node: { readonly type: string }): node is ElementContent {
  return node.type === 'element' || node.type === 'text' || node.type === 'comment' || node.type === 'raw'
}

/** "Term", and below it ": what it means". */
function definitionLists(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), defList]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), defListFromMarkdown]
}

const parser = unified().use(remarkParse).use(remarkGfm).use(definitionLists).use(remarkFrontmatter, ['yaml'])
const parserOfWords = parser().use(withoutAddresses)
const toTree = unified().use(remarkRehype, {
  allowDangerousHtml: true,
  handlers: { ...defListHastHandlers, tableRow, footnoteReference },
})
const toTreeWithTags = toTree().use(rehypeRaw)

/** Reads a page. Markdown has no syntax errors, so this has none either. */
export function readMarkdown(page: string): Markdown {
  const text = withSpacedLinks(withoutSiteMarkup(page))
  const root = (mayHaveAddresses(text) ? parser : parserOfWords).parse(text)
  joinBrokenRows(root, text)
  const first = root.children[0]
  const tree = (text.includes('<') ? toTreeWithTags : toTree).runSync(root, text)
  return { frontMatter: first?.type === 'yaml' ? first : undefined, tree }
}

/** Reads a page of HTML or of Markdown, as its file's ending says. */
export function readMarkup(file: string, text: string): Markdown {
  if (!/\.html?$/iu.test(file)) return readMarkdown(text)
  const { frontMatter } = text.startsWith('---') ? readMarkdown(text) : {}
  const end = frontMatter?.position?.end.offset ?? 0
  // Its lines stay, so that what follows keeps its own.
  return { frontMatter, tree: fromHtml(text.slice(0, end).replace(/[^\n]/gu, '') + text.slice(end)) }
}
