import { kindCalled, wordsOfKey } from '../called.ts'
import type { Datum } from './datum.ts'
import { isShortName, ownName, roleOfKey } from './keys.ts'

type Entries = Extract<Datum, { is: 'map' }>

const NAME = 'name'
/** "Path" of "paths", "career" of "careers", "Laufbahn" of "Laufbahnen". */
const LONGEST_ENDING = 2

/** Data with a name for each item of a list that goes by the word the list is called by: `job: Baker` in `jobs`. */
export function withItemNames(datum: Datum, key = ''): Datum {
  if (datum.is === 'text') return datum
  if (datum.is === 'map') {
    const entries = datum.entries.map((entry) => ({ ...entry, value: withItemNames(entry.value, entry.key) }))
    return { ...datum, entries }
  }
  const maps = datum.items.filter((item) => item.is === 'map')
  const naming = maps.length === datum.items.length ? namingKey(maps, key) : undefined
  return { ...datum, items: datum.items.map((item) => withItemNames(calledBy(item, naming))) }
}

/** The key of one of the things a list is called after, where it holds another short text in each that holds more. */
function namingKey(maps: readonly Entries[], list: string): string | undefined {
  const keys = (maps[0]?.entries ?? []).map(({ key }) => key)
  return keys.find((key) => isOneOf(key, list) && isUntold(key) && areNamed(maps, key))
}

function isOneOf(key: string, list: string): boolean {
  const [one = '', all = ''] = [wordsOfKey(key).at(-1), wordsOfKey(list).at(-1)]
  return one.length > 2 && one !== all && all.startsWith(one) && all.length - one.length <= LONGEST_ENDING
}

function isUntold(key: string): boolean {
  const kind = kindCalled(key)
  return roleOfKey(key) === undefined && kind !== 'text' && kind !== 'aside'
}

function areNamed(maps: readonly Entries[], key: string): boolean {
  const names = maps.flatMap(({ entries }) =>
    entries.flatMap(({ key: own, value }) => (own === key && value.is === 'text' ? [value.text] : [])),
  )
  const isOpen = ({ entries }: Entries) =>
    ownName(entries, undefined) === undefined && entries.some(({ value }) => value.is !== 'text')
  const areOthers = names.length === maps.length && new Set(names).size === names.length
  return areOthers && names.every((name) => name !== '' && isShortName(name)) && maps.every(isOpen)
}

function calledBy(item: Datum, naming: string | undefined): Datum {
  if (item.is !== 'map' || naming === undefined) return item
  return { ...item, entries: item.entries.map((entry) => (entry.key === naming ? { ...entry, key: NAME } : entry)) }
}
