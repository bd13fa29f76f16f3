import { wordCount } from '../../text.ts'
import { kindCalled, mayCallTracks } from '../called.ts'
import type { Datum, Entry } from './datum.ts'

const LONGEST_NAME = 4

/** Data with a record for each track, in place of those that list their tracks: `roles: [Baker, Cook]`. */
export function forEachTrack(datum: Datum): Datum {
  if (datum.is === 'text') return datum
  if (datum.is === 'list') return { ...datum, items: datum.items.map(forEachTrack).flatMap(parted) }
  return { ...datum, entries: datum.entries.map((entry) => ({ ...entry, value: forEachTrack(entry.value) })) }
}

function parted(item: Datum): readonly Datum[] {
  if (item.is !== 'map' || !item.entries.some(({ key }) => kindCalled(key) === 'level')) return [item]
  const listing = item.entries.filter(listsTracks)
  const [own] = listing
  if (own?.value.is !== 'list' || listing.length > 1) return [item]
  return own.value.items.map((value) => ({
    ...item,
    entries: item.entries.map((entry) => (entry === own ? { ...own, value } : entry)),
  }))
}

function listsTracks({ key, value }: Entry): boolean {
  const isName = (one: Datum) => one.is === 'text' && /\p{L}$/u.test(one.text) && wordCount(one.text) <= LONGEST_NAME
  return (
    (kindCalled(key) === 'track' || mayCallTracks(key)) &&
    value.is === 'list' &&
    value.items.length > 0 &&
    value.items.every(isName)
  )
}
