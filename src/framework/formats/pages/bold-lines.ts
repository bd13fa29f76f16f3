import type { Element, ElementContent } from 'hast'
import { textNode } from '../placed.ts'
import { lineOf } from './outline.ts'

/** A paragraph whose lines each begin with a label in bold ("**Scope**: a team") as a paragraph for each of them. */
export function paragraphsOf(node: Element): Element[] {
  if (node.tagName !== 'p') return [node]
  const lines = linesOf(node.children)
  const starts = lines.flatMap((line, at) => (beginsWithLabel(line) ? [at] : []))
  if (starts[0] !== 0 || starts.length < 2) return [node]
  return starts.map((start, at) => {
    const children = lines
      .slice(start, starts[at + 1])
      .flatMap((line, place) => (place === 0 ? line : [BREAK, ...line]))
    const line = lineOf(children.find((child) => lineOf(child) !== undefined)) ?? lineOf(node)
    const point = line === undefined ? undefined : { line, column: 1 }
    return { ...node, children, ...(point && { position: { start: point, end: point } }) }
  })
}

const BREAK: ElementContent = textNode('\n')

/** Inline nodes, parted where the source or a `<br>` breaks the line. */
export function linesOf(nodes: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]]
  for (const node of nodes) {
    if (node.type === 'element' && node.tagName === 'br') lines.push([])
    else if (node.type !== 'text') lines.at(-1)?.push(node)
    else {
      const [first = '', ...others] = node.value.split('\n')
      if (first !== '') lines.at(-1)?.push(textNode(first))
      for (const other of others) lines.push(other === '' ? [] : [textNode(other)])
    }
  }
  return lines.filter((line) => line.length > 0)
}

function beginsWithLabel([first, next]: readonly ElementContent[]): boolean {
  if (first?.type !== 'element' || !['strong', 'b'].includes(first.tagName)) return false
  const last = first.children.at(-1)
  const isClosed = last?.type === 'text' && /[:：]\s*$/u.test(last.value)
  return isClosed || (next?.type === 'text' && /^\s*(?:[:：]|[–—-]\s)/u.test(next.value))
}
