import type { Problem } from '../errors.ts'
import type { Cell, Page, Section } from './cell.ts'
import type { Area, Descriptor, Expectation, Level, Source, Track } from './descriptor.ts'
import { createFramework, type Framework } from './framework.ts'
import { distinct, levelNames, readLevelName } from './level-name.ts'
import { isLevelWord } from './level-words.ts'
import { levelsApart } from './levels-apart.ts'
import { saidTwice } from './lint.ts'
import { readLevels } from './read-levels.ts'
import { readTracks } from './read-tracks.ts'
import { type Names, NO_SETTINGS, namesFor, type Settings } from './settings.ts'
import { createIds } from './slug.ts'
import { fold, plain } from './text.ts'

/** Makes one framework of what the pages say, in their order. `folder` names it where nothing else does. */
export function assemble(
  pages: readonly Page[],
  folder: string,
  settings: Settings = NO_SETTINGS,
): { readonly framework: Framework; readonly problems: readonly Problem[] } {
  const cells = levelsApart(pages.flatMap((page) => page.cells))
  const levels = readLevels(cells, settings)
  const definitions = definitionsIn(cells, pages)
  const areas = readAreas(cells, definitions, settings.aliases.areas)
  const tracks = readTracks(cells, levels, settings)
  const places = [...Map.groupBy(cells, placeOf).values()]
  const defined = [...definitions.values()]
  const framework = createFramework({
    name: settings.name ?? nameOn(pages) ?? folder,
    tracks: [...tracks.values()],
    levels: [...levels.values()],
    areas: [...areas.values()],
    descriptors: places.flatMap((place) => readDescriptor(place, tracks, levels, areas) ?? []),
    ...(settings.contact !== undefined && { contact: settings.contact }),
    synonyms: settings.synonyms,
    looseLinks: [...pages, ...defined.map(([used]) => used)].flatMap((one) => one?.looseLinks ?? []),
  })
  return {
    framework,
    problems: [...places.flatMap(placesTwice), ...defined.flatMap(definedTwice), ...saidTwice(framework)],
  }
}

/** What the first page that has descriptors calls the whole. */
function nameOn(pages: readonly Page[]): string | undefined {
  return pages.find(({ cells, name }) => cells.length > 0 && name !== undefined)?.name
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
  const named = levels.get(first.level.key)
  const level = track?.levels.find(({ id }) => id === named?.id)
  const area = areas.get(fold(first.area))
  if (track === undefined || level === undefined || area === undefined) return undefined
  const see = referred(place, track, level)
  const expectations = see === undefined ? statementsIn(place) : []
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

/** What several sources say alike, as pages made out of data do, counts once. */
function statementsIn([first, ...others]: readonly Cell[]): readonly Expectation[] {
  const said = [...(first?.expectations ?? [])]
  for (const { expectations } of others) {
    const texts = new Set(said.map(({ text }) => fold(text)))
    said.push(...expectations.filter(({ text }) => !texts.has(fold(text))))
  }
  return said
}

const CODE = /^\p{Lu}{1,3}$/u

/** The level of the track that a place only refers to. */
function referred(place: readonly Cell[], track: Track, own: Level): Level | undefined {
  const texts = place.flatMap(({ expectations }) => expectations)
  const name = place.find(({ see }) => see !== undefined)?.see
  if (name === undefined || texts.length > 1) return undefined
  const key = readLevelName(name)?.key
  // "B" of "B Caseworker".
  const begins = (level: Level) => CODE.test(name) && plain(level.label).startsWith(`${plain(name)} `)
  const [begun, ...more] = track.levels.filter(begins)
  return track.levels.find((level) => {
    const names = levelNames(level)
    const words = new Set(names.flatMap((one) => plain(one).split(' ')))
    // What says more than the level's name is a text: "see E3, and coaches".
    const isAll = plain(name)
      .split(' ')
      .every((word) => words.has(word) || isLevelWord(word))
    const isSame = (one: string) =>
      plain(one) === plain(name) || (isAll && key !== undefined && readLevelName(one)?.key === key)
    return level !== own && (names.some(isSame) || (level === begun && more.length === 0))
  })
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
