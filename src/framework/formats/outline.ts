import type { Element, Nodes, Root, RootContent } from 'hast'
import { textOf } from './statements.ts'

export interface Heading {
  readonly depth: number
  readonly text: string
  readonly line: number
}

/** A page in reading order: its headings, its tables, and everything else. */
export type Block =
  | { readonly is: 'heading'; readonly heading: Heading }
  | { readonly is: 'table'; readonly table: Element }
  | { readonly is: 'text'; readonly node: RootContent }

const CONTAINERS = new Set([
  'html',
  'body',
  'div',
  'section',
  'article',
  'main',
  'header',
  'details',
  'center',
  'figure',
])
/** What a page of HTML has around its text. */
const AROUND = new Set(['head', 'nav', 'footer', 'aside', 'script', 'style', 'template', 'noscript'])
/** A summary that opens is one of a depth below the six. */
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary']

/** Reads a page's tree as a flat list of blocks. */
export function outline(tree: Root | Element): Block[] {
  return tree.children.flatMap((node): Block[] => {
    if (node.type === 'doctype') return []
    if (node.type !== 'element') return [{ is: 'text', node }]
    if (AROUND.has(node.tagName)) return []
    const depth = HEADINGS.indexOf(node.tagName) + 1
    if (depth > 0) return [{ is: 'heading', heading: { depth, text: textOf(node.children), line: lineOf(node) ?? 1 } }]
    if (node.tagName === 'table') return [{ is: 'table', table: node }]
    return CONTAINERS.has(node.tagName) ? outline(node) : [{ is: 'text', node }]
  })
}

/** The line a node starts on, where the source has it. */
export function lineOf(node: Nodes | undefined): number | undefined {
  // Typed as always there, but a broken tag can have a position without a start.
  return node?.position?.start?.line
}
