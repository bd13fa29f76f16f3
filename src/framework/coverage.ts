import type { Area, Level, Track } from './descriptor.ts'
import type { Framework } from './framework.ts'

/** A place of a track's table, with the number of its statements. */
export interface Place {
  readonly state: 'written' | 'unwritten' | 'missing'
  readonly statements: number
}

export interface Row {
  readonly area: Area
  /** One for each level of the track. */
  readonly places: readonly Place[]
}

export interface TrackCoverage {
  readonly track: Track
  readonly levels: readonly Level[]
  readonly rows: readonly Row[]
}

/** What is written, unwritten and missing: a table of areas by levels for each track, of its own descriptors. */
export function coverageOf(framework: Framework): TrackCoverage[] {
  const byTrack = Map.groupBy(framework.descriptors, ({ track }) => track.id)
  return framework.tracks.map((track) => {
    const own = byTrack.get(track.id) ?? []
    const levels = track.levels.filter(({ id }) => own.some(({ level }) => level.id === id))
    const rows = [...Map.groupBy(own, ({ area }) => area)].map(([area, cells]) => ({
      area,
      places: levels.map(({ id }): Place => {
        const cell = cells.find(({ level }) => level.id === id)
        return { state: cell?.state ?? 'missing', statements: cell?.expectations.length ?? 0 }
      }),
    }))
    return { track, levels, rows }
  })
}
