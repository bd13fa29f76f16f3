import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import ical, { type Event, type Time } from 'ical.js'
import * as z from 'zod'
import { UsageError } from '../errors.ts'
import { readYaml } from '../framework/yaml.ts'

/** The days nobody is prompted on. */
export interface Holidays {
  /** Days of the week that are worked; 1 is Monday. */
  readonly weekdays: ReadonlySet<number>
  /** A local date, `2026-12-25`, to what it is called; `12-25` is every year. */
  readonly days: ReadonlyMap<string, string>
}

const workingWeek: ReadonlySet<number> = new Set([1, 2, 3, 4, 5])

export const noHolidays: Holidays = { weekdays: workingWeek, days: new Map() }

export const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

export function isWorking(day: Temporal.PlainDate, { weekdays, days }: Holidays): boolean {
  const date = day.toString()
  return weekdays.has(day.dayOfWeek) && !days.has(date) && !days.has(date.slice(5))
}

/** Reads GROWTHBOT_HOLIDAYS: an iCalendar file (`.ics`), or YAML. Throws UsageError with everything that is wrong. */
export async function loadHolidays(file: string): Promise<Holidays> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new UsageError(`GROWTHBOT_HOLIDAYS: ${file} cannot be read: ${error.message}.`)
  })
  return extname(file).toLowerCase() === '.ics' ? fromCalendar(text, file) : fromYaml(text, file)
}

const date = z.string().refine(isDate, 'must be a date such as 2026-12-25')
const everyYear = z.string().refine((text) => isDate(`2024-${text}`), 'must be a date such as 12-25')
const day = z.union([date, everyYear], 'must be a date such as 2026-12-25, or 12-25 for every year')
const span = z
  .strictObject({ from: date, to: date, name: z.string().default('') })
  .refine(({ from, to }) => from <= to, 'must end after it begins')
const holidaysSchema = z.strictObject(
  {
    'working days': z.array(z.enum(weekdayNames)).min(1).optional(),
    holidays: z.union([z.array(z.union([day, span])), z.record(day, z.string())]).default([]),
  },
  'must be a list, or dates with their names, under `holidays`',
)

/** `holidays:` as a list of dates and spans, or as dates with their names; `working days:` where they are not Monday to Friday. */
function fromYaml(text: string, file: string): Holidays {
  const { value, problems } = readYaml({ text, file: basename(file), firstLine: 1, kind: 'holidays' }, holidaysSchema)
  if (value === undefined) {
    const lines = problems.map(({ line, message }) => `${file}:${line}: ${message}`)
    throw new UsageError(['GROWTHBOT_HOLIDAYS cannot be read.', ...lines].join('\n'))
  }
  const { holidays, 'working days': working } = value
  const weekdays = working && new Set(working.map((name) => weekdayNames.indexOf(name) + 1))
  const entries = Array.isArray(holidays)
    ? holidays.flatMap((one) => (typeof one === 'string' ? [[one, ''] as const] : spread(one.from, one.to, one.name)))
    : Object.entries(holidays)
  return { weekdays: weekdays ?? workingWeek, days: new Map(entries) }
}

/** Every day of a span, both ends included. */
function spread(from: string, to: string, name: string): (readonly [string, string])[] {
  const days: (readonly [string, string])[] = []
  for (let day = Temporal.PlainDate.from(from); day.toString() <= to; day = day.add({ days: 1 })) {
    days.push([day.toString(), name])
  }
  return days
}

function isDate(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}

/** Repeated events are followed this far. */
const lastYear = 2040
const mostRepeats = 1_000

/** Every day that an event of the calendar touches. */
function fromCalendar(text: string, file: string): Holidays {
  const days = new Map<string, string>()
  try {
    const calendar = new ical.Component(ical.parse(text))
    for (const component of calendar.getAllSubcomponents('vevent')) {
      const event = new ical.Event(component)
      for (const [from, to] of occurrences(event))
        for (const [day] of spread(from, to, '')) days.set(day, event.summary ?? '')
    }
  } catch (error) {
    throw new UsageError(`GROWTHBOT_HOLIDAYS: ${file} is no iCalendar file: ${String(error)}.`)
  }
  return { weekdays: workingWeek, days }
}

/** The first and the last day of each time an event takes place. The end of an event is the first moment after it. */
function* occurrences(event: Event): Generator<readonly [string, string]> {
  const starts = event.iterator()
  for (let count = 0; count < mostRepeats; count++) {
    const start = starts.next()
    if (!start || start.year > lastYear) return
    const seconds = Math.max(event.duration.toSeconds(), 1)
    const last = timeOf(start).add({ seconds: seconds - 1 })
    yield [dateOf(timeOf(start)), dateOf(last)]
    if (!event.isRecurring()) return
  }
}

const timeOf = ({ year, month, day, hour, minute, second }: Time) =>
  Temporal.PlainDateTime.from({ year, month, day, hour, minute, second })
const dateOf = (time: Temporal.PlainDateTime) => time.toPlainDate().toString()
