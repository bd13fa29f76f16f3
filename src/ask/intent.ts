import type { Part } from './command.ts'
import { lightest, titleWords } from './language.ts'
import { own } from './personal.ts'
import { aroundOf, endingAt, indexes, type Place, placesOf } from './phrases.ts'
import type { Token } from './token.ts'
import {
  askingWords,
  doingWords,
  durationWords,
  joiningWords,
  owningWords,
  partWords,
  sinceWords,
  spanningWords,
  untitlingWords,
  whoWords,
  whyTexts,
  wordings,
} from './wordings.ts'
import { wordsOf } from './words.ts'

/** What a question wants, as far as its wording says so, and the words that say it. */
export interface Intent {
  readonly compare: readonly Place[]
  /** Wordings for the level after; "after" and the like count only right before a level. */
  readonly next: readonly Place[]
  readonly previous: readonly Place[]
  readonly define: readonly Place[]
  readonly list: readonly Place[]
  /** Asks where the pages say something: "what do we say about budgets?" */
  readonly locate: readonly Place[]
  /** Names both where one is and where one wants to be. */
  readonly bothEnds: boolean
  /** Which levels do something: "who mentors others?" */
  readonly who: boolean
  /** In so many words: "which level mentors others?" */
  readonly whichLevel: boolean
}

const comparing = [...wordings.between, ...wordings.compare]
const towards = [...wordings.aim, ...wordings.toward]
const smallTalk = [...wordings.greeting, ...wordings.help].sort((a, b) => b.length - a.length)

export function intentOf(words: readonly Token[]): Intent {
  const whichLevel = words.some(({ text }, at) => askingWords.has(text) && isLevel(words[at + 1]))
  return {
    compare: firstOf(aroundOf(words, wordings.compareAround), placesOf(words, comparing)),
    next: placesOf(words, wordings.next),
    previous: placesOf(words, wordings.previous),
    define: firstOf(placesOf(words, wordings.define), aroundOf(words, wordings.defineAround)),
    list: firstOf(placesOf(words, wordings.list), aroundOf(words, wordings.listAround)),
    locate: firstOf(placesOf(words, wordings.locate), aroundOf(words, wordings.locateAround)),
    bothEnds: placesOf(words, wordings.from).length > 0 && isToward(words),
    who: whichLevel || words.some(({ text }) => whoWords.has(text)),
    whichLevel,
  }
}

/** "To do" leads nowhere. */
const isToward = (words: readonly Token[]) =>
  placesOf(words, towards).some(({ to }) => !doingWords.has(words[to]?.text ?? ''))

const isLevel = (word: Token | undefined) =>
  word !== undefined && (word.role === 'level' || partWords.tracks.has(word.text))

const firstOf = (a: readonly Place[], b: readonly Place[]) => (b.length > 0 ? b : a)

const parts: readonly Part[] = ['areas', 'levels', 'tracks']

/** The part of a framework that is asked for by its general name, with the place of that word. */
export function partNamed(words: readonly Token[]): { what: Part; at: number } | undefined {
  for (const [at, word] of words.entries()) {
    const what = parts.find((part) => partWords[part].has(word.text))
    if (what) return { what, at }
  }
  return undefined
}

/** "One level above Lead": the words of such a wording name no level; nor does the verb of "what changes from L2 to L3" an area. */
export function withoutNames(words: readonly Token[], { next, previous, compare }: Intent): readonly Token[] {
  const verbs = compare.map(({ from, to }) =>
    spanningWords.has(words[to - 1]?.text ?? '') ? { from, to: to - 1 } : { from, to },
  )
  const isOne = ({ from, to }: Place) => to - from === 1
  const spans = verbs.filter((place, at) => !isOne(compare[at] ?? place))
  return without(words, [...[...next, ...previous].filter((place) => !isOne(place)), ...spans])
}

/** "My manager asked me …": who wants to know is not what is asked about. */
export function withoutTellers(words: readonly Token[]): Token[] {
  const isOwn = (at: number) => owningWords.has(words[at]?.text ?? '')
  const tellers = placesOf(words, wordings.telling).flatMap(({ from, to }) => {
    const start = [from - 2, from - 3].find(isOwn)
    const { role, text = '' } = words[from - 1] ?? {}
    return start !== undefined && (role === 'job' || titleWords.has(text)) ? { from: start, to } : []
  })
  return without(words, tellers)
}

/** "I've been a lead for six years": how long somebody is something is not what they ask about. */
export function withoutDurations(words: readonly Token[]): readonly Token[] {
  if (!words.some(({ text }) => own.has(text) || sinceWords.has(text))) return words
  const isLong = (at: number) => words[at]?.number !== undefined && durationWords.has(words[at + 1]?.text ?? '')
  const places = [...words.keys()].filter(isLong).map((from) => ({ from, to: from + 2 }))
  return places.length === 0 ? words : without(words, places)
}

function without(words: readonly Token[], places: readonly Place[]): Token[] {
  const told = new Set(places.flatMap(indexes))
  return words.map((word, at) => (told.has(at) ? { text: '', role: 'word', weight: 0 } : word))
}

/** "Not senior", "no senior or lead": the word that follows a negation is not meant. */
export function withoutNegated(words: readonly Token[]): Token[] {
  const negated = new Set(placesOf(words, wordings.negation).flatMap((place) => [...indexes(place), place.to]))
  const isTitle = (at: number) => titleWords.has(words[at]?.text ?? '')
  for (const [at, { text }] of words.entries()) {
    if (untitlingWords.has(text) && isTitle(at + 1)) negated.add(at).add(at + 1)
    // "No senior or lead."
    if (joiningWords.has(text) && negated.has(at - 1) && isTitle(at - 1) && isTitle(at + 1)) negated.add(at).add(at + 1)
  }
  const kept = words.filter((_, at) => !negated.has(at))
  return kept.some((word) => word.weight > 0) ? kept : [...words]
}

/** Nothing but a greeting, thanks or a call for help. */
export function isSmallTalk(words: readonly Token[]): boolean {
  const said = new Set(placesOf(words, smallTalk).flatMap(indexes))
  return said.size > 0 && words.every((word, at) => said.has(at) || word.weight === 0)
}

/** "How come?" The whole text asks how the last answer came about. */
export function isWhy(text: string): boolean {
  return whyTexts.has(wordsOf(text).join(' '))
}

/** "Can someone review my change?" A favour that is asked for. */
export function isRequest(words: readonly Token[]): boolean {
  return placesOf(words, wordings.requests).some(({ from }) => words.slice(0, from).every((word) => word.weight === 0))
}

/** A wording of this kind that stands right before the word at `at`, over words that tell nothing. */
export function leadingTo(
  words: readonly Token[],
  phrases: readonly (readonly string[])[],
  at: number,
): Place | undefined {
  for (let end = at; end >= 0; end--) {
    const place = endingAt(words, phrases, end)
    if (place) return place
    const skipped = words[end - 1]
    if (!skipped || skipped.weight > lightest || at - end > 3) return undefined
  }
  return undefined
}
