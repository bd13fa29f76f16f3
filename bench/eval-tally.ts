import type { Judged } from './eval-engines.ts'
import type { Verdict } from './eval-score.ts'

export type Tally = Readonly<Record<Verdict, number>> & { readonly n: number }

export const verdicts: readonly Verdict[] = ['right', 'offered', 'part', 'declined', 'wrong']

/** Counts by kind, `hard` questions only under `hard`; `all` is all others together. */
export function talliesOf(judged: readonly Judged[]): ReadonlyMap<string, Tally> {
  const easy = judged.filter(({ question }) => !question.hard)
  const hard = judged.filter(({ question }) => question.hard)
  const kinds = Map.groupBy(easy, ({ question }) => question.kind)
  const groups = [...kinds, ['all', easy] as const, ...(hard.length > 0 ? [['hard', hard] as const] : [])]
  return new Map(groups.map(([kind, group]) => [kind, tallyOf(group.map(({ verdict }) => verdict))]))
}

export function tallyOf(given: readonly Verdict[]): Tally {
  const count = (verdict: Verdict) => given.filter((each) => each === verdict).length
  return {
    n: given.length,
    right: count('right'),
    offered: count('offered'),
    part: count('part'),
    declined: count('declined'),
    wrong: count('wrong'),
  }
}

/** Whole percent. */
export function percent(count: number, of: number): number {
  return Math.round((100 * count) / Math.max(1, of))
}
