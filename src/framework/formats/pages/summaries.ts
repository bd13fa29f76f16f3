import { wordsIn } from '../../page-words.ts'
import { textOf } from '../statements.ts'
import { isOnly } from '../vocabulary.ts'
import { BOLD_DEPTH, type Item } from './flow.ts'

const SUMMARIES = wordsIn('summaries')

/** "Summary", "Overview": what a labelled line calls the gist of a level. */
export function isSummary(name: string): boolean {
  return isOnly(name, SUMMARIES)
}

/** "Summary" as the label of a line below most levels, each with a text of its own. */
export function summariesIn(
  items: readonly Item[],
  below: readonly [string, string][],
  levels: number,
): [string, string][] {
  const texts = items.flatMap((item, at) => {
    const next = items[at + 1]
    const isLabel = item.is === 'heading' && item.depth >= BOLD_DEPTH && isSummary(item.label)
    return isLabel && next?.is === 'text' ? [textOf([next.node])] : []
  })
  return new Set(texts).size > levels / 2 ? below.filter(([, area]) => isSummary(area)) : []
}
