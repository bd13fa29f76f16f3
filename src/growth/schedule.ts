import type { Cadence, Delivery, Due, Instant, Schedule } from '../store/store.ts'
import { type Holidays, isWorking } from './holidays.ts'
import { after, dayIn, following, type Period, periodOf } from './slot.ts'

/** A slot's turn. `skip`: it is left out, and why. */
export interface Turn extends Due {
  /** The last local date of its period. */
  readonly until: string
  readonly skip?: 'holiday' | 'asked'
}

/** Whether prompts come on this local day: a pause ends by itself. */
export function isOn({ state, pausedUntil }: Schedule, today: Temporal.PlainDate): boolean {
  if (state !== 'paused') return state === 'on'
  return pausedUntil !== undefined && pausedUntil <= today.toString()
}

/**
 * The slot after the last one served, even if its time has passed; a snoozed one at its later time. Where nothing was
 * served, the first from `now` on. Undefined where nothing is to come: stopped, or paused without a date.
 */
export function nextDue(schedule: Schedule, zone: string, holidays: Holidays, now: Instant): Turn | undefined {
  const regular = turnsOf(schedule, zone, holidays, now).find(({ at }) => schedule.served !== undefined || at >= now)
  const { snoozed, served } = schedule
  if (regular === undefined || snoozed === undefined) return regular
  const { slot, until: at } = snoozed
  if (slot === regular.slot) return { slot, at, until: regular.until }
  // It was served before and comes again, unless the next one is there first.
  return served !== undefined && at < regular.at ? { slot, at, until: served.until } : regular
}

/** The schedule once this turn is over, whatever became of it. */
export function afterServing(
  schedule: Schedule,
  { slot, until }: Turn,
  zone: string,
  holidays: Holidays,
  now: Instant,
): Pick<Schedule, 'served' | 'snoozed' | 'skipped' | 'next'> {
  const { served, skipped = [] } = schedule
  const still = skipped.filter((one) => one !== slot)
  const again = served !== undefined && until <= served.until
  const rest = {
    served: again ? served : { slot, until },
    ...(still.length > 0 && { skipped: still }),
  }
  const { next: _, snoozed: __, skipped: ___, ...wish } = schedule
  const next = nextDue({ ...wish, ...rest }, zone, holidays, now)
  return { ...rest, ...(next && { next: dueOf(next) }) }
}

/**
 * The schedule as it goes on from `now` after its person changed it: what lies before counts as served, so that nothing
 * of the past is made up for. Only a slot that waits for its turn right now keeps it.
 */
export function replanned(schedule: Schedule, zone: string, holidays: Holidays, now: Instant): Schedule {
  const { next: waiting, served, ...wish } = schedule
  const kept = [schedule.snoozed?.slot, waiting !== undefined && waiting.at <= now ? waiting.slot : undefined]
  const known = { ...wish, ...(served && { served }) }
  const [first] = turnsOf(known, zone, holidays, now).take(1)
  const coming = turnsOf(known, zone, holidays, now).find(({ at, slot }) => at > now || kept.includes(slot))
  if (coming === undefined) return known
  const same = served !== undefined && coming.slot === first?.slot
  const settled = { ...known, served: same ? served : passedBefore(coming, schedule.cadence, dayOf(now, zone)) }
  const next = nextDue(settled, zone, holidays, now)
  return { ...settled, ...(next && { next: dueOf(next) }) }
}

/**
 * The schedule without a slot that only passed, unsent: what its person chooses now may still fall into it. What stands
 * in the ledger stays served, each from the day it was due.
 */
export function reopened(schedule: Schedule, deliveries: readonly Delivery[], zone: string): Schedule {
  const { served, ...rest } = schedule
  if (served === undefined || deliveries.some(({ slot }) => slot === served.slot)) return schedule
  const last = deliveries.at(-1)
  return last === undefined ? rest : { ...rest, served: { slot: last.slot, until: dayOf(last.dueAt, zone).toString() } }
}

/** The period before a turn, as far as it has passed: another cadence may begin right after today. */
function passedBefore({ until }: Turn, cadence: Cadence, today: Temporal.PlainDate) {
  const { first } = periodOf(cadence, Temporal.PlainDate.from(until))
  const { slot, last } = periodOf(cadence, first.subtract({ days: 1 }))
  return { slot, until: (isBefore(today, last) ? today : last).toString() }
}

/** Turns that may be left out in a row before nobody looks further. */
const mostLookedAt = 120

/** The next prompt that will really come, past all that is left out; within a span of time, where there is one. */
export function nextSent(
  schedule: Schedule,
  zone: string,
  holidays: Holidays,
  now: Instant,
  { from = now, to = Number.POSITIVE_INFINITY }: { readonly from?: Instant; readonly to?: Instant } = {},
): Turn | undefined {
  const next = nextDue(schedule, zone, holidays, now)
  const isComing = ({ at, skip }: Turn) => at > now && skip === undefined && from <= at && at < to
  if (next === undefined || isComing(next)) return next
  return turnsOf(schedule, zone, holidays, now)
    .take(mostLookedAt)
    .find((turn) => turn.slot !== next.slot && isComing(turn))
}

/** The instant of a local date and time, as calendars do: inside a spring gap it moves by the gap, of two the first. */
export function instantOf(date: Temporal.PlainDate, time: string, zone: string): Instant {
  const plainTime = Temporal.PlainTime.from(time)
  return date.toPlainDateTime(plainTime).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds
}

/** The local day of an instant. */
export function dayOf(instant: Instant, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate()
}

/** The first working day after this one; undefined where none comes within a year. */
export function workingDayAfter(day: Temporal.PlainDate, holidays: Holidays): Temporal.PlainDate | undefined {
  for (let days = 1; days <= 366; days++) {
    const later = day.add({ days })
    if (isWorking(later, holidays)) return later
  }
  return undefined
}

const isBefore = (one: Temporal.PlainDate, other: Temporal.PlainDate) => Temporal.PlainDate.compare(one, other) < 0

const dueOf = ({ slot, at }: Turn): Due => ({ slot, at })

/** The regular turns after the last one served, in order, without end. */
function* turnsOf(schedule: Schedule, zone: string, holidays: Holidays, now: Instant): Generator<Turn> {
  const { cadence, weekday, state, pausedUntil, served } = schedule
  if (state === 'stopped' || (state === 'paused' && pausedUntil === undefined)) return
  const resumes = state === 'paused' && pausedUntil !== undefined ? Temporal.PlainDate.from(pausedUntil) : undefined
  let period =
    served === undefined ? periodOf(cadence, dayOf(now, zone)) : after(cadence, Temporal.PlainDate.from(served.until))
  if (resumes !== undefined && isBefore(period.last, resumes)) period = periodOf(cadence, resumes)
  for (; ; period = following(cadence, period)) {
    if (resumes === undefined || !isBefore(dayIn(period, weekday), resumes))
      yield turnOf(period, schedule, zone, holidays)
  }
}

function turnOf(period: Period, schedule: Schedule, zone: string, holidays: Holidays): Turn {
  const { slot, last } = period
  const day = dayIn(period, schedule.weekday)
  const working = workingDay(day, period, schedule, holidays)
  const skip = schedule.skipped?.includes(slot) ? 'asked' : working === undefined ? 'holiday' : undefined
  const at = instantOf(working ?? day, schedule.time, zone)
  return { slot, at, until: last.toString(), ...(skip && { skip }) }
}

/** The day itself, or the next working day before the next prompt's. */
function workingDay(
  day: Temporal.PlainDate,
  period: Period,
  { cadence, weekday, onHolidays }: Schedule,
  holidays: Holidays,
) {
  if (isWorking(day, holidays)) return day
  // A weekday nobody works is no holiday: skipping it would skip them all.
  if (onHolidays === 'skip' && holidays.weekdays.has(day.dayOfWeek)) return undefined
  const later = workingDayAfter(day, holidays)
  const next = dayIn(following(cadence, period), weekday)
  return later !== undefined && isBefore(later, next) ? later : undefined
}
