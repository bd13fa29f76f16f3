import { wordsIn } from '../../page-words.ts'
import { fold, plain, wordCount } from '../../text.ts'
import type { Datum, Entry } from './datum.ts'
import { SHORT, TEXT_KEYS, textOfDatum } from './keys.ts'

const EXAMPLES = wordsIn('examples')
const DONE = wordsIn('done')

type DatumMap = Datum & { readonly is: 'map' }

/** Data without what somebody did, "Moved the mill", as examples of a text beside it. "Moves mills" is expected as that is, and goes on with it. */
export function withoutExamples(datum: Datum): Datum {
  const texts = examplesIn(datum).flatMap(({ value }) => textOfDatum(value))
  const isOfPast = texts.length > 0 && texts.filter(isDone).length >= texts.length / 2
  if (isOfPast) return without(datum, new Set(examplesIn(datum)))
  return texts.length === 0 ? datum : together(datum)
}

/** Each text with the examples that stand beside it. */
function together(datum: Datum): Datum {
  if (datum.is === 'text') return datum
  if (datum.is === 'list') return { ...datum, items: datum.items.map(together) }
  const examples = besideTexts(datum).filter(({ value }) => isTexts(value))
  const told = datum.entries.find(
    (entry) => !examples.includes(entry) && TEXT_KEYS.has(plain(entry.key)) && isTexts(entry.value),
  )
  const joined = [told, ...examples].flatMap((entry) => (entry === undefined ? [] : itemsOf(entry.value)))
  const entries = datum.entries.flatMap((entry): Entry[] => {
    if (entry === told) return [{ ...entry, value: { is: 'list', items: joined, line: entry.line } }]
    return told !== undefined && examples.includes(entry) ? [] : [{ ...entry, value: together(entry.value) }]
  })
  return { ...datum, entries }
}

function isTexts(value: Datum): boolean {
  return value.is === 'text' || (value.is === 'list' && value.items.every(({ is }) => is === 'text'))
}

function itemsOf(value: Datum): readonly Datum[] {
  return value.is === 'list' ? value.items : [value]
}

function examplesIn(datum: Datum): Entry[] {
  if (datum.is === 'text') return []
  if (datum.is === 'list') return datum.items.flatMap(examplesIn)
  return [...besideTexts(datum), ...datum.entries.flatMap(({ value }) => examplesIn(value))]
}

function besideTexts({ entries }: DatumMap): readonly Entry[] {
  const examples = entries.filter(({ key }) => EXAMPLES.has(plain(key)))
  const isText = (entry: Entry) =>
    TEXT_KEYS.has(plain(entry.key)) && textOfDatum(entry.value).some((text) => wordCount(text) > SHORT)
  return entries.some((entry) => !examples.includes(entry) && isText(entry)) ? examples : []
}

function isDone(text: string): boolean {
  const [first = ''] = fold(text).split(/[^\p{L}]+/u)
  return /.ed$/u.test(first) || DONE.has(first)
}

function without(datum: Datum, gone: ReadonlySet<Entry>): Datum {
  if (datum.is === 'text') return datum
  if (datum.is === 'list') return { ...datum, items: datum.items.map((item) => without(item, gone)) }
  const kept = datum.entries.filter((entry) => !gone.has(entry))
  return { ...datum, entries: kept.map((entry) => ({ ...entry, value: without(entry.value, gone) })) }
}
