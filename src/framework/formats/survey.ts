import { fold } from '../text.ts'
import { type Grid, gridOf } from './grids/grid.ts'
import { labelOf } from './label.ts'
import { labelsIn } from './pages/flow.ts'
import { type Block, headingsIn } from './pages/outline.ts'
import { stepsIn } from './pages/steps.ts'

/** What the pages of a framework have in common: labels that stand in several places are names, and no texts. */
export interface Survey {
  /** Whether several pages, or several tables of one, have a heading, a bullet or a row that begins so. */
  isShared(label: string): boolean
  /** On how many pages a heading, a bullet or a row begins so. */
  pagesWith(label: string): number
  /** The depth that most headings of this name have. */
  usualDepth(label: string): number | undefined
  /** Whether all pages that have a heading of this name have one first heading. */
  isOfOneTitle(label: string): boolean
  /** Whether the columns of several tables are called so. */
  isSharedHeader(label: string): boolean
  /** The one area whose scale has a step of this name. */
  areaOfStep(label: string): string | undefined
}

export function survey(pages: readonly (readonly Block[])[]): Survey {
  const byPage = pages.map(labelsOf)
  const labels = repeated(byPage.flat())
  const counts = Map.groupBy(
    byPage.flatMap((all) => [...new Set(all)]),
    (label) => label,
  )
  const depths = Map.groupBy(pages.flatMap(headingsIn), ({ text }) => fold(labelOf(text)))
  const titles = Map.groupBy(pages.flatMap(titlesIn), ([label]) => label)
  const headers = repeated(pages.flatMap((blocks) => tablesIn(blocks).flatMap(headersOf)))
  const steps = Map.groupBy(pages.flatMap(stepsIn), ([step]) => step)
  return {
    isShared: (label) => labels.has(fold(label)),
    pagesWith: (label) => counts.get(fold(label))?.length ?? 0,
    usualDepth: (label) => mostOften((depths.get(fold(label)) ?? []).map(({ depth }) => depth)),
    isOfOneTitle: (label) => new Set((titles.get(fold(label)) ?? []).map(([, title]) => title)).size < 2,
    isSharedHeader: (label) => headers.has(fold(label)),
    areaOfStep: (label) => {
      const areas = [...new Set((steps.get(fold(label)) ?? []).map(([, area]) => area))]
      return areas.length === 1 ? areas[0] : undefined
    },
  }
}

/** The labels of a page, once each; those of its tables once for each table. */
function labelsOf(blocks: readonly Block[]): string[] {
  const headings = headingsIn(blocks).map(({ text }) => labelOf(text))
  const bullets = labelsIn(blocks).map(({ label }) => label)
  const rows = tablesIn(blocks).flatMap((grid) => [...new Set(grid.map(({ cells }) => fold(cells[0]?.text ?? '')))])
  return [...new Set([...headings, ...bullets].map(fold)), ...rows].filter((label) => label !== '')
}

/** Each heading of a page, folded, with its first. */
function titlesIn(blocks: readonly Block[]): readonly (readonly [string, string])[] {
  const labels = headingsIn(blocks).map(({ text }) => fold(labelOf(text)))
  return labels.map((label) => [label, labels[0] ?? ''] as const)
}

/** The number that stands most often, the first of equals. */
export function mostOften(numbers: readonly number[]): number | undefined {
  const [first] = [...Map.groupBy(numbers, (number) => number)].toSorted(
    ([, one], [, other]) => other.length - one.length,
  )
  return first?.[0]
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
