import type { Level } from '../framework/descriptor.ts'
import type { Framework } from '../framework/framework.ts'
import { changesReply, noPlaceReply } from '../reply/changes.ts'
import type { Reply } from '../reply/reply.ts'
import type { Instant, Profile, Snapshot, Version } from '../store/store.ts'
import type { Desk } from './desk.ts'
import { type CellChange, differences, saidAt } from './difference.ts'
import { isLost, type Standing, standingOf } from './profile.ts'

/** What differs at a level. */
export interface Compared {
  readonly level: Level
  /** Absent: it was not looked at before. */
  readonly since?: Instant
  readonly changes: readonly CellChange[]
}

/** What is remembered for a profile: of levels that stay theirs what was, of others what they say now. */
export function snapshotsFor(
  profile: Profile,
  framework: Framework,
  had: readonly Snapshot[],
  now: Instant,
): readonly Snapshot[] {
  const standing = standingOf(profile, framework)
  if (standing === undefined) return []
  // Where the framework has lost their place, it may come back.
  if (isLost(standing)) return had
  return levelsOf(standing).map((level) => snapshotOf(standing, level, had) ?? taken(standing, level, framework, now))
}

/**
 * Tells what differs since they last asked, and remembers what is told; `again`: what was told then, for the rest of a
 * long answer. Throws StoreError.
 */
export async function changes(desk: Desk, again: boolean): Promise<Reply> {
  const { people, about, framework, now } = desk
  const standing = standingOf(about.profile, framework)
  if (standing === undefined || isLost(standing)) return noPlaceReply(desk, standing)
  const snapshots = await people.snapshots(about.person)
  const isTold = snapshots.some(({ before }) => before !== undefined)
  const levels = levelsOf(standing).map((level) => ({
    level,
    had: snapshotOf(standing, level, snapshots),
    current: taken(standing, level, framework, now),
  }))
  if (again && isTold) {
    return changesReply(
      desk,
      standing,
      levels.map(({ level, had }) => compared(level, had?.before, had?.last)),
      false,
    )
  }
  const all = levels.map(({ level, had, current }) => compared(level, had?.last, current.last))
  const isNews = all.some((one) => one.changes.length > 0)
  const seen = levels.map(({ had, current }): Snapshot => {
    const before = isNews ? had?.last : had?.before
    return { ...current, ...(before && { before }) }
  })
  await people.save(about.person, { snapshots: seen }, now)
  return changesReply(desk, standing, all, isTold && !isNews)
}

/** The levels somebody wants to hear about: theirs, and those they aim for. */
function levelsOf({ level, aims }: Standing): readonly Level[] {
  return [...new Set([level, ...aims])]
}

function snapshotOf({ track }: Standing, { id }: Level, all: readonly Snapshot[]): Snapshot | undefined {
  return all.find((one) => one.track === track.id && one.level === id)
}

function taken({ track }: Standing, { id: level }: Level, framework: Framework, at: Instant): Snapshot {
  return { track: track.id, level, last: { at, cells: saidAt(framework, track.id, level) } }
}

function compared(level: Level, before: Version | undefined, after: Version | undefined): Compared {
  if (before === undefined || after === undefined) return { level, changes: [] }
  return { level, since: before.at, changes: differences(before.cells, after.cells) }
}
