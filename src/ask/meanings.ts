import {
  type Group,
  isTelling,
  lightest,
  particles,
  passedOver,
  regularForms,
  synonymGroups,
  weightOf,
} from './language.ts'
import type { Meaning, Token } from './token.ts'
import { stemOf, wordsOf } from './words.ts'

/** A word or phrase, as it is found in a question, to all that means the same. */
export type Meanings = ReadonlyMap<string, Meaning>

const longestPhrase = 4
/** What such words tell together where they make a phrase: "get things done". */
const idiom = 0.6
/** A particle stands this many words behind its verb at most. */
const widest = 4
const inOrder = (roots: readonly string[]) => roots.join(' ')
const inAnyOrder = (roots: readonly string[]) => roots.toSorted().join('+')

/** The shipped synonyms. */
export const synonyms: Meanings = meaningsOf(synonymGroups)

export function meaningsOf(groups: readonly Group[]): Meanings {
  const map = new Map<string, Meaning>()
  for (const group of groups) {
    const { from, to } = 'from' in group ? group : { from: group, to: group }
    const targets = to.map(wordsOf).map((words) => ({ stems: targetOf(words), said: inOrder(rootsOf(words)) }))
    for (const words of from.map(wordsOf)) {
      const roots = rootsOf(words)
      const said = inOrder(roots)
      const others = targets.flatMap((to) => (to.said === said || inOrder(to.stems) === said ? [] : [to.stems]))
      const keys = words.filter(isTelling).length > 1 ? [said, inAnyOrder(roots)] : [said]
      for (const key of keys) map.set(key, [...(map.get(key) ?? []), ...others])
    }
  }
  return map
}

/** What a phrase is found by. Small words do not count; but "on call" is not "call". */
function rootsOf(words: readonly string[]): readonly string[] {
  const telling = words.filter(isTelling)
  return (telling.length > 1 ? telling : words.filter((word) => !passedOver.has(word))).map(rootOf)
}

/** The stem, of "took" that of "take". */
function rootOf(word: string): string {
  return stemOf(regularForms.get(word) ?? word)
}

/** No text is found by its small words: "on call" is looked for as one word, as texts write it "on-call". */
function targetOf(words: readonly string[]): readonly string[] {
  const telling = words.filter(isTelling)
  if (telling.length > 1) return telling.map(stemOf)
  return words.every((word) => weightOf(word) > 0) ? words.map(stemOf) : [stemOf(words.join(''))]
}

/**
 * Gives each word of a question what means the same as it, or as a phrase that it stands in: first by the company's
 * own groups, then by the shipped ones.
 */
export function withMeanings(words: readonly Token[], own?: Meanings): Token[] {
  const marked = [...words]
  for (const [run, meant] of meaningsIn(words, own)) {
    const isIdiom = run.length > 1 && run.every((at) => (words[at]?.weight ?? 0) <= lightest)
    for (const at of run) {
      const word = marked[at]
      if (!word) continue
      const weight = isIdiom && at === run.at(-1) ? idiom : word.weight
      marked[at] = { ...word, weight, like: [...(word.like ?? []), ...meant] }
    }
  }
  return marked
}

/** The words and phrases that mean something, each by the places of its words. */
function meaningsIn(words: readonly Token[], own?: Meanings): Iterable<readonly [readonly number[], Meaning]> {
  const roots = words.map(({ text }) => rootOf(text))
  const found = new Map<string, readonly [readonly number[], Meaning]>()
  const places = [...words.keys()].filter((at) => !passedOver.has(words[at]?.text ?? ''))
  const telling = places.filter((at) => isTelling(words[at]?.text ?? ''))
  const free = telling.filter((at) => words[at]?.role === 'word')
  look([...runsOf(places), ...runsOf(telling), ...partedRuns(places, words)], inOrder)
  look(looseRuns(free), inAnyOrder)
  return found.values()

  function look(runs: Iterable<readonly number[]>, keyOf: (roots: readonly string[]) => string) {
    for (const run of runs) {
      const key = keyOf(run.map((at) => roots[at] ?? ''))
      const meant = [...(own?.get(key) ?? []), ...(synonyms.get(key) ?? [])]
      if (meant.length > 0) found.set(run.join(), [run, meant])
    }
  }
}

/** Every run of one to four of these places. */
function* runsOf(places: readonly number[]): Generator<readonly number[]> {
  for (let from = 0; from < places.length; from++) {
    for (let to = from + 1; to <= Math.min(from + longestPhrase, places.length); to++) yield places.slice(from, to)
  }
}

/** A word and the particle of its phrase, with others between: "turn the new boss down". */
function* partedRuns(places: readonly number[], words: readonly Token[]): Generator<readonly number[]> {
  for (const [end, at] of places.entries()) {
    if (!particles.has(words[at]?.text ?? '')) continue
    for (const from of places.slice(Math.max(0, end - widest), Math.max(0, end - 1))) yield [from, at]
  }
}

/** Two to four of these places, with one between them left out: "miss an important deadline". */
function* looseRuns(places: readonly number[]): Generator<readonly number[]> {
  for (let from = 0; from < places.length; from++) {
    for (let length = 2; length <= longestPhrase + 1; length++) {
      const run = places.slice(from, from + length)
      if (run.length < length) break
      if (length <= longestPhrase) yield run
      for (let left = 1; left < length - 1; left++) yield run.toSpliced(left, 1)
    }
  }
}
