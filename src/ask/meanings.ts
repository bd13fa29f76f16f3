import { type Group, passedOver, synonymGroups, weightOf } from './language.ts'
import type { Meaning, Token } from './token.ts'
import { stemOf, wordsOf } from './words.ts'

/** The stems of a word or phrase, joined by spaces, to all that means the same. */
export type Meanings = ReadonlyMap<string, Meaning>

const longestPhrase = 4
/** A word up to this weight tells next to nothing by itself. */
const light = 0.15
/** What such words tell together where they make a phrase: "get things done". */
const idiom = 0.6
const isTelling = (word: string) => weightOf(word) > light

/** The shipped synonyms. */
export const synonyms: Meanings = meaningsOf(synonymGroups)

export function meaningsOf(groups: readonly Group[]): Meanings {
  const map = new Map<string, Meaning>()
  for (const group of groups) {
    const { from, to } = 'from' in group ? group : { from: group, to: group }
    const targets = to.map(wordsOf).map(targetOf)
    for (const key of from.map(wordsOf).map(keyOf)) {
      const others = targets.filter((stems) => stems.join(' ') !== key)
      map.set(key, [...(map.get(key) ?? []), ...others])
    }
  }
  return map
}

/** Small words do not count; but "on call" is not "call". */
function keyOf(words: readonly string[]): string {
  const telling = words.filter(isTelling)
  const kept = telling.length > 1 ? telling : words.filter((word) => !passedOver.has(word))
  return kept.map(stemOf).join(' ')
}

/** No text is found by its small words: "on call" is looked for as one word, as texts write "on-call". */
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
  const stems = words.map(({ text }) => stemOf(text))
  const all = [...words.keys()].filter((at) => !passedOver.has(words[at]?.text ?? ''))
  const telling = all.filter((at) => isTelling(words[at]?.text ?? ''))
  const begins = (at: number) => [own, synonyms].some((each) => each && firstsOf(each).has(stems[at] ?? ''))
  const runs = new Map([...runsOf(all, begins), ...runsOf(telling, begins)].map((run) => [run.join(' '), run]))
  const marked = [...words]
  for (const run of runs.values()) {
    const key = run.map((at) => stems[at]).join(' ')
    const meant = [...(own?.get(key) ?? []), ...(synonyms.get(key) ?? [])]
    if (meant.length === 0) continue
    const isIdiom = run.length > 1 && run.every((at) => (words[at]?.weight ?? 0) <= light)
    for (const at of run) {
      const word = marked[at]
      if (!word) continue
      const weight = isIdiom && at === run.at(-1) ? idiom : word.weight
      marked[at] = { ...word, weight, like: [...(word.like ?? []), ...meant] }
    }
  }
  return marked
}

const firsts = new WeakMap<Meanings, ReadonlySet<string>>()

/** The first stem of each word or phrase. */
function firstsOf(meanings: Meanings): ReadonlySet<string> {
  const known = firsts.get(meanings) ?? new Set([...meanings.keys()].map((key) => key.split(' ')[0] ?? ''))
  firsts.set(meanings, known)
  return known
}

/** Every run of one to four of these places whose first begins one that means something. */
function* runsOf(places: readonly number[], begins: (at: number) => boolean): Generator<readonly number[]> {
  for (const [from, place] of places.entries()) {
    if (!begins(place)) continue
    for (let to = from + 1; to <= Math.min(from + longestPhrase, places.length); to++) yield places.slice(from, to)
  }
}
