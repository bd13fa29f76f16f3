import type { Verdict } from './judge.ts'

export type Tally = { readonly [verdict in Verdict]: number }

const verdicts: readonly Verdict[] = ['right', 'offered', 'part', 'declined', 'wrong']

export function tallyOf(given: readonly Verdict[]): Tally {
  const count = (verdict: Verdict) => given.filter((each) => each === verdict).length
  return {
    right: count('right'),
    offered: count('offered'),
    part: count('part'),
    declined: count('declined'),
    wrong: count('wrong'),
  }
}

/** 0 to 100. */
export function shareOf(verdict: Verdict, tally: Tally): number {
  return (100 * tally[verdict]) / verdicts.reduce((sum, each) => sum + tally[each], 0)
}

/** "exact: 288 right, 0 offered, …". */
export function lineOf(kind: string, tally: Tally): string {
  return `${kind.padEnd(20)} ${verdicts.map((verdict) => `${String(tally[verdict]).padStart(4)} ${verdict}`).join(', ')}`
}
