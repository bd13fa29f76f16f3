import type { Element, Nodes } from 'hast'
import type { Span } from '../../reply/reply.ts'
import type { Expectation } from '../descriptor.ts'
import { clean, collapse } from '../text.ts'

type Look = Omit<Span, 'text'>
type Resolve = (href: string) => string | undefined
/** A run of text, a `<br>`, or the edge of a block such as `<li>`. */
type Piece = Span | 'break' | 'edge'

const SPACE: Span = { text: ' ' }
/** What is left of a text that is neither white space nor without width. */
const VISIBLE = /[^\s\u00AD\u200B-\u200D\u2060\uFEFF]/u
const SILENT = new Set(['script', 'style', 'template', 'head', 'title'])
const CODE = new Set(['code', 'kbd', 'samp', 'tt'])
const EMPHASIS = new Set(['em', 'i'])
const LISTS = new Set(['ul', 'ol', 'dl', 'li', 'dt', 'dd'])
const BLOCKS = new Set([
  'p',
  'div',
  'pre',
  'blockquote',
  'table',
  'tr',
  'td',
  'th',
  'hr',
  'details',
  'summary',
  'section',
])

/**
 * The statements in a cell, every word and link kept. They part at blocks, at each `<li>`, and at two or more `<br>`;
 * at a single `<br>` only where no two follow one another. `resolve` makes a link absolute or drops it.
 */
export function readStatements(nodes: readonly Nodes[], resolve: Resolve): readonly Expectation[] {
  const pieces = nodes.flatMap((node) => piecesOf(node, {}, false, resolve))
  const breaksNeeded = hasDoubleBreak(pieces) ? 2 : 1
  const statements: Span[][] = [[]]
  let breaks = 0
  for (const piece of pieces) {
    if (piece === 'break') breaks += 1
    else if (piece === 'edge') breaks = breaksNeeded
    else if (breaks === 0 || !isBlank(piece)) {
      if (breaks >= breaksNeeded) statements.push([])
      else if (breaks > 0) statements.at(-1)?.push(SPACE)
      statements.at(-1)?.push(piece)
      breaks = 0
    }
  }
  return statements
    .map(tidied)
    .map(toExpectation)
    .filter(({ text }) => text !== '')
}

/** The text of nodes in one line. */
export function textOf(nodes: readonly Nodes[]): string {
  return clean(nodes.map(lettersIn).join(''))
}

/** Whether nodes have a text at all. */
export function hasText(nodes: readonly Nodes[]): boolean {
  return nodes.some((node) => {
    if (node.type === 'text') return VISIBLE.test(node.value)
    if (node.type !== 'element' || SILENT.has(node.tagName)) return false
    return node.tagName === 'img' ? VISIBLE.test(attribute(node, 'alt') ?? '') : hasText(node.children)
  })
}

function lettersIn(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element' || SILENT.has(node.tagName)) return ''
  if (node.tagName === 'br') return ' '
  if (node.tagName === 'img') return attribute(node, 'alt') ?? ''
  const inner = node.children.map(lettersIn).join('')
  return LISTS.has(node.tagName) || BLOCKS.has(node.tagName) ? ` ${inner} ` : inner
}

/** Whether all of a text is in italics, so that it is set apart. */
export function isEmphasised(nodes: readonly Nodes[]): boolean {
  const plain = nodes.flatMap((node) => (node.type === 'element' && EMPHASIS.has(node.tagName) ? [] : [node]))
  const outside = plain.every(
    (node) => ('children' in node && isEmphasised(node.children)) || !/[\p{L}\p{N}]/u.test(textOf([node])),
  )
  return outside && hasText(nodes)
}

/** Every link below the nodes, in order. */
export function linksIn(nodes: readonly Nodes[]): { readonly href: string; readonly node: Element }[] {
  return nodes.flatMap((node) => {
    const href = node.type === 'element' && node.tagName === 'a' ? attribute(node, 'href') : undefined
    const own = node.type === 'element' && href !== undefined ? [{ href, node }] : []
    return 'children' in node ? [...own, ...linksIn(node.children)] : own
  })
}

function piecesOf(node: Nodes, look: Look, inItem: boolean, resolve: Resolve): Piece[] {
  if (node.type === 'text') return [{ ...look, text: node.value }]
  if (node.type !== 'element' || SILENT.has(node.tagName)) return []
  if (node.tagName === 'br') return [inItem ? SPACE : 'break']
  if (node.tagName === 'img') return [{ ...look, text: attribute(node, 'alt') ?? '' }]
  const own = lookOf(node, look, resolve)
  const inner = node.children.flatMap((child) => piecesOf(child, own, inItem || node.tagName === 'li', resolve))
  if (LISTS.has(node.tagName) || (BLOCKS.has(node.tagName) && !inItem)) return ['edge', ...inner, 'edge']
  return BLOCKS.has(node.tagName) ? [SPACE, ...inner, SPACE] : inner
}

function lookOf(node: Element, look: Look, resolve: Resolve): Look {
  const { tagName } = node
  if (tagName === 'strong' || tagName === 'b') return { ...look, bold: true }
  if (CODE.has(tagName)) return { ...look, code: true }
  const link = tagName === 'a' ? attribute(node, 'href') : undefined
  const href = link === undefined ? undefined : resolve(link)
  return href === undefined ? look : { ...look, href }
}

function attribute({ properties }: Element, name: string): string | undefined {
  const value = properties[name]
  return typeof value === 'string' ? value : undefined
}

function isBlank(span: Span): boolean {
  return collapse(span.text).trim() === ''
}

function hasDoubleBreak(pieces: readonly Piece[]): boolean {
  const telling = pieces.filter((piece) => typeof piece === 'string' || !isBlank(piece))
  return telling.some((piece, index) => piece === 'break' && telling[index + 1] === 'break')
}

/** Joins neighbours of one look, and leaves one space where there was white space, none at the ends. */
function tidied(spans: readonly Span[]): Span[] {
  const tidy: Span[] = []
  let atSpace = true
  for (const span of spans) {
    const collapsed = collapse(span.text)
    const text: string = atSpace ? collapsed.trimStart() : collapsed
    if (text === '') continue
    atSpace = text.endsWith(' ')
    const last = tidy.at(-1)
    if (last !== undefined && sameLook(last, span)) tidy.splice(-1, 1, { ...last, text: last.text + text })
    else tidy.push({ ...span, text })
  }
  const last = tidy.at(-1)
  if (last?.text === ' ') return tidied(tidy.slice(0, -1))
  return last === undefined ? tidy : tidy.with(-1, { ...last, text: last.text.trimEnd() })
}

function sameLook(one: Span, other: Span): boolean {
  return one.bold === other.bold && one.code === other.code && one.href === other.href
}

function toExpectation(spans: readonly Span[]): Expectation {
  return { text: spans.map(({ text }) => text).join(''), spans }
}
