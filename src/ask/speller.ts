import { distance } from 'fastest-levenshtein'
import Fuse from 'fuse.js'
import { isEnglish } from './english.ts'

export interface Near {
  readonly key: string
  /** 0 to 1: how sure it is that the typed word means this one. */
  readonly quality: number
}

/** Words of one length, and which letters each has, a bit a letter. */
interface Shelf {
  readonly keys: readonly string[]
  readonly letters: Uint32Array
}

const mostSlips = 2
/** Slips allowed by the shorter word's length: none in codes and initials, where every letter tells. */
const allowed = (length: number) => (length < 3 ? 0 : length < 8 ? 1 : mostSlips)
const sorted = (word: string) => [...word].sort().join('')

/** Of one word against another, with nothing that makes short texts or early places better. */
const asWords = { includeScore: true, ignoreLocation: true, ignoreFieldNorm: true, threshold: 0.51 }

/**
 * Finds the words of a vocabulary that a misspelt word may mean, the likeliest first; a swap counts as one slip. Of
 * words with as many slips the one that Fuse finds likelier comes first; what Fuse finds unlike is none.
 *
 * A slip takes away one letter and brings one at most, so most words are passed over by comparing two numbers. Fuse
 * over all of them takes a millisecond a word, and a question may have eighty.
 */
export function createSpeller(vocabulary: Iterable<string>): (word: string) => readonly Near[] {
  const shelves = shelved(vocabulary)
  return (word) => {
    if (word.length < 4) return word.length === 3 && !isEnglish(word) ? nearShort(word, shelves) : []
    if (word.length > 30) return []
    const own = lettersOf(word)
    const foreign = isEnglish(word)
    const near: (Near & { readonly score: number })[] = []
    for (let length = word.length - mostSlips; length <= word.length + mostSlips; length++) {
      const { keys, letters } = shelves.get(length) ?? { keys: [], letters: new Uint32Array() }
      const shorter = Math.min(length, word.length)
      const most = allowed(shorter)
      for (const [at, key] of keys.entries()) {
        if (bitsIn((letters[at] ?? 0) ^ own) > 2 * most) continue
        const slips = slipsBetween(word, key)
        if (slips === 0 || slips > most || (foreign && shorter < (slips > 1 ? 9 : 6))) continue
        if (slips > 1 && key[0] !== word[0]) continue
        const { isMatch, score = 1 } = Fuse.match(word, key, asWords)
        if (isMatch) near.push({ key, quality: (foreign ? 0.65 : 0.9) - (0.6 * slips) / length, score })
      }
    }
    return near.sort((a, b) => b.quality - a.quality || a.score - b.score)
  }
}

/** Of three letters: two swapped, "oka" for "oak", or one of four left out within, "hed" for "head". */
function nearShort(word: string, shelves: ReadonlyMap<number, Shelf>): readonly Near[] {
  const ends = (text: string) => `${text.at(0)}${text.at(-1)}`
  const isSwapped = (key: string) => key !== word && key[0] === word[0] && sorted(key) === sorted(word)
  const swapped = shelves.get(3)?.keys.filter(isSwapped) ?? []
  const longer = shelves.get(4)?.keys.filter((key) => ends(key) === ends(word) && distance(word, key) === 1) ?? []
  return [...swapped, ...longer].map((key) => ({ key, quality: 0.9 - 0.6 / key.length }))
}

function shelved(vocabulary: Iterable<string>): ReadonlyMap<number, Shelf> {
  const words = [...new Set(vocabulary)].filter((key) => key.length > 2)
  const shelves = [...Map.groupBy(words, (key) => key.length)]
  return new Map(shelves.map(([length, keys]) => [length, { keys, letters: Uint32Array.from(keys, lettersOf) }]))
}

function slipsBetween(word: string, key: string): number {
  const slips = distance(word, key)
  return slips === 2 && key.length === word.length && sorted(word) === sorted(key) ? 1 : slips
}

/** Letters of other scripts share bits, which lets a word through more often, never less. */
function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters >>> 0
}

/** How many bits are set, by adding neighbours up in parallel. */
function bitsIn(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
