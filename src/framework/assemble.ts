import type { Problem } from '../errors.ts'
import type { Cell, Page, Section, TrackName } from './cell.ts'
import type { Area, Descriptor, Level, Source, Track } from './descriptor.ts'
import { createFramework, type Framework } from './framework.ts'
import { rankAcross } from './ladders.ts'
import { distinct, levelNames, readLevelName } from './level-name.ts'
import { areNumbered, type Rung, ranksOf } from './rank.ts'
import { type Names, NO_SETTINGS, namesFor, type Settings } from './settings.ts'
import { createIds } from './slug.ts'
import { fold, plain } from './text.ts'
import { isShared, nameOf } from './track-name.ts'

/** Makes one framework of what the pages say, in their order. `folder` names it where nothing else does. */
export function assemble(
  pages: readonly Page[],
  folder: string,
  settings: Settings = NO_SETTINGS,
): { readonly framework: Framework; readonly problems: readonly Problem[] } {
  const cells = pages.flatMap((page) => page.cells)
  const levels = readLevels(cells, settings)
  const definitions = definitionsIn(cells, pages)
  const areas = readAreas(cells, definitions, settings.aliases.areas)
  const tracks = readTracks(cells, levels, settings.aliases.tracks)
  const places = [...Map.groupBy(cells, placeOf).values()]
  const defined = [...definitions.values()]
  const framework = createFramework({
    name: settings.name ?? nameOn(pages) ?? folder,
    tracks: [...tracks.values()],
    levels: [...levels.values()],
    areas: [...areas.values()],
    descriptors: places.flatMap((place) => readDescriptor(place, tracks, levels, areas) ?? []),
    ...(settings.contact !== undefined && { contact: settings.contact }),
    looseLinks: [...pages, ...defined.map(([used]) => used)].flatMap((one) => one?.looseLinks ?? []),
  })
  return { framework, problems: [...places.flatMap(placesTwice), ...defined.flatMap(definedTwice)] }
}

/** What the first page that has descriptors calls the whole. */
function nameOn(pages: readonly Page[]): string | undefined {
  return pages.find(({ cells, name }) => cells.length > 0 && name !== undefined)?.name
}

/** Levels by key, lowest first. */
function readLevels(cells: readonly Cell[], { aliases, levels: listed }: Settings): ReadonlyMap<string, Level> {
  const ids = createIds()
  const trackNames = new Set(tracksIn(cells).flatMap((track, _, all) => [fold(track.label), fold(nameOf(track, all))]))
  const groups = [...Map.groupBy(cells, (cell) => cell.level.key)].map(([key, group]) => {
    const names = group.map(({ level }) => level)
    const [first = { key, label: key, isCode: false, titles: [] }] = names
    const number = names.find((name) => name.number !== undefined)?.number
    return { key, name: first, names, number, id: ids(first.label) }
  })
  const ranks = ranksIn(cells)
  const told = new Map(listed.map((name, at) => [fold(name), at]))
  const levels = groups.map(({ key, name: { label }, names, number, id }): [string, Level] => {
    const own = names.flatMap((name) => [...name.titles, name.label]).filter((title) => !trackNames.has(fold(title)))
    const titles = distinct([...own, ...namesFor(aliases.levels, [id, label, ...own])], label)
    return [
      key,
      {
        id,
        label,
        rank: told.get(fold(label)) ?? listed.length + (ranks.get(key) ?? 0),
        ...(number !== undefined && { number }),
        titles,
      },
    ]
  })
  return new Map(levels.toSorted(([, one], [, other]) => one.rank - other.rank))
}

/** A rank for each level by key: its number, where all have one; else its place on the ladders of the tracks. */
function ranksIn(cells: readonly Cell[]): ReadonlyMap<string, number> {
  const all = rungsOf(cells)
  if (areNumbered(all)) return new Map(all.map(({ name }) => [name.key, name.number ?? 0]))
  const tracks = [...Map.groupBy(cells, ({ track }) => fold(track.label)).values()]
  const ladders = tracks.map((own): string[][] => {
    const rungs = rungsOf(own)
    const ranks = ranksOf(rungs)
    const byRank = Map.groupBy(rungs.keys(), (at) => ranks[at] ?? 0)
    const rising = [...byRank].toSorted(([one], [other]) => one - other)
    return rising.map(([, places]) => places.flatMap((at) => rungs[at]?.name.key ?? []))
  })
  return rankAcross(ladders)
}

function rungsOf(cells: readonly Cell[]): Rung[] {
  return [...Map.groupBy(cells, ({ level }) => level.key).values()].flatMap((group) => {
    const name = (group.find(({ level }) => level.number !== undefined) ?? group[0])?.level
    const order = group.find((cell) => cell.order !== undefined)?.order
    return name === undefined ? [] : [{ name, order }]
  })
}

/** Areas by folded label, in the order of the source. */
function readAreas(
  cells: readonly Cell[],
  definitions: ReadonlyMap<string, readonly Section[]>,
  aliases: Names,
): ReadonlyMap<string, Area> {
  const ids = createIds()
  return new Map(
    [...Map.groupBy(cells, (cell) => fold(cell.area))].map(([key, group]) => {
      const label = group[0]?.area ?? key
      const id = ids(label)
      const href = group.find((cell) => cell.areaHref !== undefined)?.areaHref
      const [section] = definitions.get(key) ?? []
      const definition = section && { paragraphs: section.paragraphs, source: section.source }
      const names = distinct(namesFor(aliases, [id, label]), label)
      return [key, { id, label, aliases: names, ...(href && { href }), ...(definition && { definition }) }]
    }),
  )
}

/** The sections whose heading is an area's label, by folded label. */
function definitionsIn(cells: readonly Cell[], pages: readonly Page[]): ReadonlyMap<string, readonly Section[]> {
  const areas = new Set(cells.map((cell) => fold(cell.area)))
  const sections = pages.flatMap((page) => page.sections).filter(({ heading }) => areas.has(fold(heading)))
  return Map.groupBy(sections, ({ heading }) => fold(heading))
}

/** Tracks by folded label, in the order of the source. */
function readTracks(
  cells: readonly Cell[],
  levels: ReadonlyMap<string, Level>,
  aliases: Names,
): ReadonlyMap<string, Track> {
  const ids = createIds()
  const groups = [...Map.groupBy(cells, (cell) => fold(cell.track.label))]
  const all = tracksIn(cells)
  const sharedCells = cells.filter(({ track }) => isShared(track.label))
  return new Map(
    groups.map(([key, group]) => {
      const track = group[0]?.track ?? { label: key }
      const name = nameOf(track, all)
      const id = ids(name)
      const shared = isShared(track.label)
      const keys = new Set([...group, ...(shared ? [] : sharedCells)].map((cell) => cell.level.key))
      const ladder = [...levels].flatMap(([level, value]) => (keys.has(level) ? [value] : []))
      const names = distinct(namesFor(aliases, [id, track.label, name]), track.label)
      return [key, { id, label: track.label, name, shared, aliases: names, levels: ladder }]
    }),
  )
}

/** Each track once, in the order of the source. */
function tracksIn(cells: readonly Cell[]): TrackName[] {
  return [...new Map(cells.map(({ track }) => [fold(track.label), track])).values()]
}

/** One descriptor of all that is said of one place. */
function readDescriptor(
  place: readonly Cell[],
  tracks: ReadonlyMap<string, Track>,
  levels: ReadonlyMap<string, Level>,
  areas: ReadonlyMap<string, Area>,
): Descriptor | undefined {
  const [first] = place
  if (first === undefined) return undefined
  const track = tracks.get(fold(first.track.label))
  const level = levels.get(first.level.key)
  const area = areas.get(fold(first.area))
  if (track === undefined || level === undefined || area === undefined) return undefined
  const see = referred(place, track, level)
  const expectations = see === undefined ? place.flatMap((cell) => cell.expectations) : []
  const antiPatterns = place.flatMap((cell) => cell.antiPatterns ?? [])
  return {
    track,
    level,
    area,
    state: expectations.length === 0 ? 'unwritten' : 'written',
    expectations,
    ...(antiPatterns.length > 0 && { antiPatterns }),
    ...(see !== undefined && { see }),
    source: first.source,
  }
}

/** The level of the track that a place only refers to. */
function referred(place: readonly Cell[], track: Track, own: Level): Level | undefined {
  const texts = place.flatMap(({ expectations }) => expectations)
  const name = place.find(({ see }) => see !== undefined)?.see
  if (name === undefined || texts.length > 1) return undefined
  const key = readLevelName(name)?.key
  return track.levels.find(
    (level) =>
      level !== own &&
      levelNames(level).some(
        (one) => plain(one) === plain(name) || (key !== undefined && readLevelName(one)?.key === key),
      ),
  )
}

function placeOf(cell: Cell): string {
  return JSON.stringify([fold(cell.track.label), cell.level.key, fold(cell.area)])
}

function placesTwice(place: readonly Cell[]): Problem[] {
  return repeats(place, 'place-twice', ({ track, level, area }, before) => {
    return `"${track.label}", "${level.label}", "${area}" has a text at ${before} already. Both are kept, in order; make them one.`
  })
}

function definedTwice(definitions: readonly Section[]): Problem[] {
  return repeats(definitions, 'defined-twice', ({ heading }, before) => {
    return `"${heading}" is defined at ${before} already. Only that one is used; remove one.`
  })
}

/** A warning for each but the first; `message` is told where that one stands. */
function repeats<Told extends { readonly source: Source }>(
  [first, ...others]: readonly Told[],
  kind: string,
  message: (told: Told, before: string) => string,
): Problem[] {
  if (first === undefined) return []
  const before = `${first.source.file}:${first.source.line}`
  return others.map((other) => {
    const { file, line } = other.source
    return { severity: 'warning', kind, file, line, message: message(other, before) }
  })
}
