import type { Cadence } from '../store/store.ts'

/** The time one prompt is for, both days included. */
export interface Period {
  /** `2026-W48`; of a fortnight the first of its weeks; of a month `2026-11`. */
  readonly slot: string
  readonly first: Temporal.PlainDate
  readonly last: Temporal.PlainDate
}

/** Fortnights are counted from this Monday: by the numbers of weeks a year of 53 would bring two odd ones in a row. */
const firstMonday = Temporal.PlainDate.from('1970-01-05')

/** The period a day lies in. */
export function periodOf(cadence: Cadence, day: Temporal.PlainDate): Period {
  switch (cadence) {
    case 'weekly':
      return weeks(1, day)
    case 'fortnight':
      return weeks(2, day)
    case 'month':
      return month(day)
  }
}

export function following(cadence: Cadence, { last }: Period): Period {
  return periodOf(cadence, last.add({ days: 1 }))
}

/** The first period that begins after this day, whatever the day belonged to. */
export function after(cadence: Cadence, day: Temporal.PlainDate): Period {
  const period = periodOf(cadence, day.add({ days: 1 }))
  return Temporal.PlainDate.compare(period.first, day) > 0 ? period : following(cadence, period)
}

/** The day of the period that falls on this weekday (1 is Monday): in a month the first one. */
export function dayIn({ first }: Period, weekday: number): Temporal.PlainDate {
  return first.add({ days: (weekday - first.dayOfWeek + 7) % 7 })
}

function weeks(count: 1 | 2, day: Temporal.PlainDate): Period {
  const span = count * 7
  const days = firstMonday.until(day).days
  const first = day.subtract({ days: ((days % span) + span) % span })
  const week = String(first.weekOfYear).padStart(2, '0')
  return { slot: `${first.yearOfWeek}-W${week}`, first, last: first.add({ days: span - 1 }) }
}

function month(day: Temporal.PlainDate): Period {
  const first = day.with({ day: 1 })
  return { slot: first.toString().slice(0, 7), first, last: first.add({ months: 1 }).subtract({ days: 1 }) }
}
