import { isAmong } from '../../meant.ts'
import { wordCount } from '../../text.ts'
import type { Hints } from '../guide.ts'
import type { Datum, Entry } from './datum.ts'
import { endsAsSentence, isNaming } from './keys.ts'

/** A text of more words is a sentence. */
const SHORT = 3

/** The data without texts of other keys than those that the owner says hold them; names, and what is below such a key, stay. */
export function toldTexts(datum: Datum, { level, area, track, text }: Hints['columns']): Datum {
  const told = [...level, ...area, ...track, ...text]
  return hasKey(datum, text) ? without(datum, (key) => isAmong(key, told) || isNaming(key), text) : datum
}

function without(datum: Datum, isKept: (key: string) => boolean, text: readonly string[]): Datum {
  if (datum.is === 'text') return datum
  if (datum.is === 'list') return { ...datum, items: datum.items.map((item) => without(item, isKept, text)) }
  const entries = datum.entries.filter(({ key, value }) => isKept(key) || !isText(value))
  return {
    ...datum,
    entries: entries.map(
      (entry): Entry => (isAmong(entry.key, text) ? entry : { ...entry, value: without(entry.value, isKept, text) }),
    ),
  }
}

function hasKey(datum: Datum, names: readonly string[]): boolean {
  if (names.length === 0 || datum.is === 'text') return false
  if (datum.is === 'list') return datum.items.some((item) => hasKey(item, names))
  return datum.entries.some(({ key, value }) => isAmong(key, names) || hasKey(value, names))
}

/** A sentence, or a list of texts. */
function isText(datum: Datum): boolean {
  if (datum.is === 'text') return wordCount(datum.text) > SHORT || endsAsSentence(datum.text)
  return datum.is === 'list' && datum.items.some(isText) && datum.items.every(({ is }) => is === 'text')
}
