import { wordsIn } from '../../page-words.ts'
import { plain, wordCount } from '../../text.ts'
import { isScale, kindCalled, mayHeadTracks, withoutNaming, wordsOfKey } from '../called.ts'
import { SHORT } from '../grids/grid-rows.ts'
import type { Guide } from '../guide.ts'
import { isJob } from '../likeness.ts'
import { hasWord } from '../vocabulary.ts'
import type { Datum, Entry } from './datum.ts'
import { isShortName, isStructure, ownName, type Role, roleOfKey } from './keys.ts'
import { inferred, jobLists, type List, nameOfThing, saidOfLevel, type Thing, textsOf } from './things.ts'

const OTHER_LEVELS = wordsIn('other levels')

/** The lists of a framework's data with what they are lists of, and what keys point at. */
export interface Lists {
  readonly roles: ReadonlyMap<List, Role | undefined>
  /** By plain key. */
  readonly keys: ReadonlyMap<string, Role>
  /** What the values of a key are ids of, by plain key. */
  readonly pointers: ReadonlyMap<string, List>
}

/** A key whose values are all ids of one list. */
interface Reference {
  readonly from: List
  readonly key: string
  readonly to: List
}

/**
 * Finds lists, and what they are lists of: by key or file, by names of levels, else by what points at them. `alike` keys
 * name areas, whatever they name elsewhere.
 */
export function readLists(
  files: readonly { readonly name: string; readonly datum: Datum }[],
  guide: Guide,
  alike: ReadonlySet<string>,
): Lists {
  const found = files.flatMap(({ name, datum }) => listsIn(datum, name))
  const all = withoutScales(withoutPointers(found.filter(({ key }) => !alike.has(plain(key)))))
  const named = all.filter(({ things }) => things.some(({ ids }) => ids.length > 0))
  const ofJobs = jobLists(named, guide)
  const roles = new Map(
    named.map((list) => [list, ofJobs.has(list) ? 'level' : (roleOfKey(list.key) ?? inferred(list, guide))]),
  )
  const references = referencesIn(all, named).filter((one) => !isToOther(one, roles))
  for (const list of named) if (roles.get(list) === undefined && holdsLadders(list, roles)) roles.set(list, 'track')
  for (const infer of [saidByKeys, tracksOf, areasOf, groupsOf]) {
    for (const [list, role] of infer(references, roles)) if (roles.get(list) === undefined) roles.set(list, role)
  }
  const keys = references.flatMap(({ key, to }) => {
    const role = roles.get(to)
    return role === undefined ? [] : [[plain(key), role] as const]
  })
  const jobs = [...ofJobs].map(({ key }) => [plain(key), 'level'] as const)
  const pointers = references.toSorted((one, other) => fitOf(one, roles) - fitOf(other, roles))
  return {
    roles,
    keys: new Map([...keys.toReversed(), ...jobs]),
    pointers: new Map(pointers.map(({ key, to }) => [plain(key), to])),
  }
}

/** "Paths" or "streams" with a list of levels in each. */
function holdsLadders({ key, things }: List, roles: Roles): boolean {
  const ladders = [...roles].filter(([, role]) => role === 'level').flatMap(([list]) => list.things)
  return mayHeadTracks(key) && things.every((thing) => ladders.some(({ parent }) => parent === thing))
}

/** Where other lists are of levels, "skill levels" only say how good one is in an area. */
function withoutScales(all: readonly List[]): readonly List[] {
  const isOfAreas = ({ key }: List) => isScale(key) && kindCalled(key) !== 'level'
  return all.some(({ key }) => kindCalled(key) === 'level') ? all.filter((list) => !isOfAreas(list)) : all
}

/** Texts that are ids of things in another list name nothing themselves. */
function withoutPointers(all: readonly List[]): readonly List[] {
  const ids = new Set(all.flatMap(({ things }) => things.flatMap((one) => (one.text === undefined ? one.ids : []))))
  return all.filter(({ things }) => !things.every(({ text }) => text !== undefined && ids.has(text)))
}

/** "Equivalent to", "next", and what a level's own key such as "reports to" names: a level that is not the one spoken of. */
function isToOther({ from, key, to }: Reference, roles: Roles): boolean {
  if (roles.get(to) !== 'level') return false
  const isOfLevel = roles.get(from) === 'level' && kindCalled(key) === undefined
  return isOfLevel || hasWord(wordsOfKey(key).join(' '), OTHER_LEVELS)
}

/** How well a key goes with the list that its values are ids of. */
function fitOf({ key, to }: Reference, roles: Roles): number {
  const role = roles.get(to)
  return (role !== undefined && role === roleOfKey(key) ? 2 : 0) + (isCalledAs(key, to.key) ? 1 : 0)
}

/** "chapter_id" is of "chapters". */
function isCalledAs(key: string, listKey: string): boolean {
  const name = withoutNaming(wordsOfKey(key)).join(' ')
  return wordsOfKey(listKey)
    .join(' ')
    .startsWith(name.slice(0, Math.max(3, name.length - 1)))
}

function listsIn(datum: Datum, key: string, parent?: Thing): List[] {
  if (datum.is === 'text') return []
  const members: readonly Omit<Entry, 'line'>[] =
    datum.is === 'map' ? datum.entries : datum.items.map((value) => ({ key: '', value }))
  const areTexts =
    datum.is === 'map' && (datum.entries.some(({ value }) => isSentence(value)) || areColours(datum.entries))
  const found = members.map((member) => {
    const isText = areTexts && member.value.is === 'text'
    return { ...member, thing: isText ? undefined : thingOf(member, key, parent) }
  })
  const things = found.flatMap(({ thing }) => thing ?? [])
  const nameOf = (own: string) => (datum.is === 'map' && isStructure(own) ? key : own)
  const below = found.flatMap((one) => listsIn(one.value, nameOf(one.key), one.thing ?? parent))
  return things.length > 0 ? [{ key, things }, ...below] : below
}

/** What stands beside keys and is as long as a sentence, or ends as one, is a text; so are those beside it. */
function isSentence(value: Datum): boolean {
  return value.is === 'text' && (wordCount(value.text) > SHORT || /\p{L}{2}[.!?]$/u.test(value.text.trim()))
}

/** "D4EDBC" for each key: how it is drawn, and not what it is called. */
function areColours(entries: readonly Entry[]): boolean {
  return entries.every(({ value }) => value.is === 'text' && /^(?:#[\da-f]{3,8}|[\da-f]{6})$/iu.test(value.text.trim()))
}

function thingOf({ key, value }: Omit<Entry, 'line'>, listKey: string, parent: Thing | undefined): Thing | undefined {
  const within = parent && { parent }
  const ids = key === '' ? [] : [key]
  if (value.is === 'text') {
    const isName =
      value.text !== '' &&
      roleOfKey(listKey) !== undefined &&
      isShortName(value.text) &&
      (key === '' || parent === undefined)
    return isName ? { ids: [...ids, value.text], text: value.text, entries: [], ...within } : undefined
  }
  const own = value.is === 'map' ? ownName(value.entries, undefined) : undefined
  if (value.is !== 'map') return undefined
  const names = roleOfKey(listKey) === 'level' ? saidOfLevel(value.entries) : []
  if (own === undefined) return key === '' ? { ids: names, entries: value.entries, ...within } : undefined
  const said = own.entries.flatMap((entry) => (entry.value.is === 'text' ? [entry.value.text] : []))
  return { ids: [...ids, ...said], ...(key !== '' && { key }), entries: value.entries, ...within }
}

function referencesIn(all: readonly List[], named: readonly List[]): Reference[] {
  const ids = new Map(named.map((list) => [list, new Set(list.things.flatMap((thing) => thing.ids.map(plain)))]))
  return all.flatMap((from) => {
    const entries = from.things.flatMap((thing) => thing.entries)
    return [...Map.groupBy(entries, ({ key }) => key)].flatMap(([key, same]) => {
      const values = new Set(same.flatMap(({ value }) => textsOf(value)).filter((text) => text !== ''))
      // Small numbers stand for order and for ids alike; only the key tells which.
      const areNumbers = roleOfKey(key) === undefined && [...values].every((value) => /^\d{0,3}$/u.test(value))
      const isOwn = from.things.some((thing) =>
        ownName(thing.entries, undefined)?.entries.some((one) => one.key === key),
      )
      if (isOwn || values.size === 0) return []
      const isTo = (to: List) => to !== from && (!areNumbers || isCalledAs(key, to.key))
      return named.flatMap((to) => (isTo(to) && values.isSubsetOf(ids.get(to) ?? new Set()) ? [{ from, key, to }] : []))
    })
  })
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
