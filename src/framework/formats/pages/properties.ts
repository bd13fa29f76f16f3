import type { Element, ElementContent } from 'hast'
import { clean } from '../../text.ts'
import { textOf } from '../statements.ts'
import { isList } from './labelled.ts'
import type { Block } from './outline.ts'

/** What a line below a page's title says of the whole page: "**Level:** IC1 (Associate)", "Track: Sales". */
export interface Property {
  readonly key: string
  readonly value: string
}

const LINE = /^([^:：]{1,40}?)\s*[:：]\s*(\S.*)$/u

/** The lines of a key and a value between a page's title and its first other heading, as programs export them. */
export function propertiesOf(blocks: readonly Block[]): readonly Property[] {
  const [title, ...others] = blocks
  if (title?.is !== 'heading' || title.heading.depth > 1) return []
  const end = others.findIndex(({ is }) => is === 'heading')
  const top = end < 0 ? others : others.slice(0, end)
  return top
    .flatMap((block) => (block.is === 'text' && block.node.type === 'element' ? linesIn(block.node) : []))
    .flatMap((line) => {
      const [, key, value] = LINE.exec(clean(line)) ?? []
      return key === undefined || value === undefined ? [] : [{ key, value }]
    })
}

/** The lines of a paragraph, or of each bullet. */
function linesIn(node: Element): string[] {
  if (isList(node)) return node.children.flatMap((item) => (item.type === 'element' ? linesIn(item) : []))
  const lines: string[] = ['']
  const add = (text: string) => lines.push((lines.pop() ?? '') + text)
  for (const child of node.children) {
    const [first = '', ...more] = breaksIn(child) ? ['', ''] : textLines(child)
    add(first)
    lines.push(...more)
  }
  return lines
}

function breaksIn(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'br'
}

function textLines(node: ElementContent): string[] {
  return node.type === 'text' ? node.value.split('\n') : [textOf([node])]
}
