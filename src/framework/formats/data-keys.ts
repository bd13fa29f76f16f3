import { fold } from '../text.ts'
import type { Datum } from './datum.ts'
import { labelOf, labelOfFile } from './label.ts'
import { AREA_HEADERS, DESCRIPTION_WORDS, isOnly, LEVEL_HEADERS, TRACK_HEADERS, words } from './vocabulary.ts'

/** A key or name above a text, with what it names where the data says so. */
export interface Label {
  readonly text: string
  readonly role?: 'level' | 'area' | 'track'
  /** As the data points at it. */
  readonly id: string
}

/** The names that ids stand for, and the order levels are listed in. */
export interface Names {
  labelOf(id: string, role: Label['role']): string
  orderOf(id: string): number | undefined
}

/** Keys that name the map they stand in, the telling ones first. */
export const NAME_KEYS = [
  'name',
  'title',
  'label',
  'heading',
  'displayname',
  'display_name',
  'id',
  'key',
  'slug',
  'code',
]
export const TEXT_KEYS = new Set([
  ...DESCRIPTION_WORDS,
  ...words(
    'summary text texts body content example examples bullets points items indicators signals evidence definition',
  ),
])
const ID_KEYS = new Set(['id', 'key', 'slug', 'code'])

/** What the values of a key are: `levels`, `theme`, `track`. */
export function roleOf(key: string): Label['role'] {
  const name = labelOfFile(key)
  if (/\d/u.test(key)) return undefined
  if (isOnly(name, LEVEL_HEADERS)) return 'level'
  if (isOnly(name, AREA_HEADERS)) return 'area'
  return isOnly(name, TRACK_HEADERS) ? 'track' : undefined
}

/** Collects the lists and maps that give ids a name. */
export function idsIn(datum: Datum): Names {
  const found = new Map<string, string>()
  const order = new Map<string, number>()
  visit(datum, undefined)
  return {
    labelOf: (id, role) =>
      found.get(`${role ?? ''}/${fold(id)}`) ?? found.get(`/${fold(id)}`) ?? labelOf(labelOfFile(id)),
    orderOf: (id) => order.get(fold(id)),
  }

  function visit(one: Datum, role: Label['role']): void {
    if (one.is === 'list') {
      one.items.forEach((item, at) => {
        const id = item.is === 'map' ? textAt(item, ID_KEYS) : item.is === 'text' ? item.text : undefined
        const name = item.is === 'map' ? textAt(item, new Set(['name', 'title', 'label'])) : id
        if (id !== undefined && name !== undefined) note(id, name, role)
        for (const label of role === 'level' ? [id, name] : []) {
          if (label !== undefined && !order.has(fold(label))) order.set(fold(label), at)
        }
        visit(item, undefined)
      })
    }
    if (one.is === 'map') {
      for (const { key, value } of one.entries) {
        const name = value.is === 'map' ? textAt(value, new Set(['name', 'title', 'label'])) : undefined
        if (name !== undefined) note(key, name, role)
        visit(value, roleOf(key))
      }
    }
  }

  function note(id: string, name: string, role: Label['role']): void {
    if (role !== undefined && !found.has(`${role}/${fold(id)}`)) found.set(`${role}/${fold(id)}`, labelOf(name))
    if (!found.has(`/${fold(id)}`)) found.set(`/${fold(id)}`, labelOf(name))
  }
}

function textAt(map: Extract<Datum, { is: 'map' }>, keys: ReadonlySet<string>): string | undefined {
  const entry = map.entries.find(({ key, value }) => keys.has(fold(key)) && value.is === 'text')
  return entry?.value.is === 'text' && entry.value.text !== '' ? entry.value.text : undefined
}
