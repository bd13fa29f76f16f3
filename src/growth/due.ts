import type { About, Instant, Move, Opening, Planned, Schedule } from '../store/store.ts'
import type { Holidays } from './holidays.ts'
import { zoneOf } from './profile.ts'
import { afterServing, nextDue } from './schedule.ts'

/** What to do about people whose `next` has come. `newId` makes opaque ids. */
export function planOf(people: readonly About[], holidays: Holidays, now: Instant, newId: () => string): Planned {
  const openings: Opening[] = []
  const moves: Move[] = []
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
    const { until, skip } = turn
    openings.push({
      person,
      due,
      id: newId(),
      again: schedule.served !== undefined && until <= schedule.served.until,
      ...(skip && { skip }),
      schedule: afterServing(schedule, turn, zone, holidays, now),
    })
  }
  return { openings, moves }
}

function progressOf({ served, snoozed, skipped }: Schedule): Move['schedule'] {
  return { ...(served && { served }), ...(snoozed && { snoozed }), ...(skipped && { skipped }) }
}
