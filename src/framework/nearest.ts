import { distance } from 'fastest-levenshtein'
import { fold } from './text.ts'

/** The names that look most like one, each once. */
export function nearest(names: readonly string[], name: string, most: number): string[] {
  const all = [...Map.groupBy(names, fold).values()].flatMap(([first]) => first ?? [])
  const to = fold(name)
  return all
    .map((one) => ({ one, away: awayFrom(fold(one), to) }))
    .toSorted((one, other) => one.away - other.away)
    .slice(0, most)
    .map(({ one }) => one)
}

/** How many letters differ; of a name with `*` those before the first and after the last. */
function awayFrom(one: string, name: string): number {
  const [start = '', ...rest] = name.split('*')
  const end = rest.at(-1)
  if (end === undefined) return distance(one, name)
  return distance(one.slice(0, start.length), start) + distance(end === '' ? '' : one.slice(-end.length), end)
}
