import { plain } from '../../text.ts'
import type { Datum } from './datum.ts'
import { isShortName, roleOfKey } from './keys.ts'

/** A key that names areas, in one list of records. */
interface Naming {
  readonly key: string
  readonly isCoarse: boolean
}

/**
 * Plain keys that say what several areas are of, wherever they stand: records have another that tells more of them apart,
 * as `skill` does beside `theme`.
 */
export function coarseKeys(data: readonly Datum[]): ReadonlySet<string> {
  const byKey = Map.groupBy(data.flatMap(namingIn), ({ key }) => key)
  return new Set([...byKey].flatMap(([key, all]) => (all.every(({ isCoarse }) => isCoarse) ? [key] : [])))
}

function namingIn(datum: Datum): Naming[] {
  if (datum.is === 'text') return []
  if (datum.is === 'map') return datum.entries.flatMap(({ value }) => namingIn(value))
  const maps = datum.items.filter((item) => item.is === 'map')
  const named = maps.flatMap(({ entries }) =>
    entries.flatMap(({ key, value }) =>
      roleOfKey(key) === 'area' && value.is === 'text' && isShortName(value.text)
        ? [{ key: plain(key), text: value.text }]
        : [],
    ),
  )
  const counts = [...Map.groupBy(named, ({ key }) => key)].map(([key, all]) => ({
    key,
    isWhole: all.length === maps.length,
    count: new Set(all.map(({ text }) => text)).size,
  }))
  const finest = Math.max(0, ...counts.filter(({ isWhole }) => isWhole).map(({ count }) => count))
  return [...counts.map(({ key, count }) => ({ key, isCoarse: count < finest })), ...datum.items.flatMap(namingIn)]
}
