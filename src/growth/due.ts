import type { About, Instant, Move, Opening, Planned, Schedule } from '../store/store.ts'
import type { Holidays } from './holidays.ts'
import { zoneOf } from './profile.ts'
import { afterServing, nextDue, type Turn } from './schedule.ts'

/** What to do about people whose `next` has come. */
export interface Plan extends Planned {
  /** Why an opening, by its id, is left out. */
  readonly skips: ReadonlyMap<string, NonNullable<Turn['skip']>>
}

/** `newId` makes opaque ids. */
export function planOf(people: readonly About[], holidays: Holidays, now: Instant, newId: () => string): Plan {
  const openings: Opening[] = []
  const moves: Move[] = []
  const skips = new Map<string, NonNullable<Turn['skip']>>()
  for (const about of people) {
    const { person, schedule } = about
    const due = schedule?.next
    // Another process has been faster since they were found, or they have changed their mind.
    if (schedule === undefined || due === undefined || due.at > now) continue
    const zone = zoneOf(about)
    const turn = zone === undefined ? undefined : nextDue(schedule, zone, holidays, now)
    if (zone === undefined || turn === undefined || turn.slot !== due.slot || turn.at !== due.at) {
      // The holidays have changed, say.
      moves.push({ person, due, schedule: { ...progressOf(schedule), ...(turn && { next: turn }) } })
      continue
    }
    const id = newId()
    const again = schedule.served !== undefined && turn.until <= schedule.served.until
    openings.push({ person, due, id, again, schedule: afterServing(schedule, turn, zone, holidays, now) })
    if (turn.skip !== undefined) skips.set(id, turn.skip)
  }
  return { openings, moves, skips }
}

function progressOf({ served, snoozed, skipped }: Schedule): Move['schedule'] {
  return { ...(served && { served }), ...(snoozed && { snoozed }), ...(skipped && { skipped }) }
}
