import type { Descriptor } from './descriptor.ts'
import type { Contents } from './framework.ts'

/** A descriptor that only names its track, level and area, by id: what is copied is copied once. */
export type Packed = Omit<Descriptor, 'track' | 'level' | 'area' | 'see'> & {
  readonly track: string
  readonly level: string
  readonly area: string
  readonly see?: string
}

export function packed({ track, level, area, see, ...rest }: Descriptor): Packed {
  return { ...rest, track: track.id, level: level.id, area: area.id, ...(see && { see: see.id }) }
}

/** Gives descriptors back what they name. Throws where there is no such thing. */
export function unpacker({ tracks, levels, areas }: Omit<Contents, 'descriptors'>): (one: Packed) => Descriptor {
  const [trackOf, levelOf, areaOf] = [finder(tracks), finder(levels), finder(areas)]
  return ({ track, level, area, see, ...rest }) => ({
    ...rest,
    track: trackOf(track),
    level: levelOf(level),
    area: areaOf(area),
    ...(see !== undefined && { see: levelOf(see) }),
  })
}

function finder<Named extends { readonly id: string }>(all: readonly Named[]): (id: string) => Named {
  const byId = new Map(all.map((one) => [one.id, one]))
  return (id) => {
    const one = byId.get(id)
    if (one === undefined) throw new RangeError(`Nothing is called ${id}`)
    return one
  }
}
