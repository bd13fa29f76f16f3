import { wordsIn } from '../../page-words.ts'
import { plain } from '../../text.ts'
import type { Datum, Entry } from './datum.ts'
import { isNaming, roleOfKey, TEXT_KEYS } from './keys.ts'

const LANGUAGES = wordsIn('languages')
/** Words, too: alone they are no language. */
const AMBIGUOUS = new Set(['it', 'no', 'id', 'is'])

/** Data in its first language alone: without maps by language, and without languages at the end of keys. */
export function inOneLanguage(datum: Datum): Datum {
  if (datum.is === 'text') return datum
  if (datum.is === 'list') return { ...datum, items: datum.items.map(inOneLanguage) }
  const [first] = datum.entries
  const languages = datum.entries.map(({ key }) => languageOf(key))
  const areLanguages = languages.every((one) => one !== undefined) && languages.some((one) => !AMBIGUOUS.has(one ?? ''))
  if (first !== undefined && areLanguages) return inOneLanguage(first.value)
  const seen = new Set(datum.entries.map(({ key }) => key))
  const stems = datum.entries.flatMap(({ key }) => parted(key)?.name ?? [])
  const translated = new Set(stems.filter((name, at) => stems.indexOf(name) !== at))
  const entries = datum.entries.flatMap((entry): Entry[] => {
    const key = withoutLanguage(entry.key, translated)
    const isKnown = key !== entry.key && seen.has(key)
    seen.add(key)
    return isKnown ? [] : [{ ...entry, key, value: inOneLanguage(entry.value) }]
  })
  return { ...datum, entries }
}

/** "en" of "en-GB". */
function languageOf(key: string): string | undefined {
  const [, language = ''] = /^([a-z]{2})(?:[-_][A-Za-z]{2})?$/u.exec(key) ?? []
  return LANGUAGES.has(language) ? language : undefined
}

/** "name" of `name_en`, where it is a key that usually holds a name or a text, or stands there in several languages. */
function withoutLanguage(key: string, translated: ReadonlySet<string>): string {
  const { name = '' } = parted(key) ?? {}
  const isUsual = isNaming(name) || TEXT_KEYS.has(plain(name)) || roleOfKey(name) !== undefined || translated.has(name)
  return name !== '' && isUsual ? name : key
}

function parted(key: string): { readonly name: string; readonly language: string } | undefined {
  const [, name = '', language = ''] = /^(.+)[-_.]([a-z]{2})$/u.exec(key) ?? []
  return LANGUAGES.has(language) ? { name, language } : undefined
}
