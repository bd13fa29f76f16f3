import type { Instant } from '../store/store.ts'

/** "Tue 1 Dec 2026, 09:30 Europe/London". */
export function whenText(at: Instant, zone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  return `${dayText(local.toPlainDate())}, ${timeText(at, zone)} ${zone}`
}

/** "09:30". */
export function timeText(at: Instant, zone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  return local.toPlainTime().toString({ smallestUnit: 'minute' })
}

/** "Tue 1 Dec 2026". */
export function dayText(date: Temporal.PlainDate): string {
  const [weekday, month] = (['weekday', 'month'] as const).map((part) =>
    date.toLocaleString('en-US', { [part]: 'short' }),
  )
  return `${weekday} ${date.day} ${month} ${date.year}`
}

const monday = Temporal.PlainDate.from('2026-11-23')

/** "Tuesday" for 2. */
export function weekdayText(weekday: number): string {
  return monday.add({ days: weekday - 1 }).toLocaleString('en-US', { weekday: 'long' })
}
