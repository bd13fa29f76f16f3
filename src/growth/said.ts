import { idle, type Phrase } from './wordings.ts'

/** A word as typed, and as it is compared. */
export interface Word {
  readonly typed: string
  readonly text: string
}

export function wordsOf(text: string): Word[] {
  return text.split(/\s+/).flatMap((typed) => {
    const folded = typed
      .toLowerCase()
      .replaceAll(/['’]/g, '')
      .replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    return folded === '' ? [] : [{ typed, text: folded }]
  })
}

export const typed = (words: readonly Word[]) => words.map((word) => word.typed).join(' ')
export const allIdle = (words: readonly Word[]) => words.every(({ text }) => idle.has(text))

export function startsWith(words: readonly Word[], phrase: Phrase): boolean {
  return words.length >= phrase.length && phrase.every((text, at) => words[at]?.text === text)
}

export interface Split<Entry> {
  readonly entry: Entry
  /** The words without the phrase. */
  readonly others: readonly Word[]
  /** The words of it. */
  readonly phrase: readonly Word[]
}

/** The first of these whose phrase is in a text. */
export function findIn<Entry extends { readonly phrase: Phrase }>(
  words: readonly Word[],
  entries: readonly Entry[],
): Split<Entry> | undefined {
  for (const entry of entries) {
    const { length } = entry.phrase
    const at = words.findIndex((_, index) => startsWith(words.slice(index), entry.phrase))
    if (at < 0) continue
    return {
      entry,
      phrase: words.slice(at, at + length),
      others: [...words.slice(0, at), ...words.slice(at + length)],
    }
  }
  return undefined
}
