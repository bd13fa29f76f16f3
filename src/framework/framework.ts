import type { LooseLink } from './cell.ts'
import type { Area, Coordinates, Descriptor, Level, Track } from './descriptor.ts'

/** All descriptors of one company, searchable. Immutable: a reload makes a new one. */
export interface Framework {
  /** What the pages call the whole, else the folder's name. */
  readonly name: string
  /** In the order of the source. */
  readonly tracks: readonly Track[]
  /** Every level of every track once, by rank. */
  readonly levels: readonly Level[]
  /** In the order of the source. */
  readonly areas: readonly Area[]
  /** In the order of the source. */
  readonly descriptors: readonly Descriptor[]
  /** Whom to ask where nothing is written. */
  readonly contact?: string
  /** The company's own groups of words that ask for the same. */
  readonly synonyms: readonly (readonly string[])[]
  /** Links of the pages that lead nowhere: relative, and no site address is known. */
  readonly looseLinks: readonly LooseLink[]
  track(id: string): Track | undefined
  level(id: string): Level | undefined
  area(id: string): Area | undefined
  /**
   * The descriptors at these coordinates, in the order of rank and source. A track that is not shared brings
   * the shared tracks' descriptors of its levels with it.
   */
  at(coordinates: Coordinates): readonly Descriptor[]
}

/** What a framework holds; tracks, levels and areas are the very objects its descriptors name. */
export interface Contents {
  readonly name: string
  readonly tracks: readonly Track[]
  readonly levels: readonly Level[]
  readonly areas: readonly Area[]
  readonly descriptors: readonly Descriptor[]
  readonly contact?: string
  readonly synonyms?: readonly (readonly string[])[]
  readonly looseLinks?: readonly LooseLink[]
}

/** Ids hold no slash, so joined by one they make a key. */
const NAMES = ['track', 'level', 'area'] as const
type Name = (typeof NAMES)[number]

/** Indexes the contents. Each kind of coordinates gets its map when it is first asked for. */
export function createFramework(contents: Contents): Framework {
  const tracks = byId(contents.tracks)
  const levels = byId(contents.levels)
  const areas = byId(contents.areas)
  const shared = contents.tracks.filter((track) => track.shared)
  const ranked = contents.descriptors.toSorted((one, other) => one.level.rank - other.level.rank)
  const places = new Map(ranked.map((descriptor, place) => [descriptor, place]))
  const maps = new Map<string, ReadonlyMap<string, readonly Descriptor[]>>()

  function lookUp(coordinates: Coordinates): readonly Descriptor[] {
    const named = NAMES.filter((name) => coordinates[name] !== undefined)
    const kind = named.join('/')
    const map = maps.get(kind) ?? Map.groupBy(ranked, (descriptor) => keyOf(named, (name) => descriptor[name].id))
    maps.set(kind, map)
    return map.get(keyOf(named, (name) => coordinates[name])) ?? []
  }

  function at(coordinates: Coordinates): readonly Descriptor[] {
    const own = lookUp(coordinates)
    const track = coordinates.track === undefined ? undefined : tracks.get(coordinates.track)
    if (track === undefined || track.shared) return own
    const ladder = new Set(track.levels.map((level) => level.id))
    const brought = shared
      .flatMap(({ id }) => lookUp({ ...coordinates, track: id }))
      .filter((descriptor) => ladder.has(descriptor.level.id))
    if (brought.length === 0) return own
    return [...own, ...brought].toSorted((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0))
  }

  return {
    looseLinks: [],
    synonyms: [],
    ...contents,
    track: (id) => tracks.get(id),
    level: (id) => levels.get(id),
    area: (id) => areas.get(id),
    at,
  }
}

function keyOf(named: readonly Name[], idOf: (name: Name) => string | undefined): string {
  // Not a list that is joined: it is made for each descriptor.
  let key = ''
  for (const name of named) key += `${idOf(name)}/`
  return key
}

function byId<Named extends { readonly id: string }>(named: readonly Named[]): ReadonlyMap<string, Named> {
  return new Map(named.map((one) => [one.id, one]))
}
