/** A track's levels by key, lowest first; those side by side share a rank. */
export type Ladder = readonly (readonly string[])[]

/**
 * A rank for each level, such that every ladder rises. Where ladders contradict one another, the earlier one counts.
 * Levels that share a rank on one ladder share it on all.
 */
export function rankAcross(ladders: readonly Ladder[]): ReadonlyMap<string, number> {
  const shared = new Map<string, string>()
  const one = (key: string): string => {
    const other = shared.get(key)
    return other === undefined ? key : one(other)
  }
  for (const [first, ...others] of ladders.flat()) {
    for (const other of others) if (first !== undefined && one(first) !== one(other)) shared.set(one(other), one(first))
  }

  const below = new Map<string, Set<string>>()
  const isBelow = (low: string, high: string, seen = new Set<string>()): boolean => {
    if (low === high) return true
    if (seen.has(high)) return false
    seen.add(high)
    return [...(below.get(high) ?? [])].some((next) => isBelow(low, next, seen))
  }
  for (const ladder of ladders) {
    const rungs = ladder.flatMap((rung) => (rung[0] === undefined ? [] : [one(rung[0])]))
    for (const [at, high] of rungs.entries()) {
      const low = rungs[at - 1]
      if (!below.has(high)) below.set(high, new Set())
      if (low !== undefined && !isBelow(high, low)) below.get(high)?.add(low)
    }
  }

  const ranks = new Map<string, number>()
  const rankOf = (key: string): number => {
    const known = ranks.get(key)
    if (known !== undefined) return known
    const rank = Math.max(-1, ...[...(below.get(key) ?? [])].map(rankOf)) + 1
    ranks.set(key, rank)
    return rank
  }
  return new Map(ladders.flat(2).map((key) => [key, rankOf(one(key))]))
}
