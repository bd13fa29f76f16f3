import { fold } from '../text.ts'
import { labelsIn } from './flow.ts'
import { gridOf } from './grid.ts'
import { labelOf } from './label.ts'
import type { Block } from './outline.ts'

/** What the pages of a framework have in common: labels that stand in several places are names, and no texts. */
export interface Survey {
  /** Whether several pages, or several tables of one, have a heading, a bullet or a row that begins so. */
  isShared(label: string): boolean
}

export function survey(pages: readonly (readonly Block[])[]): Survey {
  const counts = new Map<string, number>()
  for (const label of pages.flatMap(placesOf)) counts.set(label, (counts.get(label) ?? 0) + 1)
  return { isShared: (label) => (counts.get(fold(label)) ?? 0) > 1 }
}

/** The labels of a page, once each; those of its tables once for each table. */
function placesOf(blocks: readonly Block[]): string[] {
  const headings = blocks.flatMap((block) => (block.is === 'heading' ? [labelOf(block.heading.text)] : []))
  const bullets = labelsIn(blocks).map(({ label }) => label)
  const tables = blocks.flatMap((block) => (block.is === 'table' ? [gridOf(block.table)] : []))
  const rows = tables.flatMap((grid) => [...new Set(grid.map(({ cells }) => fold(cells[0]?.text ?? '')))])
  return [...new Set([...headings, ...bullets].map(fold)), ...rows].filter((label) => label !== '')
}
