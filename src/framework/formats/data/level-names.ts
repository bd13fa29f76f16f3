import { wordCount } from '../../text.ts'
import type { Datum, Entry } from './datum.ts'
import { endsAsSentence, isShortName, ownName, roleOfKey } from './keys.ts'

type LevelList = readonly (Datum & { readonly is: 'map' })[]

const NAME = 'name'
/** A name that no other list has, too, has no more words. */
const SURELY_SHORT = 3

/** Data with a name for each level of a list that no usual key gives one: `proficiency: Familiar`. */
export function withLevelNames(datum: Datum): Datum {
  const lists = levelLists(datum)
  return lists.length === 0 ? datum : renamed(datum, lists)
}

/** Lists of levels none of which is called anything, as far as keys tell. */
function levelLists(datum: Datum, key = ''): LevelList[] {
  if (datum.is === 'text') return []
  if (datum.is === 'map') return datum.entries.flatMap((entry) => levelLists(entry.value, entry.key))
  const maps = datum.items.filter((item) => item.is === 'map')
  const isOne = roleOfKey(key) === 'level' && maps.length > 1 && maps.length === datum.items.length
  return isOne && !maps.some(isNamed) ? [maps] : datum.items.flatMap((item) => levelLists(item))
}

function isNamed({ entries }: LevelList[number]): boolean {
  return ownName(entries, 'level') !== undefined || entries.some(({ key }) => roleOfKey(key) === 'level')
}

function renamed(datum: Datum, lists: readonly LevelList[]): Datum {
  if (datum.is === 'text') return datum
  if (datum.is === 'map') {
    const entries = datum.entries.map((entry) => ({ ...entry, value: renamed(entry.value, lists) }))
    return { ...datum, entries }
  }
  const own = lists.find(([first]) => first !== undefined && datum.items.includes(first))
  const key = own && namingKey(own, lists)
  const items = datum.items.map((item) => (key === undefined ? renamed(item, lists) : calledBy(item, key)))
  return { ...datum, items }
}

function calledBy(item: Datum, naming: string): Datum {
  if (item.is !== 'map') return item
  return { ...item, entries: item.entries.map((entry) => (entry.key === naming ? { ...entry, key: NAME } : entry)) }
}

/** The key whose short values are others for each level, and come again in another list; else the only one so short. */
function namingKey(own: LevelList, lists: readonly LevelList[]): string | undefined {
  const keys = (own[0]?.entries ?? []).map(({ key }) => key).filter((key) => areNames(valuesOf(own, key)))
  const isShared = (key: string) => {
    const said = valuesOf(own, key).join('\n')
    return lists.some((other) => other !== own && valuesOf(other, key).join('\n') === said)
  }
  const shared = keys.find(isShared)
  const short = keys.filter((key) => valuesOf(own, key).every((text) => wordCount(text) <= SURELY_SHORT))
  return shared ?? (short.length === 1 ? short[0] : undefined)
}

function areNames(values: readonly string[]): boolean {
  const areOthers = new Set(values).size === values.length && !values.every(endsAsSentence)
  return areOthers && values.every((text) => /\p{L}/u.test(text) && isShortName(text))
}

function valuesOf(list: LevelList, key: string): string[] {
  return list.map(({ entries }) => textOf(entries.find((entry) => entry.key === key)))
}

function textOf(entry: Entry | undefined): string {
  return entry?.value.is === 'text' ? entry.value.text.trim() : ''
}
