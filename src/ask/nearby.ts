import type { Coordinates, Descriptor, Track } from '../framework/descriptor.ts'
import type { Framework } from '../framework/framework.ts'
import type { Command, Part } from './command.ts'

/** Something to choose; `command` asks for it. */
export interface Choice {
  readonly at: Coordinates
  readonly command: Command
}

export const mostChoices = 10

export function show(at: Coordinates): Choice {
  return { at, command: { do: 'show', at } }
}

export function placeOf({ track, level, area }: Descriptor): Required<Coordinates> {
  return { track: track.id, level: level.id, area: area.id }
}

export function showOf(cell: Descriptor): Choice {
  return show(placeOf(cell))
}

/** For cells that stand empty: the nearest level where their area is written, else what else is written there. */
export function nearestWritten(unwritten: readonly Descriptor[], framework: Framework): Choice[] {
  const nearest = unwritten.flatMap((cell) => {
    const written = framework
      .at({ area: cell.area.id })
      .filter((other) => other.state === 'written' && (other.track.id === cell.track.id || other.track.shared))
    const distance = (other: Descriptor) => Math.abs(other.level.rank - cell.level.rank)
    const least = Math.min(...written.map(distance))
    return written.filter((other) => distance(other) === least)
  })
  if (nearest.length > 0) return [...new Set(nearest)].slice(0, mostChoices).map(showOf)
  return otherAreas(unwritten, framework)
}

/** The tracks that have the level and the area, but not together: an empty place of their table. */
function tracksOfGap({ track, level, area }: Coordinates, framework: Framework): readonly Track[] {
  if (level === undefined || area === undefined || framework.at({ level, area }).length > 0) return []
  return framework.tracks.filter(({ id, shared, levels }) => {
    const isMeant = track === undefined ? !shared : id === track
    return isMeant && levels.some((each) => each.id === level) && framework.at({ track: id, area }).length > 0
  })
}

/** For a place that the table has and nobody filled: the nearest level where the area is written. Undefined for others. */
export function nearestToGap(at: Coordinates, framework: Framework): Choice[] | undefined {
  const tracks = tracksOfGap(at, framework)
  if (tracks.length === 0) return undefined
  const rank = framework.level(at.level ?? '')?.rank ?? 0
  const written = tracks.flatMap(({ id }) => {
    const cells = framework.at({ track: id, area: at.area ?? '' }).filter(({ state }) => state === 'written')
    const distance = (cell: Descriptor) => Math.abs(cell.level.rank - rank)
    const least = Math.min(...cells.map(distance))
    return cells.filter((cell) => distance(cell) === least)
  })
  return [...new Set(written)].slice(0, mostChoices).map(showOf)
}

function otherAreas(cells: readonly Descriptor[], framework: Framework): Choice[] {
  const levels = [...new Set(cells.map((cell) => cell.level.id))]
  const written = levels.flatMap((level) => framework.at({ level })).filter((cell) => cell.state === 'written')
  return written.slice(0, mostChoices).map(showOf)
}

/** What there is instead of a name that the framework does not have, by what was understood beside it. */
export function insteadOf(at: Coordinates, framework: Framework, missing: keyof Coordinates): Choice[] {
  if (missing === 'track' && at.level === undefined && at.area === undefined) return listed('tracks', {}, framework)
  const here = framework.at(at)
  const area = at.area !== undefined && { area: at.area }
  const wider = [at, { ...atTrack(at), ...area }, { ...area }].map((each) => framework.at(each))
  const cells = wider.find((each) => each.length > 0) ?? []
  const byLevel = at.level === undefined || here.length === 0
  if (at.area !== undefined) {
    const written = cells.values().filter(({ state }) => state === 'written')
    return [...written.take(mostChoices)].map(showOf)
  }
  return byLevel ? eachOf('level', cells, atTrack(at)) : eachOf('area', cells, at)
}

const atTrack = (at: Coordinates) => (at.track === undefined ? {} : { track: at.track })

/** The parts of a framework, to choose from. */
export function listed(what: Part, at: Coordinates, framework: Framework): Choice[] {
  const track = at.track === undefined ? undefined : framework.track(at.track)
  switch (what) {
    case 'tracks':
      return framework.tracks.map(({ id }) => show({ track: id }))
    case 'levels':
      return (track ?? framework).levels.map(({ id }) => show({ ...at, level: id }))
    case 'areas':
      return eachOf('area', framework.at(at), at)
  }
}

/** The coordinates that the framework has, and the names of those it has not, or not together. */
export function split(at: Coordinates, framework: Framework): { known: Coordinates; missing: string[] } {
  const { track, level, area } = at
  const known: Coordinates = {
    ...(track !== undefined && framework.track(track) && { track }),
    ...(level !== undefined && framework.level(level) && { level }),
    ...(area !== undefined && framework.area(area) && { area }),
  }
  const strangers = (['track', 'level', 'area'] as const).flatMap((kind) =>
    at[kind] !== known[kind] ? [at[kind] ?? ''] : [],
  )
  if (strangers.length > 0) return { known, missing: strangers }
  if (
    known.track !== undefined &&
    known.level !== undefined &&
    framework.at({ track: known.track, level: known.level }).length === 0
  ) {
    const { level: _, ...rest } = known
    return { known: rest, missing: [framework.level(known.level)?.label ?? known.level] }
  }
  const { area: lacking = '', ...rest } = known
  return { known: rest, missing: [framework.area(lacking)?.label ?? lacking] }
}

/** What all these places have in common. */
export function common(places: readonly Coordinates[]): Coordinates {
  const shared = (kind: keyof Coordinates) => {
    const [first, ...others] = new Set(places.map((place) => place[kind]))
    return first !== undefined && others.length === 0 ? { [kind]: first } : {}
  }
  return { ...shared('track'), ...shared('level'), ...shared('area') }
}

/** The levels or areas of these cells, as many as are shown. */
function eachOf(kind: 'level' | 'area', cells: readonly Descriptor[], at: Coordinates): Choice[] {
  const ids = new Set<string>()
  for (const cell of cells) {
    ids.add(cell[kind].id)
    if (ids.size === mostChoices) break
  }
  return [...ids].map((id) => show({ ...at, [kind]: id }))
}
