import { isEnglish } from './english.ts'
import { endingAt } from './phrases.ts'
import type { Token } from './token.ts'
import { wordings } from './wordings.ts'
import { fold } from './words.ts'

const capitalised = /\p{Lu}\p{Ll}+/gu

/** Takes the weight from unknown words that read as somebody's name: "my engineer Jonas", "does Aisha need". */
export function withoutPeople(
  words: readonly Token[],
  question: string,
  isKnown: (word: Token, at: number) => boolean,
): readonly Token[] {
  const names = new Set((question.match(capitalised) ?? []).map(fold).filter((name) => !isEnglish(name)))
  if (names.size === 0) return words
  return words.map((word, at) => {
    const isPerson = names.has(word.text) && (words[at - 1]?.role === 'job' || endingAt(words, wordings.ofPeople, at))
    return isPerson && !isKnown(word, at) ? { ...word, weight: 0 } : word
  })
}
