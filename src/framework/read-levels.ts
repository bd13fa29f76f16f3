import type { Cell } from './cell.ts'
import type { Level, Track } from './descriptor.ts'
import { type Ladder, rankAcross } from './ladders.ts'
import { distinct, fullNames, levelNames } from './level-name.ts'
import { isCalled, OTHERS } from './meant.ts'
import { areNumbered, type Rung, ranksOf } from './rank.ts'
import { namesFor, type Settings } from './settings.ts'
import { createIds } from './slug.ts'
import { fold } from './text.ts'
import { nameOf, tracksIn } from './track-name.ts'

/** Levels by key, lowest first. */
export function readLevels(cells: readonly Cell[], { aliases, levels: listed }: Settings): ReadonlyMap<string, Level> {
  const ids = createIds()
  const trackNames = new Set(tracksIn(cells).flatMap((track, _, all) => [fold(track.label), fold(nameOf(track, all))]))
  const groups = [...Map.groupBy(cells, (cell) => cell.level.key)].map(([key, group]) => {
    const names = group.map(({ level }) => level)
    const [first = { key, label: key, isCode: false, titles: [] }] = names
    const number = names.find((name) => name.number !== undefined)?.number
    return { key, name: first, names, number, id: ids(first.label) }
  })
  const ranks = ranksIn(cells)
  const most = Math.max(0, ...ranks.values()) + 1
  const levels = groups.map(({ key, name: { label }, names, number, id }): [string, Level] => {
    const said = names.flatMap((name) => [...name.titles, name.label]).filter((title) => !trackNames.has(fold(title)))
    const called = names.flatMap(fullNames)
    const titles = distinct(
      [...said, ...namesFor(aliases.levels, [...new Set([id, label, ...said, ...called])])],
      label,
    )
    const named = [...levelNames({ label, titles, number }), ...called]
    const place = placeIn(listed, named)
    const own = ranks.get(key) ?? 0
    // Those that one name with a `*` means stand as they would without it.
    const isOne = place >= 0 && !(listed[place] ?? '').includes('*')
    const rank = place < 0 ? listed.length + own : isOne ? place : place + own / most
    return [key, { id, label, rank, ...(number !== undefined && { number }), titles }]
  })
  return new Map(levels.toSorted(([, one], [, other]) => one.rank - other.rank))
}

/** Where a list has something of these names, in so many words before what a `*` means; -1: nowhere. */
function placeIn(listed: readonly string[], names: readonly string[]): number {
  const find = (isMeant: (name: string) => boolean) =>
    listed.findIndex((name) => isMeant(name) && names.some((one) => isCalled(one, name)))
  const exact = find((name) => !name.includes('*'))
  return exact < 0 ? find(() => true) : exact
}

/** A rank for each level by key: its number, where all have one; else its place on the ladders of the tracks. */
function ranksIn(cells: readonly Cell[]): ReadonlyMap<string, number> {
  const all = rungsOf(cells)
  if (areNumbered(all)) return new Map(all.map(({ name }) => [name.key, name.number ?? 0]))
  return rankAcross([...Map.groupBy(cells, ({ track }) => fold(track.label)).values()].map(ladderOf))
}

/** The levels that cells of one track name, by key, lowest first. */
function ladderOf(cells: readonly Cell[]): Ladder {
  const rungs = rungsOf(cells)
  const { ranks } = ranksOf(rungs)
  const byRank = Map.groupBy(rungs.keys(), (at) => ranks[at] ?? 0)
  const rising = [...byRank].toSorted(([one], [other]) => one - other)
  return rising.map(([, places]) => places.flatMap((at) => rungs[at]?.name.key ?? []))
}

/**
 * The ladder of a track, lowest first, and what tells its order. Where it goes against the order that all tracks share, its
 * levels have a rank of their own.
 */
export function levelsOf(
  cells: readonly Cell[],
  levels: ReadonlyMap<string, Level>,
  { levels: listed }: Settings,
): Pick<Track, 'levels' | 'orderedBy'> {
  const ladder = ladderOf(cells).map((rung) => rung.flatMap((key) => levels.get(key) ?? []))
  const ranks = ladder.map((rung) => rung.map(({ rank }) => rank))
  const isShared = ranks.every(
    (rung, at) => new Set(rung).size === 1 && Math.min(...rung) > Math.max(-Infinity, ...(ranks[at - 1] ?? [])),
  )
  const names = listed.filter((name) => name !== OTHERS)
  const isOwners = cells.some(({ level }) => placeIn(names, [...levelNames(level), ...fullNames(level)]) >= 0)
  const own =
    isShared || isOwners
      ? ladder.flat().toSorted((one, other) => one.rank - other.rank)
      : ladder.flatMap((rung, rank) => rung.map((level) => ({ ...level, rank })))
  const by = isOwners ? 'owner' : ranksOf(rungsOf(cells)).by
  return { levels: own, ...(own.length > 1 && { orderedBy: by }) }
}

function rungsOf(cells: readonly Cell[]): Rung[] {
  return [...Map.groupBy(cells, ({ level }) => level.key).values()].flatMap((group) => {
    const name = (group.find(({ level }) => level.number !== undefined) ?? group[0])?.level
    const order = group.find((cell) => cell.order !== undefined)?.order
    return name === undefined ? [] : [{ name, order }]
  })
}
