import { phrasesIn, wordsIn } from '../page-words.ts'
import { remembered } from '../remembered.ts'
import { plain } from '../text.ts'
import { labelOf, labelOfFile } from './label.ts'
import { likeness } from './likeness.ts'
import {
  AREA_HEADERS,
  DESCRIPTION_WORDS,
  hasWord,
  isGroupHeader,
  isOnly,
  LEVEL_HEADERS,
  TITLE_HEADERS,
  TRACK_HEADERS,
} from './vocabulary.ts'

/** What a column or key holds. A group holds areas; a title is a level's or a track's name. */
export type Kind = 'level' | 'area' | 'group' | 'track' | 'title' | 'text' | 'aside'

const MAYBE_TRACKS = wordsIn('maybe tracks')
const TRACK_COLUMNS = wordsIn('maybe tracks', 'track columns')
/** What may stand before a name and a colon. */
const KINDS = [
  ['area', AREA_HEADERS],
  ['level', LEVEL_HEADERS.union(wordsIn('before levels'))],
  ['track', TRACK_HEADERS],
] as const
const PEOPLE = wordsIn('people')
const KINDS_OF_PEOPLE = wordsIn('kinds of people')
const JOINTS = wordsIn('joints')
const FOR_WHOM = phrasesIn('for whom')
const LADDERS = wordsIn('tracks', 'titles', 'maybe tracks', 'whole')
const AREA_LIKE = wordsIn('areas', 'groups', 'maybe areas', 'tracks', 'whole')
const NAMING = wordsIn('names', 'ids', 'codes')
const ASIDE = wordsIn('aside', 'facts', 'housekeeping')

/** The words of a key or header, each in lower case: `jobFamily_id` is "job family id". */
export const wordsOfKey = remembered((key): readonly string[] =>
  plain(labelOfFile(key.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== ''),
)

/** Without words such as "id" and "name", where others are left. */
export function withoutNaming(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !NAMING.has(word))
  return telling.length === 0 ? words : telling
}

/** What a key or header says by its words: "Level code", "job_family_id", "role levels"; a "skill level" is none. */
export const kindCalled = remembered((key): Kind | undefined => {
  const said = withoutNaming(wordsOfKey(key))
  if (FOR_WHOM.has(said.join(' '))) return 'track'
  // "Level of seniority" is a level as "Seniority level" is.
  const words = said.length > 2 ? said.filter((word) => !JOINTS.has(word)) : said
  const name = words.join(' ')
  const before = words.slice(0, -1).join(' ')
  const last = words.at(-1) ?? ''
  if (isOnly(name, LEVEL_HEADERS)) return 'level'
  if (isOnly(name, TITLE_HEADERS)) return 'title'
  if (isGroupHeader(name)) return 'group'
  if (isOnly(name, AREA_HEADERS)) return 'area'
  if (isOnly(name, TRACK_HEADERS)) return 'track'
  if (isOnly(name, ASIDE)) return 'aside'
  if (words.length < 2) return hasWord(name, DESCRIPTION_WORDS) ? 'text' : undefined
  if (LEVEL_HEADERS.has(last)) return isOnly(before, LADDERS) ? 'level' : undefined
  if (TRACK_HEADERS.has(last) && isOnly(before, LADDERS)) return 'track'
  if (AREA_HEADERS.has(last) && isOnly(before, AREA_LIKE)) return 'area'
  return hasWord(name, DESCRIPTION_WORDS) ? 'text' : undefined
})

/** A name and the kind before it: "Competency: Planning", "Phase: Growing"; "Level 2: Cook" is all of that level's name. */
export function withoutKind(label: string): { readonly name: string; readonly kind?: 'area' | 'level' | 'track' } {
  const [, word = '', name = ''] = /^([^:：\p{N}]+)[:：]\s*(.*\p{L}.*)$/u.exec(label) ?? []
  const kind = KINDS.find(([, words]) => isOnly(word, words))?.[0]
  return kind === undefined ? { name: label } : { name, kind }
}

/** What a heading names, without what numbers it and the word of its kind: "Growing" of "2. Phase: Growing". */
export function nameOfHeading(written: string): string {
  return withoutKind(labelOf(written)).name
}

/** "Role levels", "skill levels": levels of something, maybe only of how good one is in an area; "mid level" is one. */
export function isScale(key: string): boolean {
  const words = withoutNaming(wordsOfKey(key))
  return words.length > 1 && LEVEL_HEADERS.has(words.at(-1) ?? '') && likeness(words.join(' ')) < 1
}

/** "Discipline", "Department": a track beside an area, and an area else. */
export function mayCallTracks(key: string): boolean {
  return isOnly(withoutNaming(wordsOfKey(key)).join(' '), MAYBE_TRACKS)
}

/** The same in a table: "Path", "Career stream", "Staff group". */
export function mayHeadTracks(header: string): boolean {
  const words = withoutNaming(wordsOfKey(header)).filter((word) => !JOINTS.has(word))
  const isOfPeople =
    [PEOPLE, KINDS_OF_PEOPLE].every((one) => words.some((word) => one.has(word))) &&
    words.every((word) => PEOPLE.has(word) || KINDS_OF_PEOPLE.has(word))
  return isOnly(words.join(' '), TRACK_COLUMNS) || isOfPeople
}

/** "Last edited by", "Pay from": about files, people or money, as far as words tell. */
export function isAboutOthers(key: string): boolean {
  return hasWord(wordsOfKey(key).join(' '), ASIDE)
}
