import type { Coordinates, Descriptor } from '../framework/descriptor.ts'

/**
 * Tells which of the descriptors stand in a place: 1 or 0 for each, until it is asked again. A shared track stands in
 * every other. By numbers in typed arrays: each question asks it of all descriptors.
 */
export function createStanding(cells: readonly Descriptor[]): (place: Coordinates) => Uint8Array {
  const tracks = numbered(cells.map(({ track }) => track.id))
  const levels = numbered(cells.map(({ level }) => level.id))
  const areas = numbered(cells.map(({ area }) => area.id))
  const shared = Uint8Array.from(cells, ({ track }) => (track.shared ? 1 : 0))
  const standing = new Uint8Array(cells.length)

  return ({ track, level, area }) => {
    standing.fill(1)
    if (track !== undefined) keep(tracks, track, shared)
    if (level !== undefined) keep(levels, level)
    if (area !== undefined) keep(areas, area)
    return standing
  }

  function keep({ numbers, of }: Numbered, id: string, always?: Uint8Array): void {
    const wanted = of.get(id)
    for (let at = 0; at < standing.length; at++) if (numbers[at] !== wanted && always?.[at] !== 1) standing[at] = 0
  }
}

interface Numbered {
  readonly of: ReadonlyMap<string, number>
  readonly numbers: Uint32Array
}

function numbered(ids: readonly string[]): Numbered {
  const of = new Map([...new Set(ids)].map((id, number) => [id, number]))
  return { of, numbers: Uint32Array.from(ids, (id) => of.get(id) ?? 0) }
}
