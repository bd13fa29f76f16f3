import { digits } from '../../level-words.ts'
import { isAmong } from '../../meant.ts'
import { fold, plain } from '../../text.ts'
import { wordsOfKey } from '../called.ts'
import type { Guide } from '../guide.ts'
import { hasWord } from '../vocabulary.ts'
import { alikeKeys } from './alike.ts'
import type { Datum } from './datum.ts'
import { coarseKeys } from './finest-areas.ts'
import { labelFor, type Role, roleOfKey, TEXT_KEYS } from './keys.ts'
import { type Lists, readLists } from './lists.ts'
import { nameOfThing, type Thing, textsOf } from './things.ts'

/** What keys hold, what ids stand for, and the order levels are listed in. */
export interface Names {
  /** What the values of a key are. */
  roleOf(key: string): Role | undefined
  isText(key: string): boolean
  /** Whether the data lists something of that kind by that id or name. */
  isListed(id: string, role: Role): boolean
  labelOf(id: string, role: Role | undefined): string
  orderOf(id: string): number | undefined
  /** The kind of what a key's values are ids of. */
  pointedBy(key: string): Role | undefined
  /** What an id that a key has is called. */
  namedBy(key: string, id: string): string | undefined
  /** The track that a listed level or area is of. */
  trackOf(id: string, role: Role): string | undefined
  /** The levels of the data's only list of levels, in order. */
  readonly ladder: readonly string[]
  /** Every level listed. */
  readonly levels: readonly string[]
}

/** What the owner may say that keys hold. */
const TOLD = ['level', 'area', 'track'] as const

/** Finds what data files call the things they refer to; `beyond` knows those of other files. */
export function namesOf(
  files: readonly { readonly name: string; readonly datum: Datum }[],
  guide: Guide,
  beyond?: Names,
): Names {
  const data = files.map(({ datum }) => datum)
  const [alike, coarse] = [alikeKeys(data), coarseKeys(data)]
  const { roles, keys, pointers } = readLists(files, guide, alike)
  const { columns } = guide.hints
  const told = (key: string) => TOLD.find((kind) => isAmong(key, columns[kind]))
  const ofWords = (key: string) => (coarse.has(plain(key)) ? 'group' : roleOfKey(key))
  const said = (key: string) => keys.get(plain(key)) ?? beyond?.roleOf(key) ?? ofWords(key)
  const roleOf = (key: string) => told(key) ?? (alike.has(plain(key)) ? undefined : said(key))
  const all = [...roles].flatMap(([{ things }, role]) =>
    things.map((thing, at) => ({ thing, role, at, name: nameOfThing(thing, role) })),
  )
  const found = firstOf(
    all.flatMap(({ thing, role, name }) =>
      thing.ids.flatMap((id) => [role ?? '', ''].map((of) => [`${of}/${fold(id)}`, name] as const)),
    ),
  )
  const ladders = [...roles].filter(([, role]) => role === 'level').map(([{ things }]) => things)
  const [ladder, ...otherLadders] = ladders
  const numbers = firstOf(otherLadders.length > 0 ? [] : numbersIn(ladder ?? []))
  const order = firstOf(
    all.flatMap(({ thing, role, name, at }) =>
      role === 'level' ? [...thing.ids, name].map((id) => [fold(id), at] as const) : [],
    ),
  )
  const levels = all.flatMap(({ role, name }) => (role === 'level' ? [name] : []))
  const numbered = (id: string, role: Role | undefined) => (role === 'level' ? numbers.get(fold(id)) : undefined)
  const own = (id: string, role: Role | undefined) => found.get(`${role ?? ''}/${fold(id)}`) ?? numbered(id, role)
  // "Engineering Manager" may be a track and the title of one of its levels.
  const isJob = (id: string, role: Role | undefined) => role === 'track' && own(id, 'level') !== undefined
  const labelOf = (id: string, role: Role | undefined): string =>
    own(id, role) ??
    (isJob(id, role) ? undefined : found.get(`/${fold(id)}`)) ??
    beyond?.labelOf(id, role) ??
    labelFor(id)
  const tracks = firstOf(tracksIn(roles, roleOf))
  return {
    roleOf,
    isText: (key) =>
      columns.text.length > 0 ? isAmong(key, columns.text) : hasWord(wordsOfKey(key).join(' '), TEXT_KEYS),
    isListed: (id, role) => own(id, role) !== undefined || beyond?.isListed(id, role) === true,
    labelOf,
    orderOf: (id) => order.get(fold(id)) ?? beyond?.orderOf(id),
    pointedBy: (key) => {
      const list = pointers.get(plain(key))
      return list === undefined ? beyond?.pointedBy(key) : roles.get(list)
    },
    namedBy: (key, id) => {
      const list = pointers.get(plain(key))
      const thing = list?.things.find(({ ids }) => ids.some((one) => plain(one) === plain(id)))
      return list === undefined || thing === undefined ? beyond?.namedBy(key, id) : nameOfThing(thing, roles.get(list))
    },
    trackOf: (id, role) => {
      const track = tracks.get(`${role}/${fold(id)}`)
      return track === undefined ? beyond?.trackOf(id, role) : labelOf(track, 'track')
    },
    ladder: ladders.length === 1 ? levels : ladders.length === 0 ? (beyond?.ladder ?? []) : [],
    levels: [...levels, ...(beyond?.levels ?? [])],
  }
}

/** What goes by each number that a key gives a level of its own: `number: 2`, `rank: 2`. */
function numbersIn(levels: readonly Thing[]): (readonly [string, string])[] {
  const entries = levels.flatMap((thing) => thing.entries.map(({ key, value }) => ({ key, value, thing })))
  return [...Map.groupBy(entries, ({ key }) => key).values()].flatMap((same) => {
    const pairs = same.flatMap(({ value, thing }) =>
      textsOf(value).map((text) => [text, nameOfThing(thing, 'level')] as const),
    )
    const isCount = pairs.length === levels.length && new Set(pairs.map(([text]) => text)).size === levels.length
    return isCount && pairs.every(([text]) => digits(text) !== undefined) ? pairs : []
  })
}

/** The track's id for each level and area: listed below it, pointing at it, or pointed at by it. */
function tracksIn(lists: Lists['roles'], roleOf: Names['roleOf']): (readonly [string, string])[] {
  return [...lists].flatMap(([{ things }, role]) =>
    things.flatMap((thing) => {
      const pointed = thing.entries.flatMap(({ key, value }) => textsOf(value).map((id) => ({ id, role: roleOf(key) })))
      const [id] = thing.ids
      if (role === 'track' && id !== undefined) {
        return pointed.flatMap((one) =>
          one.role === 'level' || one.role === 'area' ? [[`${one.role}/${one.id}`, id] as const] : [],
        )
      }
      const track = pointed.find((one) => one.role === 'track')?.id ?? trackAbove(thing, lists)
      return track === undefined ? [] : thing.ids.map((own) => [`${role ?? ''}/${fold(own)}`, track] as const)
    }),
  )
}

function trackAbove({ parent }: Thing, lists: Lists['roles']): string | undefined {
  if (parent === undefined) return undefined
  const isTrack = [...lists].some(([{ things }, role]) => role === 'track' && things.includes(parent))
  return isTrack ? parent.ids[0] : trackAbove(parent, lists)
}

/** The first value of each key counts. */
function firstOf<Value>(pairs: readonly (readonly [string, Value])[]): ReadonlyMap<string, Value> {
  return new Map(pairs.toReversed())
}
