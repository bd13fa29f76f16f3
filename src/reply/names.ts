import type { Coordinates, Descriptor } from '../framework/descriptor.ts'
import type { Framework } from '../framework/framework.ts'
import { words } from './words.ts'

/** A place as people say it: "Level 2 - Edge Computing - Edge ML Engineer". Parts in `without` are left out. */
export function placeName(at: Coordinates, framework: Framework, without: Coordinates = {}): string {
  const { track, level, area } = at
  const parts = [
    level !== without.level && level !== undefined ? (framework.level(level)?.label ?? level) : undefined,
    area !== without.area && area !== undefined ? (framework.area(area)?.label ?? area) : undefined,
    track !== without.track && track !== undefined ? trackName(track, framework) : undefined,
  ]
  return parts.filter((part) => part !== undefined).join(words.separator)
}

/** A framework's only track goes without saying, and so does one that all others share. */
function trackName(id: string, framework: Framework): string | undefined {
  const track = framework.track(id)
  return framework.tracks.length > 1 && !track?.shared ? (track?.name ?? id) : undefined
}

export function cellName({ track, level, area }: Descriptor, framework: Framework, without: Coordinates = {}): string {
  return placeName({ track: track.id, level: level.id, area: area.id }, framework, without)
}
