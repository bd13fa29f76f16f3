import { type Datum, type Document, readDatum } from '../data/datum.ts'

const FRONT_MATTER_ALONE = /^---[ \t]*\r?\n(.*?)\r?\n---\s*$/su

/** The data of a page that is front matter only, and holds lists of records: a data file by another name. */
export function frontMatterAlone(page: string): Document | undefined {
  const [, values] = FRONT_MATTER_ALONE.exec(page) ?? []
  if (values === undefined) return undefined
  const document = readDatum(values, 2)
  return document.errors.length === 0 && holdsRecords(document.datum) ? document : undefined
}

/** A list of maps somewhere, or a map of maps that have keys in common; a page's own few keys have none. */
function holdsRecords(datum: Datum): boolean {
  if (datum.is === 'text') return false
  if (datum.is === 'list') return areRecords(datum.items)
  const values = datum.entries.map(({ value }) => value)
  return values.some(holdsRecords) || (areRecords(values) && haveKeysInCommon(values))
}

function areRecords(data: readonly Datum[]): boolean {
  return data.length > 1 && data.every(({ is }) => is === 'map')
}

function haveKeysInCommon(maps: readonly Datum[]): boolean {
  const [first = new Set<string>(), ...others] = maps.map(
    (map) => new Set(map.is === 'map' ? map.entries.map(({ key }) => key) : []),
  )
  return others.every((keys) => !keys.isDisjointFrom(first))
}
