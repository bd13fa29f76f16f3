import { wordsOf } from '../ask/words.ts'
import type { Expectation } from '../framework/descriptor.ts'

/** Two statements that share this much of their words say the same with another emphasis. */
const alike = 0.8

/** The statements that none of the earlier ones says, word for word or nearly so. */
export function newIn(later: readonly Expectation[], earlier: readonly Expectation[]): ReadonlySet<Expectation> {
  const before = earlier.map((expectation) => new Set(wordsOf(expectation.text)))
  return new Set(
    later.filter((expectation) => {
      const own = new Set(wordsOf(expectation.text))
      return before.every((other) => likeness(own, other) < alike)
    }),
  )
}

/** Shared words over all words of both, 0 to 1. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const all = one.union(other).size
  return all === 0 ? 1 : one.intersection(other).size / all
}
