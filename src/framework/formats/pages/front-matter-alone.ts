import { type Datum, type Document, readDatum } from '../data/datum.ts'

const FRONT_MATTER_ALONE = /^---[ \t]*\r?\n(.*?)\r?\n---\s*$/su

/** The data of a page that is front matter only, and holds lists of records: a data file by another name. */
export function frontMatterAlone(page: string): Document | undefined {
  const [, values] = FRONT_MATTER_ALONE.exec(page) ?? []
  if (values === undefined) return undefined
  const document = readDatum(values, 2)
  return document.errors.length === 0 && holdsRecords(document.datum) ? document : undefined
}

/** A list of maps somewhere; a page's own few keys have none. */
function holdsRecords(datum: Datum): boolean {
  if (datum.is === 'text') return false
  if (datum.is === 'map') return datum.entries.some(({ value }) => holdsRecords(value))
  return datum.items.length > 1 && datum.items.every(({ is }) => is === 'map')
}
