import { plain, wordCount } from '../../text.ts'
import type { Datum, Entry } from './datum.ts'
import { isNaming, roleOfKey, TEXT_KEYS } from './keys.ts'

/** A track's name has no more words. */
const LONGEST_NAME = 3
const FEWEST_BESIDE = 2

/** Plain keys that elsewhere name tracks, and here stand beside areas with texts as those have: "Craft" beside "Delivery". */
export function alikeKeys(data: readonly Datum[]): ReadonlySet<string> {
  const found = data.flatMap(tracksIn)
  const byKey = Map.groupBy(found, ({ key }) => plain(key))
  return new Set([...byKey].flatMap(([key, all]) => (all.every(({ isAlike }) => isAlike) ? [key] : [])))
}

function tracksIn(datum: Datum): { readonly key: string; readonly isAlike: boolean }[] {
  if (datum.is === 'text') return []
  if (datum.is === 'list') return datum.items.flatMap(tracksIn)
  const own = datum.entries.filter(({ key }) => roleOfKey(key) === 'track')
  const areas = datum.entries.filter(({ key }) => roleOfKey(key) === undefined && !isNaming(key) && !isTextKey(key))
  return [
    ...own.map((entry) => ({
      key: entry.key,
      isAlike: areas.filter((one) => areAlike(one, entry)).length >= FEWEST_BESIDE,
    })),
    ...datum.entries.flatMap(({ value }) => tracksIn(value)),
  ]
}

function areAlike({ value: one }: Entry, { value: other }: Entry): boolean {
  if (one.is === 'text' && other.is === 'text') return [one, other].every(({ text }) => wordCount(text) > LONGEST_NAME)
  if (one.is === 'list' && other.is === 'list') return [one, other].every(({ items }) => items.every(isText))
  if (one.is !== 'map' || other.is !== 'map') return false
  const keys = new Set(one.entries.map(({ key }) => plain(key)))
  return keys.size > 1 && other.entries.filter(({ key }) => keys.has(plain(key))).length > keys.size / 2
}

function isText(datum: Datum): boolean {
  return datum.is === 'text'
}

function isTextKey(key: string): boolean {
  return TEXT_KEYS.has(plain(key))
}
