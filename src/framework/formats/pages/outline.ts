import type { Element, Nodes, Root, RootContent } from 'hast'
import { wordsIn } from '../../page-words.ts'
import { isNavigation } from '../links.ts'
import { textOf } from '../statements.ts'
import { paragraphsOf } from './bold-lines.ts'
import { boxesOf, isCallout, isFrame } from './boxes.ts'
import { type Part, partIn } from './site-markup.ts'

export interface Heading {
  readonly depth: number
  readonly text: string
  readonly line: number
  /** Whether it is only a link to another page. */
  readonly isWayOn?: boolean
}

/** A page in reading order: its headings, its tables, and everything else. */
export type Block =
  | { readonly is: 'heading'; readonly heading: Heading }
  /** A part ends whose title has this depth. */
  | { readonly is: 'end'; readonly depth: number; readonly line: number }
  | { readonly is: 'table'; readonly table: Element }
  | { readonly is: 'text'; readonly node: RootContent }

const CONTAINERS = new Set(['html', 'body', 'div', 'section', 'article', 'main', 'header', 'center', 'figure'])
/** What a page of HTML has around its text. */
const AROUND = new Set(['head', 'nav', 'footer', 'aside', 'script', 'style', 'template', 'noscript'])
const ROLES = new Set(['navigation', 'contentinfo', 'banner', 'complementary', 'search'])
const BOXES = new Set(['div', 'section', 'header'])
/** The title of a part is one of a depth below the six: a summary that opens, a tab. */
const TITLE_DEPTH = 7
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary']

const DIAGRAMS = wordsIn('diagrams')

/** Reads a page's tree as a flat list of blocks. What stands in a part is deeper than its title. */
export function outline(tree: Root | Element): Block[] {
  const blocks: Block[] = []
  const open: Part['is'][] = []
  const depthNow = (depth: number) => depthIn(depth, open.filter((is) => is === 'open').length)
  const begin = (is: Part['is']) => open.push(is)
  const end = (line: number) => {
    if (open.pop() === 'open') blocks.push({ is: 'end', depth: depthNow(TITLE_DEPTH), line })
  }
  const head = (depth: number, text: string, line: number, isWayOn = false) =>
    open.includes('aside') ||
    blocks.push({ is: 'heading', heading: { depth: depthNow(depth), text, line, ...(isWayOn && { isWayOn }) } })
  const visit = (node: RootContent): void => {
    const line = lineOf(node) ?? 1
    if (node.type === 'comment') {
      const part = partIn(node.value)
      if (part?.is === 'open') head(TITLE_DEPTH, part.title, line)
      if (part?.is === 'close') end(line)
      else if (part !== undefined) begin(part.is)
    }
    if (node.type === 'doctype' || node.type === 'comment') return
    if (node.type !== 'element') {
      if (!open.includes('aside')) blocks.push({ is: 'text', node })
      return
    }
    if (
      AROUND.has(node.tagName) ||
      ROLES.has(String(node.properties['role'])) ||
      isMenu(node) ||
      isDiagram(node) ||
      isCallout(node)
    )
      return
    const depth = HEADINGS.indexOf(node.tagName) + 1
    const boxes = boxesOf(node)
    if (depth > 0) head(depth, textOf(node.children), line, isNavigation(node))
    else if (node.tagName === 'details') {
      const summary = node.children.find((child) => child.type === 'element' && child.tagName === 'summary')
      if (summary !== undefined) visit(summary)
      begin('open')
      for (const child of node.children) if (child !== summary) visit(child)
      end(line)
    } else if (boxes !== undefined) {
      for (const box of boxes) {
        head(TITLE_DEPTH, box.title, box.line ?? line)
        begin('open')
        box.content.forEach(visit)
        end(line)
      }
    } else if (CONTAINERS.has(node.tagName) || isFrame(node)) for (const child of node.children) visit(child)
    else if (open.includes('aside')) return
    else if (node.tagName === 'table') blocks.push({ is: 'table', table: node })
    else for (const paragraph of paragraphsOf(node)) blocks.push({ is: 'text', node: paragraph })
  }
  for (const node of tree.children) visit(node)
  return blocks
}

/** A box of links to other pages. */
function isMenu(node: Element): boolean {
  return BOXES.has(node.tagName) && isNavigation(node)
}

/** Code that draws a picture says nothing itself. */
function isDiagram({ tagName, children: [code] }: Element): boolean {
  const names = code?.type === 'element' ? code.properties['className'] : undefined
  return (
    tagName === 'pre' &&
    Array.isArray(names) &&
    names.some((name) =>
      DIAGRAMS.has(
        String(name)
          .replace(/^language-/u, '')
          .toLowerCase(),
      ),
    )
  )
}

/** Headings within a part have depths between that of its title and the next. */
function depthIn(depth: number, parts: number): number {
  return parts === 0 ? depth : TITLE_DEPTH + depthIn(depth, parts - 1) / 10
}

/** The line a node starts on, where the source has it. */
export function lineOf(node: Nodes | undefined): number | undefined {
  // Typed as always there, but a broken tag can have a position without a start.
  return node?.position?.start?.line
}

/** The headings of a page, in order. */
export function headingsIn(blocks: readonly Block[]): Heading[] {
  return blocks.flatMap((block) => (block.is === 'heading' ? [block.heading] : []))
}

/** The white space between two blocks. */
export function isBlank(block: Block): boolean {
  return block.is === 'text' && block.node.type === 'text' && block.node.value.trim() === ''
}
