import { GB } from 'chrono-node/en'
import type { Cadence } from '../store/store.ts'
import { clock, inDigits } from './clock.ts'
import { allIdle, findIn, typed, type Word, wordsOf } from './said.ts'
import { ahead, cadences, idle, nearDays, until, weekdays, weeks } from './wordings.ts'

/** The day a text names, of a span its last; `idle`: nothing else is said in it. */
export function dateIn(
  words: readonly Word[],
  now: Temporal.ZonedDateTime,
): { readonly date?: string; readonly idle: boolean } {
  const today = now.toPlainDate()
  const beginning = beginningIn(words, today)
  if (beginning !== undefined) return { date: beginning.toString(), idle: true }
  const text = typed(words)
  const [found] = parsed(text, now)
  if (found === undefined) return { idle: allIdle(words) }
  const end = found.end ?? found.start
  const [year, month, day] = [end.get('year'), end.get('month'), end.get('day')]
  if (year === null || month === null || day === null) return { idle: false }
  const date = Temporal.PlainDate.from({ year, month, day })
  // "Monday", said on one, is the next.
  const isNext = date.equals(today) && end.isCertain('weekday') && !end.isCertain('day')
  const rest = text.slice(0, found.index) + text.slice(found.index + found.text.length)
  return { date: (isNext ? date.add({ weeks: 1 }) : date).toString(), idle: allIdle(wordsOf(rest)) }
}

/** A day of the week that is meant as a whole: "next week". */
export const weekIn = (words: readonly Word[], now: Temporal.ZonedDateTime) => countedIn(words, weeks, now)
/** The day after the one that is meant as a whole: "tomorrow". */
export const dayAfterIn = (words: readonly Word[], now: Temporal.ZonedDateTime) => countedIn(words, nearDays, now)

function countedIn(words: readonly Word[], table: typeof weeks, now: Temporal.ZonedDateTime): string | undefined {
  const found = findIn(words, table)
  if (found === undefined || !allIdle(found.others) || words.some(({ text }) => until.has(text))) return undefined
  return now.toPlainDate().add({ days: found.entry.days }).toString()
}

const spans = ['week', 'month', 'year'] as const

/** The first day of a span, so many spans after the one of today. */
function firstOf(span: (typeof spans)[number], today: Temporal.PlainDate, later: number): Temporal.PlainDate {
  switch (span) {
    case 'week':
      return today.subtract({ days: today.dayOfWeek - 1 }).add({ weeks: later })
    case 'month':
      return today.with({ day: 1 }).add({ months: later })
    case 'year':
      return today.with({ month: 1, day: 1 }).add({ years: later })
  }
}

/** What is counted on to: "until next month", "until the end of the year", "until 2028", "until the 5th". */
function beginningIn(words: readonly Word[], today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  if (!words.some(({ text }) => until.has(text))) return undefined
  const span = spans.find((one) => words.some(({ text }) => text === one))
  const later = words.filter(({ text }) => ahead.has(text)).length
  const [name, ...others] = words.filter(({ text }) => !idle.has(text) && !ahead.has(text) && text !== span)
  if (others.length > 0) return undefined
  if (name === undefined) return span === undefined || later === 0 ? undefined : firstOf(span, today, later)
  const day = /^(\d\d?)(?:st|nd|rd|th)$/.exec(name.text)?.[1]
  if (day !== undefined) return dayOfMonth(Number(day), today)
  return /^20\d\d$/.test(name.text) ? Temporal.PlainDate.from(`${name.text}-01-01`) : undefined
}

/** The next day of that number; not every month has a 31st. */
function dayOfMonth(day: number, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  for (let months = 0; months < 3; months++) {
    const month = today.with({ day: 1 }).add({ months })
    if (day < 1 || day > month.daysInMonth || (months === 0 && day <= today.day)) continue
    return month.with({ day })
  }
  return undefined
}

export interface Regular {
  readonly cadence?: Cadence | undefined
  readonly weekday?: number | undefined
  readonly time?: string | undefined
  /** How often or on which days, where prompts do not come so. */
  readonly unread?: string | undefined
  readonly idle: boolean
}

/** How often, on which weekday and at what time; `idle`: nothing else is said. */
export function regularIn(words: readonly Word[], now: Temporal.ZonedDateTime): Regular {
  const often = findIn(words, cadences)
  const cadence = often?.entry.cadence
  const beside = often?.others ?? words
  const days = weekdays.flatMap((names, at) => (beside.some(({ text }) => names.includes(text)) ? [at + 1] : []))
  const rest = typed(inDigits(beside.filter(({ text }) => !weekdays.flat().includes(text))))
  // Read only for the time of day: the weekday is taken out before.
  const found = parsed(rest, now).find(({ start }) => start.isCertain('hour') && !start.isCertain('day'))
  const others = found === undefined ? rest : rest.slice(0, found.index) + rest.slice(found.index + found.text.length)
  const unread = cadence === 'other' ? often?.phrase : days.length > 1 ? words : undefined
  return {
    cadence: cadence === 'other' ? undefined : cadence,
    weekday: days.length > 1 ? undefined : days[0],
    time: found && timeOf(found),
    unread: unread && typed(unread),
    idle: allIdle(wordsOf(others)),
  }
}

/** From here on an hour by itself is one of the morning: nobody means four o'clock at night. */
const morning = 7

function timeOf({ start, text }: ReturnType<typeof parsed>[number]): string {
  const hour = start.get('hour') ?? 0
  const isBare = !start.isCertain('meridiem') && hour > 0 && hour < morning && !/\b0/.test(text)
  return clock(isBare ? hour + 12 : hour, start.get('minute') ?? 0)
}

/** The local date that a text is, as in `2027-01-05`. */
export function dateOf(text: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    return undefined
  }
}

/** Dates and times as chrono finds them; 5/1 is the fifth of January. */
function parsed(text: string, now: Temporal.ZonedDateTime) {
  const timezone = now.offsetNanoseconds / 60_000_000_000
  return GB.parse(text, { instant: new Date(now.epochMilliseconds), timezone }, { forwardDate: true })
}
