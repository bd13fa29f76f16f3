import { fold } from '../text.ts'
import { type Grid, gridOf } from './grids/grid.ts'
import { labelOf } from './label.ts'
import { labelsIn } from './pages/flow.ts'
import type { Block } from './pages/outline.ts'

/** What the pages of a framework have in common: labels that stand in several places are names, and no texts. */
export interface Survey {
  /** Whether several pages, or several tables of one, have a heading, a bullet or a row that begins so. */
  isShared(label: string): boolean
  /** Whether the columns of several tables are called so. */
  isSharedHeader(label: string): boolean
}

export function survey(pages: readonly (readonly Block[])[]): Survey {
  const labels = repeated(pages.flatMap(labelsOf))
  const headers = repeated(pages.flatMap((blocks) => tablesIn(blocks).flatMap(headersOf)))
  return { isShared: (label) => labels.has(fold(label)), isSharedHeader: (label) => headers.has(fold(label)) }
}

/** The labels of a page, once each; those of its tables once for each table. */
function labelsOf(blocks: readonly Block[]): string[] {
  const headings = blocks.flatMap((block) => (block.is === 'heading' ? [labelOf(block.heading.text)] : []))
  const bullets = labelsIn(blocks).map(({ label }) => label)
  const rows = tablesIn(blocks).flatMap((grid) => [...new Set(grid.map(({ cells }) => fold(cells[0]?.text ?? '')))])
  return [...new Set([...headings, ...bullets].map(fold)), ...rows].filter((label) => label !== '')
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
