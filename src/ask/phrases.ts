import type { Token } from './token.ts'

/** Where a wording stands in a question: from its first word up to, not including, `to`. */
export interface Place {
  readonly from: number
  readonly to: number
}

type Phrase = readonly string[]

function standsAt(words: readonly Token[], phrase: Phrase, at: number): boolean {
  return phrase.every((word, offset) => words[at + offset]?.text === word)
}

const indexed = new WeakMap<readonly Phrase[], ReadonlyMap<string, readonly Phrase[]>>()

/** The phrases by their first words, in their order; made once for a list. */
function byFirstWord(phrases: readonly Phrase[]): ReadonlyMap<string, readonly Phrase[]> {
  const known = indexed.get(phrases)
  if (known) return known
  const made = Map.groupBy(phrases, ([first = '']) => first)
  indexed.set(phrases, made)
  return made
}

/** Every place where one of the phrases stands; of phrases that begin at one word the first given. */
export function placesOf(words: readonly Token[], phrases: readonly Phrase[]): Place[] {
  const index = byFirstWord(phrases)
  const places: Place[] = []
  for (let from = 0; from < words.length; from++) {
    const phrase = index.get(words[from]?.text ?? '')?.find((each) => standsAt(words, each, from))
    if (phrase) places.push({ from, to: from + phrase.length })
  }
  return places
}

/** The phrase that ends right before `at`, if one does. */
export function endingAt(words: readonly Token[], phrases: readonly Phrase[], at: number): Place | undefined {
  for (const phrase of phrases) {
    const from = at - phrase.length
    if (from >= 0 && standsAt(words, phrase, from)) return { from, to: at }
  }
  return undefined
}

/** The words from the first phrase of a pair to the last of the other, where both stand in this order. */
export function aroundOf(words: readonly Token[], pairs: readonly (readonly [Phrase, Phrase])[]): Place[] {
  const startsOf = (phrase: Phrase) => [...words.keys()].filter((at) => standsAt(words, phrase, at))
  for (const [before, after] of pairs) {
    const [first] = startsOf(before)
    const last = first === undefined ? undefined : startsOf(after).at(-1)
    if (first === undefined || last === undefined || first + before.length > last) continue
    return [
      { from: first, to: first + before.length },
      { from: last, to: last + after.length },
    ]
  }
  return []
}

/** Every word of a place. */
export function indexes({ from, to }: Place): number[] {
  return Array.from({ length: to - from }, (_, offset) => from + offset)
}
