import type { RootContent } from 'hast'
import { fold } from '../text.ts'
import { type Grid, gridOf } from './grids/grid.ts'
import { labelOf } from './label.ts'
import { labelsIn } from './pages/flow.ts'
import { isList, labelledItems, labelledOf } from './pages/labelled.ts'
import type { Block, Heading } from './pages/outline.ts'

/** What the pages of a framework have in common: labels that stand in several places are names, and no texts. */
export interface Survey {
  /** Whether several pages, or several tables of one, have a heading, a bullet or a row that begins so. */
  isShared(label: string): boolean
  /** On how many pages a heading, a bullet or a row begins so. */
  pagesWith(label: string): number
  /** The depth that most headings of this name have. */
  usualDepth(label: string): number | undefined
  /** Whether a heading of this name has headings below it on fewer than half of the pages that have it. */
  isUndivided(label: string): boolean
  /** Whether the columns of several tables are called so. */
  isSharedHeader(label: string): boolean
}

export function survey(pages: readonly (readonly Block[])[]): Survey {
  const byPage = pages.map(labelsOf)
  const labels = repeated(byPage.flat())
  const counts = Map.groupBy(
    byPage.flatMap((all) => [...new Set(all)]),
    (label) => label,
  )
  const divided = pages.flatMap(dividedHeadings)
  const depths = Map.groupBy(pages.flatMap(headingsIn), ({ text }) => fold(labelOf(text)))
  const headers = repeated(pages.flatMap((blocks) => tablesIn(blocks).flatMap(headersOf)))
  return {
    isShared: (label) => labels.has(fold(label)),
    pagesWith: (label) => counts.get(fold(label))?.length ?? 0,
    usualDepth: (label) => mostOften((depths.get(fold(label)) ?? []).map(({ depth }) => depth)),
    isUndivided: (label) => {
      const own = counts.get(fold(label))?.length ?? 0
      return divided.filter((one) => one === fold(label)).length < own / 2
    },
    isSharedHeader: (label) => headers.has(fold(label)),
  }
}

/** The labels of a page, once each; those of its tables once for each table. */
function labelsOf(blocks: readonly Block[]): string[] {
  const headings = headingsIn(blocks).map(({ text }) => labelOf(text))
  const bullets = labelsIn(blocks).map(({ label }) => label)
  const rows = tablesIn(blocks).flatMap((grid) => [...new Set(grid.map(({ cells }) => fold(cells[0]?.text ?? '')))])
  return [...new Set([...headings, ...bullets].map(fold)), ...rows].filter((label) => label !== '')
}

function headingsIn(blocks: readonly Block[]): Heading[] {
  return blocks.flatMap((block) => (block.is === 'heading' ? [block.heading] : []))
}

function mostOften(numbers: readonly number[]): number | undefined {
  const [first] = [...Map.groupBy(numbers, (number) => number)].toSorted(
    ([, one], [, other]) => other.length - one.length,
  )
  return first?.[0]
}

/** The headings of a page that have a heading, or a line in bold, right below them, once each. */
function dividedHeadings(blocks: readonly Block[]): string[] {
  const divided = blocks.flatMap((block, at) => {
    const next = blocks[at + 1]
    if (block.is !== 'heading' || next === undefined) return []
    const isDivided =
      next.is === 'heading' ? next.heading.depth > block.heading.depth : next.is === 'text' && isLabel(next.node)
    return isDivided ? [fold(labelOf(block.heading.text))] : []
  })
  return [...new Set(divided)]
}

/** A line or list that begins with a label in bold. */
function isLabel(node: RootContent): boolean {
  if (node.type !== 'element') return false
  return isList(node)
    ? labelledItems(node).every(({ labelled }) => labelled?.isBold === true)
    : labelledOf(node)?.isBold === true
}

function headersOf([header]: Grid): string[] {
  return [...new Set(header?.cells.map(({ text }) => fold(text)))]
}

function tablesIn(blocks: readonly Block[]): Grid[] {
  return blocks.flatMap((block) => (block.is === 'table' ? [gridOf(block.table)] : []))
}

function repeated(labels: readonly string[]): ReadonlySet<string> {
  return new Set([...Map.groupBy(labels, (label) => label)].flatMap(([label, all]) => (all.length > 1 ? [label] : [])))
}
