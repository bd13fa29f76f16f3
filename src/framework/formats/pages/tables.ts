import type { Element, ElementContent } from 'hast'
import { fold } from '../../text.ts'
import { textOf } from '../statements.ts'
import { AREA_WORDS, DESCRIPTION_WORDS, hasWord } from '../vocabulary.ts'
import { lineOf } from './outline.ts'

export interface Row {
  readonly cells: readonly (readonly ElementContent[])[]
  readonly line: number
}

/** A table of areas and descriptions: which column is which, and the rows below its header. */
export interface DescriptorTable {
  readonly header: Row
  readonly area: number
  readonly description: number
  readonly rows: readonly Row[]
}

/** The table, if its header names an area and a description; undefined: it is a table of something else. */
export function readDescriptorTable(table: Element): DescriptorTable | undefined {
  const [header, ...rows] = rowsOf(table, lineOf(table) ?? 1)
  if (header === undefined) return undefined
  const names = header.cells.map(textOf).map(fold)
  const named = names.findIndex((name) => hasWord(name, AREA_WORDS))
  const area = named < 0 ? names.indexOf('') : named
  const description = names.findIndex((name, index) => index !== area && hasWord(name, DESCRIPTION_WORDS))
  return area < 0 || description < 0 ? undefined : { header, area, description, rows }
}

function rowsOf(node: Element, line: number): Row[] {
  return node.children.flatMap((child): Row[] => {
    if (child.type !== 'element') return []
    const childLine = lineOf(child) ?? line
    if (child.tagName !== 'tr')
      return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsOf(child, childLine) : []
    const cells = child.children.filter((cell) => cell.type === 'element').map((cell) => cell.children)
    return [{ cells, line: childLine }]
  })
}
