import type { Level, Track } from '../framework/descriptor.ts'
import type { Framework } from '../framework/framework.ts'
import type { Profile, Told } from '../store/store.ts'

/** Where somebody stands on the framework's ladder, and where they want to go. */
export interface Standing {
  readonly track: Track
  readonly level: Level
  /** The levels aimed for; none at the top of the ladder. */
  readonly aims: readonly Level[]
  /** They chose what they aim for. */
  readonly chosen: boolean
}

/** What of a profile the framework no longer has, or never had. */
export interface Lost {
  readonly lost: 'track' | 'level'
  readonly id: string
}

/** A person's own choice goes before what the platform told. */
export function zoneOf({ profile, told }: { readonly profile: Profile; readonly told: Told }): string | undefined {
  return profile.zone ?? told.zone
}

/** The tracks a person can be on. */
export function careersOf({ tracks }: Framework): readonly Track[] {
  const own = tracks.filter(({ shared }) => !shared)
  return own.length > 0 ? own : tracks
}

/** Undefined where the person has not said it yet. A framework's only track goes without saying. */
export function standingOf({ track, level, aims = [] }: Profile, framework: Framework): Standing | Lost | undefined {
  const careers = careersOf(framework)
  const id = track ?? (careers.length === 1 ? careers[0]?.id : undefined)
  if (id === undefined || level === undefined) return undefined
  const career = careers.find((one) => one.id === id)
  if (career === undefined) return { lost: 'track', id }
  const own = career.levels.find((one) => one.id === level)
  if (own === undefined) return { lost: 'level', id: level }
  const aimed = career.levels.filter((one) => aims.includes(one.id))
  return { track: career, level: own, aims: aimed.length > 0 ? aimed : nextOf(own, career), chosen: aimed.length > 0 }
}

export function isLost(standing: Standing | Lost | undefined): standing is Lost {
  return standing !== undefined && 'lost' in standing
}

/** Every level of the next rank. */
export function nextOf({ rank }: Level, { levels }: Track): readonly Level[] {
  const above = levels.filter((level) => level.rank > rank)
  const nearest = Math.min(...above.map((level) => level.rank))
  return above.filter((level) => level.rank === nearest)
}
