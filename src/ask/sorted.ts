/** Where `key` stands, or would stand, in a sorted list. */
export function placeOf(sorted: readonly string[], key: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < key) low = middle + 1
    else high = middle
  }
  return low
}

/** The entries of a sorted list that begin so. */
export function* beginningWith(sorted: readonly string[], beginning: string): Generator<string> {
  for (let at = placeOf(sorted, beginning); at < sorted.length; at++) {
    const key = sorted[at] ?? ''
    if (!key.startsWith(beginning)) return
    yield key
  }
}

/** The entries that share so long a beginning with the word that they are likely its kin: "delivered", "delivery". */
export function* kinOf(sorted: readonly string[], word: string): Generator<string> {
  const shared = Math.max(5, Math.ceil(word.length * 0.65))
  if (word.length < shared) return
  for (const key of beginningWith(sorted, word.slice(0, shared))) {
    if (key !== word && shared >= key.length * 0.65) yield key
  }
}
