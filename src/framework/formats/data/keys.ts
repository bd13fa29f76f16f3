import { isLevelWord } from '../../level-words.ts'
import { wordsIn } from '../../page-words.ts'
import { fold, plain, wordCount } from '../../text.ts'
import { isScale, kindCalled, wordsOfKey } from '../called.ts'
import { labelOf, labelOfFile } from '../label.ts'
import { withoutMarkup } from '../markup.ts'
import { isOnly, TRACK_HEADERS } from '../vocabulary.ts'
import type { Datum, Entry } from './datum.ts'

/** What a key or name is the name of. A group holds areas. */
export type Role = 'level' | 'area' | 'group' | 'track'

/** A key or name above a text, with what it names where the data says so. */
export interface Label {
  readonly text: string
  readonly role?: Role
  /** As the data points at it. */
  readonly id: string
  /** A key with those beside it. */
  readonly among?: readonly string[]
}

/** A text of more words is a sentence. */
export const SHORT = 3
export const TEXT_KEYS = wordsIn('descriptions', 'texts', 'summaries')
const NAME_KEYS = wordsIn('names')
const CODE_KEYS = wordsIn('codes')
const ID_KEYS = wordsIn('ids')
const STRUCTURE = wordsIn('structure keys')
const LONGEST_NAME = 8
/** "A.1", "B2": as headings are numbered. */
const NUMBERING = /^\p{L}[.-]?\d{1,2}(?:\.\d{1,2})*$/u
const CAMEL = /^\p{Ll}+(?:\p{Lu}\p{Ll}+)+$/u

/** What the values of a key are by its words: `levels`, `theme`, `trackId`, `job_family`, `area_ref`. */
export function roleOfKey(key: string): Role | undefined {
  if (/\d/u.test(key)) return undefined
  const kind = kindCalled(key)
  if (kind === 'title') return isOnly(wordsOfKey(key).join(' '), TRACK_HEADERS) ? 'track' : undefined
  return kind === 'text' || kind === 'aside' ? undefined : kind
}

/** A key that only holds the framework together, and names nothing: "data", "role levels". */
export function isStructure(key: string): boolean {
  return STRUCTURE.has(fold(key)) || isScale(key)
}

/** A text, or the texts of a list. */
export function textOfDatum(value: Datum): string[] {
  if (value.is === 'text') return [value.text]
  return value.is === 'list' ? value.items.flatMap((item) => (item.is === 'text' ? [item.text] : [])) : []
}

/**
 * What a map calls itself, and the entries that say so. A level goes by its code and its title, as written; an area does
 * where its code is the number of a heading.
 */
export function ownName(
  entries: readonly Entry[],
  role: Role | undefined,
): { readonly text: string; readonly entries: readonly Entry[] } | undefined {
  const texts = entries.filter(({ value }) => value.is === 'text' && value.text !== '')
  const among = (keys: ReadonlySet<string>) => texts.filter(({ key }) => keys.has(plain(key)))
  const [called, codes, ids] = [among(NAME_KEYS), among(CODE_KEYS), among(ID_KEYS)]
  // Beside a code a position is what the level is called; alone it may be the job of somebody.
  const names = called.length > 0 || codes.length === 0 ? called : texts.filter(isTitle)
  const name = names.find((entry) => !isSlug(textOf(entry))) ?? names[0] ?? codes[0] ?? ids[0]
  if (name === undefined) return undefined
  const [code] = codes
  const isCalledToo = code !== undefined && (role === 'level' || (role === 'area' && NUMBERING.test(textOf(code))))
  const parts = isCalledToo && code !== name ? [code, name] : [name]
  const ordered = parts.toSorted((one, other) => entries.indexOf(one) - entries.indexOf(other)).map(textOf)
  const isSaid = ordered.some((one) => ordered.some((other) => one !== other && plain(other).includes(plain(one))))
  return {
    text: labelOf(withoutMarkup(isSaid ? textOf(name) : ordered.join(' '))),
    entries: [...names, ...codes, ...ids],
  }
}

/** The short code that a map gives itself. */
export function codeIn(entries: readonly Entry[]): string {
  const code = entries.find(({ key }) => CODE_KEYS.has(plain(key)))
  return code === undefined ? '' : textOf(code)
}

/** Whether a level's code or name says what another only begins: "QA1" and "QA". */
export function saysToo(name: string, other: string): boolean {
  return /^\p{L}/u.test(other) && fold(name).startsWith(fold(other))
}

function isTitle({ key, value }: Entry): boolean {
  const isName = value.is === 'text' && /\p{L}/u.test(value.text) && isShortName(value.text)
  return isName && kindCalled(key) === 'title' && roleOfKey(key) === undefined
}

/** Whether a key usually holds a name, a code or an id. */
export function isNaming(key: string): boolean {
  return [NAME_KEYS, CODE_KEYS, ID_KEYS].some((keys) => keys.has(plain(key)))
}

export function isNameKey(key: string): boolean {
  return NAME_KEYS.has(plain(key))
}

export function isIdKey(key: string): boolean {
  return ID_KEYS.has(plain(key))
}

/** What an id that nothing names is shown as: "animal care" of `animalCare`, "level 1" of `level1`. */
export function labelFor(id: string): string {
  const spaced = CAMEL.test(id) ? id.replace(/\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`) : id
  const [, word = '', number = ''] = /^(\p{L}{3,})(\d{1,2})$/u.exec(spaced) ?? []
  return labelOf(withoutMarkup(labelOfFile(isLevelWord(word) ? `${word} ${number}` : spaced)))
}

export function isShortName(text: string): boolean {
  return wordCount(text) <= LONGEST_NAME
}

export function endsAsSentence(text: string): boolean {
  return wordCount(text) > 1 && /\p{L}{2}[.!?]$/u.test(text.trim())
}

/** Made for machines: "code-review". */
function isSlug(text: string): boolean {
  return /^[a-z0-9_-]+$/u.test(text)
}

function textOf({ value }: Entry): string {
  return value.is === 'text' ? value.text : ''
}

/** Every text of several words, whatever key it has. */
export function sentencesIn(
  datum: Datum,
  without: ReadonlySet<Datum> = new Set(),
): { readonly text: string; readonly line: number }[] {
  if (without.has(datum)) return []
  if (datum.is === 'list') return datum.items.flatMap((item) => sentencesIn(item, without))
  if (datum.is === 'map') return datum.entries.flatMap(({ value }) => sentencesIn(value, without))
  return wordCount(datum.text) > 3 ? [{ text: datum.text, line: datum.line }] : []
}
