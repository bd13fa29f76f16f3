import { isPlaceholder } from '../../page-words.ts'
import { fold, wordCount } from '../../text.ts'
import { isAboutOthers, wordsOfKey } from '../called.ts'
import { isRetired } from '../retired.ts'
import { type Datum, type Entry, hasMaps } from './datum.ts'
import {
  endsAsSentence,
  isIdKey,
  isStructure,
  type Label,
  ownName,
  type Role,
  roleOfKey,
  SHORT,
  TEXT_KEYS,
} from './keys.ts'
import type { Names } from './names.ts'
import { ownLabels, toldLabels } from './own-labels.ts'

/** So many keys are a list of names. */
const LEAST_NAMES = 3

/** A text of the data with the labels above it. */
export interface Text {
  readonly path: readonly Label[]
  readonly text: string
  readonly line: number
  /** A word or two beside a key: a text only where the key has longer ones elsewhere. */
  readonly isShort?: boolean
}

/** Every text below a map's or list's keys and names, in order. */
export function textsIn(datum: Datum, path: readonly Label[], role: Role | undefined, names: Names): Text[] {
  if (datum.is === 'text') return path.length === 0 ? [] : [{ path, text: datum.text, line: datum.line }]
  if (datum.is === 'map') return textsOfMap(datum.entries, path, role, names)
  if (datum.items.length === 0) return path.length === 0 ? [] : [{ path, text: '', line: datum.line }]
  const arePlaces = role === 'level' && datum.items.length > 1 && datum.items.every((item) => isNameless(item, names))
  const areOfLadder = arePlaces ? datum.items.length === names.ladder.length : isOfLadder(datum.items, path, names)
  return datum.items.flatMap((item, at) => {
    const text = areOfLadder ? (names.ladder[at] ?? '') : String(at + 1)
    const place: Label[] = arePlaces || areOfLadder ? [{ text, id: text, role: 'level' }] : []
    return textsIn(item, [...path, ...place], arePlaces ? undefined : role, names)
  })
}

/** Whether a list below a name has a text for each level of the only ladder. */
function isOfLadder(items: readonly Datum[], path: readonly Label[], { ladder, isListed }: Names): boolean {
  const isLevel = ({ id, text, role }: Label) => role === 'level' || isListed(id, 'level') || isListed(text, 'level')
  const isText = (item: Datum) => item.is === 'text' && (wordCount(item.text) > SHORT || isPlaceholder(item.text))
  return (
    ladder.length > 2 && items.length === ladder.length && path.length > 0 && !path.some(isLevel) && items.every(isText)
  )
}

/** An item of a list of levels that is known by its place alone. */
function isNameless(item: Datum, names: Names): boolean {
  if (item.is === 'text') return wordCount(item.text) > SHORT || isPlaceholder(item.text)
  return (
    item.is === 'list' ||
    !item.entries.some(({ key }) => ownName([nothing(key)], 'level') || names.roleOf(key) === 'level')
  )
}

function nothing(key: string): Entry {
  return { key, value: { is: 'text', text: '.', line: 1 }, line: 1 }
}

function textsOfMap(entries: readonly Entry[], path: readonly Label[], role: Role | undefined, names: Names): Text[] {
  if (isRetired(entries.map(({ key, value }) => ({ key, text: value.is === 'text' ? value.text : '' })))) return []
  const labels = ownLabels(entries, role, names)
  const own = [...path, ...toldLabels(labels, path)]
  const used = new Set(labels.flatMap(({ entries: all }) => all))
  const called = new Set(ownName(entries, role)?.entries)
  const areNames = areAllNames(entries)
  const among = entries.map(({ key }) => names.labelOf(key, undefined))
  const hasBoth = ['level', 'area'].every((one) => own.some((label) => label.role === one))
  return entries.flatMap((entry) => {
    const { key, value } = entry
    if (used.has(entry) || key.startsWith('$')) return []
    const below = names.roleOf(key)
    if (below === 'level' && areFigures(value)) return []
    if (value.is !== 'text' && below !== undefined && (hasMaps(value) || below === 'level'))
      return textsIn(value, own, below, names)
    const isName = areNames || isOfKind(entry, entries, names)
    if (!isName && names.isText(key)) return textsIn(value, own, undefined, names)
    if (value.is === 'list' && hasBoth && value.items.every((item) => isAside(item) || isStub(item, key, own)))
      return []
    const listed = kindOf(key, names)
    const isLevel = role === 'area' && listed === 'level'
    const kind = labels.length === 0 && role !== undefined && !isLevel ? role : listed
    const label: Label = { text: names.labelOf(key, kind ?? role), id: key, among, ...(kind && { role: kind }) }
    if (value.is === 'text') {
      if (called.has(entry)) return hasBoth && !isIdKey(key) ? [{ path: own, text: value.text, line: value.line }] : []
      const isSentence = wordCount(value.text) > SHORT || endsAsSentence(value.text) || isPlaceholder(value.text)
      if (hasBoth) return isStatement(entry) ? [{ path: own, text: value.text, line: value.line }] : []
      if (!isSentence) return [{ path: [...own, label], text: value.text, line: value.line, isShort: true }]
    }
    // Below a level and an area a key only says what kind of text it holds.
    const isLabel = !hasBoth && (isName || !(isStructure(key) && hasMaps(value)))
    return textsIn(value, isLabel ? [...own, label] : own, undefined, names)
  })
}

/** "Evidence" beside "Interviewing" and "Custody", each with a list: names all of them, whatever else such a key says. */
function areAllNames(all: readonly Entry[]): boolean {
  const kind = all[0]?.value.is
  const areAlike = kind !== 'text' && all.every(({ key, value }) => value.is === kind && /^\p{Lu}/u.test(key))
  if (!areAlike || all.length < LEAST_NAMES) return false
  const names = all.filter(({ key }) => !isStructure(key) && !TEXT_KEYS.has(fold(key)) && roleOfKey(key) === undefined)
  return names.length > all.length / 2
}

/**
 * Whether the words before the last of a key are a name: "Shop responsibilities" beside "Kitchen responsibilities", a map each, or
 * "pace expectation" beside several keys that are areas.
 */
function isOfKind({ key, value }: Entry, all: readonly Entry[], names: Names): boolean {
  const [kind, ...before] = wordsOfKey(key).toReversed()
  if (before.length === 0) return false
  const isFellow = (other: Entry) => other.value.is === 'map' && wordsOfKey(other.key).at(-1) === kind
  if (value.is === 'map') return all.filter(isFellow).length > 1
  const isArea = (other: Entry) =>
    other.value.is === 'text' && wordCount(other.value.text) > SHORT && !names.isText(other.key)
  return value.is === 'text' && all.filter((other) => other.key !== key && isArea(other)).length >= LEAST_NAMES - 1
}

/** Whether a key is the id of a level or of an area; what a file calls tracks may be areas. */
function kindOf(key: string, names: Names): Role | undefined {
  const kinds = (['level', 'area'] as const).filter((role) => names.isListed(key, role))
  return kinds.length === 1 ? kinds[0] : undefined
}

/** Below a level and an area: a sentence whose key says nothing of files, people or money. */
function isStatement({ key, value }: Entry): boolean {
  return value.is === 'text' && endsAsSentence(value.text) && !isAboutOthers(key)
}

/** A tag or an address: nothing that is expected. */
function isAside(datum: Datum): boolean {
  return datum.is === 'text' && (wordCount(datum.text) < SHORT || URL.canParse(datum.text))
}

/** "Teamwork 1 area 2" as a focus area of Teamwork: a number, and beside it only what the labels above say. */
function isStub(datum: Datum, key: string, path: readonly Label[]): boolean {
  if (datum.is !== 'text' || !/\d/u.test(datum.text)) return false
  const said = [key, ...path.map(({ text }) => text)].flatMap(wordsOfKey)
  return wordsOfKey(datum.text).every((word) => /^\d+$/u.test(word) || said.some((one) => one.startsWith(word)))
}

/** Numbers alone are the levels that are asked of somebody, and say nothing of what they are. */
function areFigures(datum: Datum): boolean {
  if (datum.is === 'text') return !/\p{L}{3}/u.test(datum.text)
  const values = datum.is === 'list' ? datum.items : datum.entries.map(({ value }) => value)
  return values.every((value) => value.is !== 'map' && areFigures(value))
}
