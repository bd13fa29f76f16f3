import type { Element, ElementContent } from 'hast'
import { wordsIn } from '../../page-words.ts'
import { hasText, textOf } from '../statements.ts'
import { isOnly } from '../vocabulary.ts'
import { isList } from './labelled.ts'
import { lineOf } from './outline.ts'

/** A part of a page with its title: a bullet that opens, a table below its caption. */
export interface Box {
  readonly title: string
  readonly line: number | undefined
  readonly content: readonly ElementContent[]
}

const ASIDES = wordsIn('asides')
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const BLOCKS = new Set([...HEADINGS, 'table', 'ul', 'ol', 'dl', 'blockquote', 'div', 'details', 'hr', 'pre'])

/** The bullets that have headings or tables below their first line, or the table with a caption; undefined: it is neither. */
export function boxesOf(node: Element): readonly Box[] | undefined {
  const boxes = node.tagName === 'table' ? captioned(node) : isList(node) ? bullets(node) : []
  return boxes.length > 0 && boxes.every(({ title }) => title !== '') ? boxes : undefined
}

function captioned(table: Element): Box[] {
  const caption = elementsIn(table).find(({ tagName }) => tagName === 'caption')
  if (caption === undefined) return []
  const content = [{ ...table, children: table.children.filter((child) => child !== caption) }]
  return [{ title: textOf([caption]), line: lineOf(caption) ?? lineOf(table), content }]
}

function bullets(list: Element): Box[] {
  const items = elementsIn(list)
  const areOpen = items.every((item) =>
    elementsIn(item).some(({ tagName }) => HEADINGS.has(tagName) || tagName === 'table'),
  )
  return areOpen ? items.map(openBullet) : []
}

function openBullet(item: Element): Box {
  const start = item.children.findIndex((child) => hasText([child]))
  const nodes = item.children.slice(Math.max(0, start))
  const [first] = nodes
  const isParagraph = first?.type === 'element' && first.tagName === 'p'
  const end = isParagraph ? 1 : nodes.findIndex((child) => child.type === 'element' && BLOCKS.has(child.tagName))
  return { title: textOf(nodes.slice(0, end)), line: lineOf(item), content: nodes.slice(end) }
}

/** Whether a quotation begins with a label in bold, so that it is a frame around a text of the page. */
export function isFrame(node: Element): boolean {
  const label = quoteStart(node)
  return label?.type === 'element' && ['strong', 'b'].includes(label.tagName)
}

/** Whether a quotation is a note beside the text: "> **NOTE**", "> [!TIP]". */
export function isCallout(node: Element): boolean {
  const start = quoteStart(node)
  if (start === undefined) return false
  const label = start.type === 'text' ? (/^\s*\[!(\p{L}+)\]/u.exec(start.value)?.[1] ?? '') : textOf([start])
  return isOnly(label, ASIDES)
}

/** What the first paragraph of a quotation begins with. */
function quoteStart(node: Element): ElementContent | undefined {
  const first = node.tagName === 'blockquote' ? elementsIn(node)[0] : undefined
  return first?.tagName === 'p' ? first.children.find((child) => hasText([child])) : undefined
}

function elementsIn(node: Element): Element[] {
  return node.children.filter((child) => child.type === 'element')
}
