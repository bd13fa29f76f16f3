import type { Cell } from './cell.ts'
import type { Level, Track } from './descriptor.ts'
import { distinct } from './level-name.ts'
import { levelsOf } from './read-levels.ts'
import { namesFor, type Settings } from './settings.ts'
import { createIds } from './slug.ts'
import { fold } from './text.ts'
import { nameOf, sharedTracks, tracksIn } from './track-name.ts'

/** Tracks by folded label, in the order of the source. */
export function readTracks(
  cells: readonly Cell[],
  levels: ReadonlyMap<string, Level>,
  settings: Settings,
): ReadonlyMap<string, Track> {
  const ids = createIds()
  const groups = [...Map.groupBy(cells, (cell) => fold(cell.track.label))]
  const all = tracksIn(cells)
  const forAll = sharedTracks(cells)
  const sharedCells = cells.filter(({ track }) => forAll.has(fold(track.label)))
  return new Map(
    groups.map(([key, group]) => {
      const track = group[0]?.track ?? { label: key }
      const name = nameOf(track, all)
      const id = ids(name)
      const shared = forAll.has(key)
      const ladder = levelsOf([...group, ...(shared ? [] : sharedCells)], levels, settings)
      const names = distinct(namesFor(settings.aliases.tracks, [id, track.label, name]), track.label)
      return [key, { id, label: track.label, name, shared, aliases: names, ...ladder }]
    }),
  )
}
