import { wordCount } from '../../text.ts'
import type { Datum, Entry } from './datum.ts'
import { isShortName, roleOfKey } from './keys.ts'

const FEWEST_LEVELS = 3
const MOST_LEVELS = 10
/** So many lists of one length are no accident. */
const FEWEST_LISTS = 3

type Entries = Extract<Datum, { is: 'map' }>

/** Data with a key for each level in place of lists that have a text at each: as many as levels are listed, or as all others have. */
export function withLevelsByPlace(datum: Datum): Datum {
  const names = levelsListed(datum) ?? counted(mapsIn(datum).flatMap(listsOf))
  return names === undefined ? datum : named(datum, names)
}

/** The names in the first list that its key says is of levels. */
function levelsListed(datum: Datum): readonly string[] | undefined {
  const lists = mapsIn(datum).flatMap(({ entries }) =>
    entries.flatMap(({ key, value }) => (roleOfKey(key) === 'level' ? [textsOf(value)] : [])),
  )
  return lists.find((texts) => texts.length > 1 && texts.every((text) => text !== '' && isShortName(text)))
}

/** "1", "2", "3" where lists of sentences have that length, each of them. */
function counted(lists: readonly (readonly string[])[]): readonly string[] | undefined {
  const [first = []] = lists
  const words = lists.flat().reduce((sum, text) => sum + wordCount(text), 0)
  const areSentences = words > 2 * lists.flat().length
  const isLadder = first.length >= FEWEST_LEVELS && first.length <= MOST_LEVELS && lists.length >= FEWEST_LISTS
  const areSame = lists.every(({ length }) => length === first.length)
  return isLadder && areSame && areSentences ? first.map((_, at) => String(at + 1)) : undefined
}

function mapsIn(datum: Datum): Entries[] {
  if (datum.is === 'list') return datum.items.flatMap(mapsIn)
  return datum.is === 'map' ? [datum, ...datum.entries.flatMap(({ value }) => mapsIn(value))] : []
}

/** The texts of each list of a map that holds nothing else, and several. */
function listsOf({ entries }: Entries): (readonly string[])[] {
  const lists = entries.map(({ value }) => textsOf(value))
  return lists.length > 1 && lists.every(({ length }) => length > 0) ? lists : []
}

/** The items of a list of texts only. */
function textsOf(value: Datum): readonly string[] {
  const texts = value.is === 'list' ? value.items.flatMap((item) => (item.is === 'text' ? [item.text] : [])) : []
  return value.is === 'list' && texts.length === value.items.length ? texts : []
}

function named(datum: Datum, names: readonly string[]): Datum {
  if (datum.is === 'text') return datum
  if (datum.is === 'list') return { ...datum, items: datum.items.map((item) => named(item, names)) }
  if (datum.entries.some((entry) => isOfLevel(entry, names))) return datum
  const lists = listsOf(datum)
  const areLadders = lists.length > 0 && lists.every(({ length }) => length === names.length)
  const entries = datum.entries.map((entry): Entry => {
    const value = areLadders ? byName(entry.value, names) : named(entry.value, names)
    return { ...entry, value }
  })
  return { ...datum, entries }
}

/** Whether a level is said, so that lists below are all that it expects. */
function isOfLevel({ key, value }: Entry, names: readonly string[]): boolean {
  return names.includes(key) || (value.is === 'text' && names.includes(value.text))
}

function byName(value: Datum, names: readonly string[]): Datum {
  if (value.is !== 'list') return value
  const entries = value.items.map((item, at): Entry => ({ key: names[at] ?? '', value: item, line: item.line }))
  return { is: 'map', entries, line: value.line }
}
