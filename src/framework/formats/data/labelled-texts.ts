import { fold, wordCount } from '../../text.ts'
import type { Datum, Entry } from './datum.ts'

const LONGEST_LABEL = 4
const LABELLED = /^([^:.!?]+): +(\S.*)$/su

/** Data with maps in place of lists whose texts begin with labels that other lists have, too: "Dough: kneads it." */
export function withLabels(datum: Datum): Datum {
  const byLabel = Map.groupBy(listsIn(datum).flatMap(labelsIn), (label) => label)
  const shared = new Set([...byLabel].flatMap(([label, same]) => (same.length > 1 ? [label] : [])))
  return shared.size > 1 ? labelled(datum, shared) : datum
}

function labelled(datum: Datum, shared: ReadonlySet<string>): Datum {
  if (datum.is === 'text') return datum
  if (datum.is === 'map') {
    return { ...datum, entries: datum.entries.map((entry) => ({ ...entry, value: labelled(entry.value, shared) })) }
  }
  const labels = labelsIn(datum)
  if (labels.filter((label) => shared.has(label)).length <= labels.length / 2) {
    return { ...datum, items: datum.items.map((item) => labelled(item, shared)) }
  }
  return { is: 'map', entries: datum.items.flatMap((item) => entryOf(item) ?? []), line: datum.line }
}

function listsIn(datum: Datum): (Datum & { readonly is: 'list' })[] {
  if (datum.is === 'text') return []
  if (datum.is === 'map') return datum.entries.flatMap(({ value }) => listsIn(value))
  return [datum, ...datum.items.flatMap(listsIn)]
}

/** The labels of a list's texts; none where one has none, or one comes twice. */
function labelsIn({ items }: Datum & { readonly is: 'list' }): string[] {
  const labels = items.flatMap((item) => entryOf(item)?.key ?? [])
  const isWhole = labels.length === items.length && new Set(labels).size === labels.length
  return isWhole && labels.length > 1 ? labels.map(fold) : []
}

function entryOf(item: Datum): Entry | undefined {
  if (item.is !== 'text') return undefined
  const [, key = '', text = ''] = LABELLED.exec(item.text) ?? []
  const isLabel = key !== '' && wordCount(key) <= LONGEST_LABEL
  return isLabel ? { key, value: { is: 'text', text, line: item.line }, line: item.line } : undefined
}
