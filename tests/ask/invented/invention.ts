import type { Area, Descriptor, Level, Track } from '../../../src/framework/descriptor.ts'
import { createFramework, type Framework } from '../../../src/framework/framework.ts'
import { readLevelName } from '../../../src/framework/level-name.ts'
import { slug } from '../../../src/framework/slug.ts'
import type { Language } from './wordings.ts'

/** A framework of no company, as plain data. */
export interface Invention {
  readonly name: string
  readonly language: Language
  readonly tracks: readonly InventedTrack[]
}

export interface InventedTrack {
  readonly label: string
  /** What people call it; its label, if not given. */
  readonly name?: string
  readonly shared?: true
  /** Lowest first. */
  readonly ladder: readonly InventedLevel[]
  /** A text for each level, its statements parted by " / ". Empty: not written yet. `null`: no such cell. */
  readonly areas: { readonly [label: string]: readonly (string | null)[] }
}

export interface InventedLevel {
  readonly label: string
  /** Levels of one rank stand side by side. */
  readonly rank: number
  /** What people call it beside its label. Two levels may go by one name. */
  readonly says: readonly string[]
}

/** The framework as a loader would have made it of pages that say the same. */
export function build({ name, tracks: invented }: Invention): Framework {
  const levels = new Map(invented.flatMap(({ ladder }) => ladder.map((level) => [level.label, levelOf(level)])))
  const areas = new Map(invented.flatMap((track) => Object.keys(track.areas).map((label) => [label, areaOf(label)])))
  const tracks = new Map(invented.map((track) => [track.label, trackOf(track, levels)]))
  const descriptors = invented.flatMap((track): Descriptor[] =>
    Object.entries(track.areas).flatMap(([label, texts]) =>
      texts.flatMap((text, place) => {
        const level = levels.get(track.ladder[place]?.label ?? '')
        const area = areas.get(label)
        const owner = tracks.get(track.label)
        return text === null || !level || !area || !owner ? [] : [cellOf(owner, level, area, text)]
      }),
    ),
  )
  return createFramework({
    name,
    tracks: [...tracks.values()],
    levels: [...levels.values()].sort((one, other) => one.rank - other.rank),
    areas: [...areas.values()],
    descriptors,
  })
}

function levelOf({ label, rank }: InventedLevel): Level {
  const { titles = [], number, ...read } = readLevelName(label) ?? {}
  const name = { label, ...read }.label
  return { id: slug(name), label: name, rank, titles, ...(number !== undefined && { number }) }
}

function areaOf(label: string): Area {
  return { id: slug(label), label, aliases: [] }
}

function trackOf({ label, name = label, shared, ladder }: InventedTrack, levels: ReadonlyMap<string, Level>): Track {
  const own = ladder.flatMap((level) => levels.get(level.label) ?? [])
  return { id: slug(name), label, name, shared: shared === true, aliases: [], levels: own }
}

function cellOf(track: Track, level: Level, area: Area, text: string): Descriptor {
  const expectations = text === '' ? [] : text.split(' / ').map((each) => ({ text: each, spans: [{ text: each }] }))
  const state = text === '' ? 'unwritten' : 'written'
  return { track, level, area, state, expectations, source: { file: `${track.id}.md`, line: 1 } }
}
