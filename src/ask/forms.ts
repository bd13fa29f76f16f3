import { abbreviations } from './language.ts'
import type { Posting } from './postings.ts'
import { kinOf } from './sorted.ts'
import { createSpeller, type Near } from './speller.ts'
import type { Token } from './token.ts'
import { stemOf } from './words.ts'

/** Stems that together say what a word says; `literal` where it is the word itself. */
export interface Form {
  readonly stems: readonly string[]
  readonly quality: number
  readonly literal: boolean
}

const quality = { exact: 1, joined: 0.95, short: 0.9, kin: 0.7, synonym: 0.6 }
/** A shorter word that no text has is another word, not a slip. */
const shortestMisspelt = 5
const mostRemembered = 1_000
const shortestHalf = 3
/** Longer runs of letters are no two words written together. */
const longestHalves = 40

/** Finds the ways in which texts may say the word of a question at `at`: itself, spelled out, misspelt, in like words. */
export function createForms(
  postings: ReadonlyMap<string, Posting>,
): (words: readonly Token[], at: number) => readonly Form[] {
  const sorted = [...postings.keys()].sort()
  const spelled = createSpeller(sorted)
  // One question looks for the same words in several places.
  const memo = new Map<string, readonly Near[]>()
  const near = (stem: string) => {
    const known = memo.get(stem) ?? spelled(stem)
    if (memo.size > mostRemembered) memo.clear()
    memo.set(stem, known)
    return known
  }

  return (words, at) => {
    const word = words[at]?.text ?? ''
    const stem = stemOf(word)
    const forms: Form[] = []
    const add = (stems: readonly string[], worth: number, literal = true) =>
      forms.push({ stems, quality: worth, literal })

    if (postings.has(stem)) add([stem], quality.exact)
    for (const joined of [word + (words[at + 1]?.text ?? ' '), (words[at - 1]?.text ?? ' ') + word].map(stemOf)) {
      if (postings.has(joined)) add([joined], quality.joined)
    }
    for (const form of abbreviations.get(word) ?? []) add(form.map(stemOf), quality.short)
    if (forms.length === 0) for (const halves of halvesOf(word, postings)) add(halves, quality.short)
    for (const kin of kinOf(sorted, stem)) add([kin], quality.kin)
    if (forms.length === 0 && stem.length >= shortestMisspelt) {
      for (const { key, quality } of near(stem)) add([key], quality)
    }
    for (const like of words[at]?.like ?? []) add(like, quality.synonym, false)
    return forms
  }
}

/** An unknown word as two known ones written together: "opensource". */
function* halvesOf(word: string, postings: ReadonlyMap<string, unknown>): Generator<string[]> {
  if (word.length > longestHalves) return
  for (let at = shortestHalf; at <= word.length - shortestHalf; at++) {
    const halves = [word.slice(0, at), word.slice(at)].map(stemOf)
    if (halves.every((half) => postings.has(half))) yield halves
  }
}
