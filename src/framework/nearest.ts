import { distance } from 'fastest-levenshtein'
import { fold } from './text.ts'

/** The names that look most like one, each once. */
export function nearest(names: readonly string[], name: string, most: number): string[] {
  const all = [...Map.groupBy(names, fold).values()].flatMap(([first]) => first ?? [])
  const to = fold(name)
  return all
    .map((one) => ({ one, away: distance(fold(one), to) }))
    .toSorted((one, other) => one.away - other.away)
    .slice(0, most)
    .map(({ one }) => one)
}
