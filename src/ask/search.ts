import { distance } from 'fastest-levenshtein'
import Fuse from 'fuse.js'
import { isEnglish } from './english.ts'

export interface Near {
  readonly key: string
  /** 0 to 1: how sure it is that the typed word means this one. */
  readonly quality: number
}

/** Slips allowed by the shorter word's length: none in codes and initials, where every letter tells. */
const allowed = (length: number) => (length < 3 ? 0 : length < 8 ? 1 : 2)
const letters = (word: string) => [...word].sort().join('')

/**
 * Finds the words of a small vocabulary that a misspelt word may mean, the likeliest first.
 *
 * Fuse is asked word by word: over windows of words it ties whole names with parts of them (measured). It finds
 * the candidates; what stands in them counts as a whole here, and a swap of neighbours as one slip.
 */
export function createSpeller(vocabulary: Iterable<string>): (word: string) => readonly Near[] {
  const fuse = new Fuse(
    [...new Set(vocabulary)].filter((key) => key.length > 2),
    {
      ignoreLocation: true,
      ignoreFieldNorm: true,
      threshold: 0.51,
    },
  )
  return (word) => {
    if (word.length < 4 || word.length > 30) return []
    const near: Near[] = []
    for (const { item } of fuse.search(word, { limit: 20 })) {
      const swapped = item.length === word.length && letters(item) === letters(word)
      const slips = swapped ? 1 : distance(word, item)
      const length = Math.min(item.length, word.length)
      const foreign = isEnglish(word)
      if (slips === 0 || slips > allowed(length) || (foreign && length < (slips > 1 ? 9 : 6))) continue
      if (slips > 1 && item[0] !== word[0]) continue
      near.push({ key: item, quality: (foreign ? 0.65 : 0.9) - (0.6 * slips) / item.length })
    }
    return near.sort((a, b) => b.quality - a.quality)
  }
}
