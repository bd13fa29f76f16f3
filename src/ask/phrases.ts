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

/** Every place where one of the phrases stands; of phrases that begin at one word the first given. */
export function placesOf(words: readonly Token[], phrases: readonly Phrase[]): Place[] {
  const places: Place[] = []
  for (let from = 0; from < words.length; from++) {
    const phrase = phrases.find((each) => standsAt(words, each, from))
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
  for (const [before, after] of pairs) {
    const [start] = placesOf(words, [before])
    const end = placesOf(words, [after]).at(-1)
    if (start && end && start.to <= end.from) return [start, end]
  }
  return []
}

/** Every word of a place. */
export function indexes({ from, to }: Place): number[] {
  return Array.from({ length: to - from }, (_, offset) => from + offset)
}
