import { wordsIn } from '../page-words.ts'
import { fold, plain } from '../text.ts'
import type { Datum, Entry } from './datum.ts'
import type { Guide, Hints } from './guide.ts'
import { labelOf, labelOfFile } from './label.ts'
import { AREA_HEADERS, hasWord, isGroupHeader, isOnly, LEVEL_HEADERS, TRACK_HEADERS } from './vocabulary.ts'

/** What a key or name is the name of. A group holds areas. */
export type Role = 'level' | 'area' | 'group' | 'track'

/** A key or name above a text, with what it names where the data says so. */
export interface Label {
  readonly text: string
  readonly role?: Role
  /** As the data points at it. */
  readonly id: string
}

/** The names that ids stand for, and the order levels are listed in. */
export interface Names {
  /** What the values of a key are. */
  roleOf(key: string): Role | undefined
  isText(key: string): boolean
  labelOf(id: string, role: Role | undefined): string
  orderOf(id: string): number | undefined
}

const NAME_KEYS = wordsIn('names')
const CODE_KEYS = wordsIn('codes')
const ID_KEYS = wordsIn('ids')
const TEXT_KEYS = wordsIn('descriptions', 'texts')

/** What the values of a key are by its words: `levels`, `theme`, `track`. */
function roleOf(key: string): Role | undefined {
  const name = labelOfFile(key)
  if (/\d/u.test(key)) return undefined
  if (isOnly(name, LEVEL_HEADERS)) return 'level'
  if (isGroupHeader(name)) return 'group'
  if (isOnly(name, AREA_HEADERS)) return 'area'
  return isOnly(name, TRACK_HEADERS) ? 'track' : undefined
}

/** What a map calls itself, and the entries that say so. A level goes by its code and its title, as written. */
export function ownName(
  entries: readonly Entry[],
  role: Role | undefined,
): { readonly text: string; readonly entries: readonly Entry[] } | undefined {
  const texts = entries.filter(({ value }) => value.is === 'text' && value.text !== '')
  const among = (keys: ReadonlySet<string>) => texts.filter(({ key }) => keys.has(plain(key)))
  const [names, codes, ids] = [among(NAME_KEYS), among(CODE_KEYS), among(ID_KEYS)]
  const name = names.find((entry) => !isSlug(textOf(entry))) ?? names[0] ?? codes[0] ?? ids[0]
  if (name === undefined) return undefined
  const [code] = codes
  const parts = role === 'level' && code !== undefined && code !== name ? [code, name] : [name]
  const ordered = parts.toSorted((one, other) => entries.indexOf(one) - entries.indexOf(other)).map(textOf)
  const isSaid = ordered.some((one) => ordered.some((other) => one !== other && plain(other).includes(plain(one))))
  return { text: labelOf(isSaid ? textOf(name) : ordered.join(' ')), entries: [...names, ...codes, ...ids] }
}

/** Collects the lists and maps that give ids a name; `beyond` knows those of other files. */
export function idsIn(data: readonly Datum[], { hints }: Guide, beyond?: Names): Names {
  const rolesOf = rolesBy(hints)
  const texts = new Set(hints.columns.text.map(fold))
  const found = new Map<string, string>()
  const order = new Map<string, number>()
  for (const datum of data) visit(datum, undefined)
  return {
    roleOf: rolesOf,
    isText: (key) => (texts.size > 0 ? texts.has(fold(key)) : hasWord(labelOfFile(key), TEXT_KEYS)),
    labelOf: (id, role) =>
      found.get(`${role ?? ''}/${fold(id)}`) ??
      found.get(`/${fold(id)}`) ??
      beyond?.labelOf(id, role) ??
      labelOf(labelOfFile(id)),
    orderOf: (id) => order.get(fold(id)) ?? beyond?.orderOf(id),
  }

  function visit(one: Datum, role: Role | undefined): void {
    if (one.is === 'list') {
      one.items.forEach((item, at) => {
        const own = item.is === 'map' ? ownName(item.entries, role) : undefined
        const ids = own?.entries.map(textOf) ?? (item.is === 'text' ? [item.text] : [])
        const name = own?.text ?? (item.is === 'text' ? item.text : undefined)
        for (const id of ids) if (name !== undefined) note(id, name, role)
        for (const label of role === 'level' ? [...ids, name] : []) {
          if (label !== undefined && !order.has(fold(label))) order.set(fold(label), at)
        }
        visit(item, undefined)
      })
    }
    if (one.is === 'map') {
      for (const { key, value } of one.entries) {
        const name = value.is === 'map' ? ownName(value.entries, role)?.text : undefined
        if (name !== undefined) note(key, name, role)
        visit(value, rolesOf(key))
      }
    }
  }

  function note(id: string, name: string, role: Role | undefined): void {
    if (role !== undefined && !found.has(`${role}/${fold(id)}`)) found.set(`${role}/${fold(id)}`, name)
    if (!found.has(`/${fold(id)}`)) found.set(`/${fold(id)}`, name)
  }
}

/** Made for machines: "code-review". */
function isSlug(text: string): boolean {
  return /^[a-z0-9_-]+$/u.test(text)
}

function textOf({ value }: Entry): string {
  return value.is === 'text' ? value.text : ''
}

/** The roles of keys, with what the owner says of them first. */
function rolesBy({ columns }: Hints): (key: string) => Role | undefined {
  const told = new Map<string, Role>([
    ...columns.level.map((key) => [fold(key), 'level'] as const),
    ...(columns.area === undefined ? [] : [[fold(columns.area), 'area'] as const]),
    ...(columns.track === undefined ? [] : [[fold(columns.track), 'track'] as const]),
  ])
  return (key) => told.get(fold(key)) ?? roleOf(key)
}
