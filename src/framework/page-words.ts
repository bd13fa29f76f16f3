import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import * as z from 'zod'
import { plain } from './text.ts'

const lists = z.array(z.string())
const schema = z.strictObject({
  areas: lists,
  groups: lists,
  'maybe areas': lists,
  'usual areas': lists,
  'area endings': lists,
  'person endings': lists,
  descriptions: lists,
  texts: lists,
  examples: lists,
  done: lists,
  levels: lists,
  'before levels': lists,
  'maybe levels': lists,
  titles: lists,
  tracks: lists,
  families: lists,
  both: lists,
  'maybe tracks': lists,
  'track columns': lists,
  people: lists,
  'kinds of people': lists,
  'for whom': lists,
  names: lists,
  ids: lists,
  codes: lists,
  languages: lists,
  tags: lists,
  'structure keys': lists,
  'wrapper keys': lists,
  'column keys': lists,
  'row keys': lists,
  generic: lists,
  'generic phrases': lists,
  sections: lists,
  'section phrases': lists,
  summaries: lists,
  aside: lists,
  facts: lists,
  'made so': lists,
  makers: lists,
  'other levels': lists,
  spans: lists,
  units: lists,
  housekeeping: lists,
  retired: lists,
  active: lists,
  no: lists,
  whole: lists,
  'maybe whole': lists,
  asides: lists,
  diagrams: lists,
  links: lists,
  elsewhere: lists,
  'maybe elsewhere': lists,
  departments: lists,
  meanings: lists,
  scales: lists,
  legends: lists,
  postscripts: lists,
  numbered: lists,
  folders: lists,
  clause: lists,
  'leading to': lists,
  articles: lists,
  joints: lists,
  'nothing words': lists,
  'nothing signs': lists,
  placeholders: lists,
  pending: lists,
  promised: lists,
  yet: lists,
  referring: lists,
  'anti-patterns': lists,
})
const table = schema.parse(parse(readFileSync(new URL('page-words.yml', import.meta.url), 'utf8')))

/** The words of some lists of `page-words.yml`. */
export function wordsIn(...names: readonly (keyof typeof table)[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => table[name]).flatMap((line) => line.split(/\s+/u)))
}

/** The phrases of a list, each a whole. */
export function phrasesIn(name: keyof typeof table): ReadonlySet<string> {
  return new Set(table[name])
}

const pending = phrasesIn('pending')
const placeholders = phrasesIn('placeholders').union(pending)
const promised = wordsIn('promised')
const yet = wordsIn('yet')
const LONGEST_NOTE = 12
/** A phrase and a note, in words. */
const LONGEST_PLACEHOLDER = LONGEST_NOTE + Math.max(...[...placeholders].map((phrase) => phrase.split(' ').length))
const nothingWords = wordsIn('nothing words', 'nothing signs')
const nothingSigns = wordsIn('nothing signs')

/** More words than these, told without looking at the rest of a text. */
const LONG = new RegExp(
  String.raw`^[\s\p{P}\p{S}]*(?:[^\s\p{P}\p{S}]+[\s\p{P}\p{S}]+){${LONGEST_PLACEHOLDER}}[^\s\p{P}\p{S}]`,
  'u',
)

/** "TODO: ask Ada", "TBD (spring)": a note to whoever writes it. */
const NOTE = /^\W*(?:todo|fixme|tbd|tbc)\s*[:(]/iu

/** "[What it looks like at this level.]": what a template asks for. */
const TEMPLATE = /^(?:\[[^\]]*\]\s*)+$/u

/** "To be defined", "will be outlined in spring". */
const PROMISE = /^(?:to be|will be|wird noch|wird) (\p{L}+)/u

/** "(to be completed)" says what it says without brackets. */
const BRACKETED = /^\s*\(([^()]*)\)\W*$/u

/** Whether a text only says that nothing is written yet: empty, "TODO", "TBD: soon", "n/a", "-", "...". */
export function isPlaceholder(text: string): boolean {
  if (NOTE.test(text) || TEMPLATE.test(text)) return true
  const spelt = plain(text)
  if (LONG.test(spelt)) return false
  const said = bare(spelt)
  if (said === '') return !/\p{S}/u.test(text)
  const words = said.split(' ')
  if (placeholders.has(said) || saysNothing(words) || isPromised(said)) return true
  const [beginning = '', ...rest] = spelt.replace(BRACKETED, '$1').split(/[,;:.!?()–—]+/u)
  const first = bare(beginning)
  if (pending.has(first)) return isShort(rest.join(' '))
  return promised.has(PROMISE.exec(first)?.[1] ?? '') && words.length <= LONGEST_NOTE
}

/** Whether a text that is set apart from all others says that something is not there yet. */
export function isNotYet(text: string): boolean {
  return (
    isShort(text) &&
    bare(text)
      .split(' ')
      .some((word) => yet.has(word))
  )
}

function bare(text: string): string {
  return plain(text)
    .replace(/[\s\p{P}\p{S}]+/gu, ' ')
    .trim()
}

function isShort(text: string): boolean {
  return bare(text).split(' ').length <= LONGEST_NOTE
}

/** "Level descriptions to be defined." */
function isPromised(text: string): boolean {
  const [subject = '', deed] = text.split(' to be ')
  return deed !== undefined && promised.has(deed) && subject.split(' ').every((word) => nothingWords.has(word))
}

/** "This skill level is not currently defined." */
function saysNothing(words: readonly string[]): boolean {
  return (
    words.length <= LONGEST_NOTE &&
    words.some((word) => nothingSigns.has(word)) &&
    words.every((word) => nothingWords.has(word))
  )
}
