import { plain } from '../text.ts'
import { isShortName, ownName, type Role, roleOfKey } from './data-keys.ts'
import type { Datum, Entry } from './datum.ts'
import type { Guide } from './guide.ts'
import { isJob } from './vocabulary.ts'

/** Something the data lists and may refer to by an id: a level, an area, a track, or a record of its own. */
export interface Thing {
  /** As written. */
  readonly ids: readonly string[]
  readonly entries: readonly Entry[]
  /** Its name where it is only a text. */
  readonly text?: string
  /** What it is listed in: the track of a level that is written below it. */
  readonly parent?: Thing
}

/** Things of one kind. */
export interface List {
  readonly key: string
  readonly things: readonly Thing[]
}

/** The lists of a framework's data with what they are lists of, and what keys point at. */
export interface Lists {
  readonly roles: ReadonlyMap<List, Role | undefined>
  /** By plain key. */
  readonly keys: ReadonlyMap<string, Role>
}

/** A key whose values are all ids of one list. */
interface Reference {
  readonly from: List
  readonly key: string
  readonly to: List
}

/** Finds lists, and what they are lists of: by key or file, by names of levels, else by what points at them. */
export function readLists(files: readonly { readonly name: string; readonly datum: Datum }[], guide: Guide): Lists {
  const all = withoutPointers(files.flatMap(({ name, datum }) => listsIn(datum, name)))
  const roles = new Map(
    all.map((list) => [list, roleOfKey(list.key) ?? (areLevels(list, guide) ? 'level' : undefined)]),
  )
  const references = referencesIn(all)
  for (const infer of [saidByKeys, tracksOf, areasOf, groupsOf]) {
    for (const [list, role] of infer(references, roles)) if (roles.get(list) === undefined) roles.set(list, role)
  }
  const keys = references.flatMap(({ key, to }) => {
    const role = roles.get(to)
    return role === undefined ? [] : [[key, role] as const]
  })
  return { roles, keys: new Map(keys.toReversed()) }
}

/** Texts that are ids of things in another list name nothing themselves. */
function withoutPointers(all: readonly List[]): readonly List[] {
  const ids = new Set(all.flatMap(({ things }) => things.flatMap((one) => (one.text === undefined ? one.ids : []))))
  return all.filter(({ things }) => !things.every(({ text }) => text !== undefined && ids.has(text)))
}

export function nameOfThing({ text, entries, ids }: Thing, role: Role | undefined): string {
  return text ?? ownName(entries, role)?.text ?? ids[0] ?? ''
}

function listsIn(datum: Datum, key: string, parent?: Thing): List[] {
  if (datum.is === 'text') return []
  const members: readonly Omit<Entry, 'line'>[] =
    datum.is === 'map' ? datum.entries : datum.items.map((value) => ({ key: '', value }))
  const found = members.map((member) => ({ ...member, thing: thingOf(member, key, parent) }))
  const things = found.flatMap(({ thing }) => thing ?? [])
  const below = found.flatMap((one) => listsIn(one.value, one.key, one.thing ?? parent))
  return things.length === 0 ? below : [{ key, things }, ...below]
}

function thingOf({ key, value }: Omit<Entry, 'line'>, listKey: string, parent: Thing | undefined): Thing | undefined {
  const within = parent && { parent }
  const ids = key === '' ? [] : [key]
  if (value.is === 'text') {
    const isName = roleOfKey(listKey) !== undefined && isShortName(value.text) && (key === '' || parent === undefined)
    return isName ? { ids: [...ids, value.text], text: value.text, entries: [], ...within } : undefined
  }
  const own = value.is === 'map' ? ownName(value.entries, undefined) : undefined
  if (value.is !== 'map' || own === undefined) return undefined
  const said = own.entries.flatMap((entry) => (entry.value.is === 'text' ? [entry.value.text] : []))
  return { ids: [...ids, ...said], entries: value.entries, ...within }
}

function areLevels({ things }: List, guide: Guide): boolean {
  return things.length > 1 && guide.levelShare(things.map((thing) => nameOfThing(thing, 'level'))) >= 0.6
}

function referencesIn(all: readonly List[]): Reference[] {
  const ids = new Map(all.map((list) => [list, new Set(list.things.flatMap((thing) => thing.ids.map(plain)))]))
  return all.flatMap((from) => {
    const entries = from.things.flatMap((thing) => thing.entries)
    return [...Map.groupBy(entries, ({ key }) => plain(key))].flatMap(([key, same]) => {
      const values = new Set(same.flatMap(({ value }) => textsOf(value)).filter((text) => text !== ''))
      // Small numbers stand for order and for ids alike; only the key tells which.
      if (roleOfKey(key) === undefined && [...values].every((value) => /^\d{0,3}$/u.test(value))) return []
      const isOwn = from.things.some((thing) =>
        ownName(thing.entries, undefined)?.entries.some((one) => plain(one.key) === key),
      )
      if (isOwn || values.size === 0) return []
      return all.flatMap((to) =>
        to !== from && values.isSubsetOf(ids.get(to) ?? new Set()) ? [{ from, key, to }] : [],
      )
    })
  })
}

/** A text, or the texts of a list: what may be ids. */
export function textsOf(value: Datum): string[] {
  if (value.is === 'text') return [plain(value.text)]
  return value.is === 'list' ? value.items.flatMap((item) => (item.is === 'text' ? [plain(item.text)] : [])) : []
}

type Roles = ReadonlyMap<List, Role | undefined>
type Inferred = readonly (readonly [List, Role])[]

/** What points at a list may say what it is of: `level: a7`. */
function saidByKeys(references: readonly Reference[]): Inferred {
  return references.flatMap(({ key, to }) => {
    const role = roleOfKey(key)
    return role === undefined ? [] : [[to, role] as const]
  })
}

/** Levels point at the track they are of. */
function tracksOf(references: readonly Reference[], roles: Roles): Inferred {
  return references.flatMap(({ from, to }) => (roles.get(from) === 'level' ? [[to, 'track'] as const] : []))
}

/** Records that point at levels point at areas, too; jobs are no areas. */
function areasOf(references: readonly Reference[], roles: Roles): Inferred {
  const pointing = (from: List, role: Role) => references.some((one) => one.from === from && roles.get(one.to) === role)
  return references.flatMap(({ from, to }) => {
    if (!pointing(from, 'level') || pointing(from, 'area')) return []
    const areJobs = to.things.every((thing) => isJob(nameOfThing(thing, undefined)))
    return [[to, areJobs ? 'track' : 'area'] as const]
  })
}

/** Areas point at groups of areas. */
function groupsOf(references: readonly Reference[], roles: Roles): Inferred {
  return references.flatMap(({ from, to }) => (roles.get(from) === 'area' ? [[to, 'group'] as const] : []))
}
