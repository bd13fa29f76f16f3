import type { Framework } from '../framework/framework.ts'
import type { Holidays } from '../growth/holidays.ts'
import { careersOf } from '../growth/profile.ts'
import type { Cadence, Profile, Schedule } from '../store/store.ts'
import { growthWords as words } from './growth-words.ts'
import type { Field } from './reply.ts'
import { weekdayText } from './when.ts'

/** What is wrong with what was filled in, by the name of the field. */
export type Wrong = Readonly<Record<string, string>>

/** Stands for "the next level" in the field of the level aimed for. */
export const nextLevel = 'next'

/** Where somebody is and wants to go, to choose from. A framework's only track needs no choosing. */
export function placeFields(framework: Framework, { track, level, aims }: Profile): Field[] {
  const careers = careersOf(framework)
  const levels = framework.levels.filter(({ id }) =>
    careers.some((career) => career.levels.some((one) => one.id === id)),
  )
  const options = levels.map(({ id, label }) => ({ label, value: id }))
  const [aim] = aims ?? []
  return [
    ...(careers.length < 2
      ? []
      : [
          {
            name: 'track',
            label: words.track,
            kind: 'choice' as const,
            options: careers.map(({ id, name }) => ({ label: name, value: id })),
            ...(track !== undefined && { value: track }),
          },
        ]),
    { name: 'level', label: words.level, kind: 'choice', options, ...(level !== undefined && { value: level }) },
    {
      name: 'aim',
      label: words.aim,
      kind: 'choice',
      options: [{ label: words.aimNext, value: nextLevel }, ...options],
      value: aims?.length === 1 && aim !== undefined ? aim : nextLevel,
    },
  ]
}

export function zoneField(zone: string | undefined): Field {
  return { name: 'zone', label: words.zoneLabel, kind: 'text', ...(zone !== undefined && { value: zone }) }
}

export const cadences = ['weekly', 'fortnight', 'month'] as const satisfies Cadence[]
export const holidayWays = ['move', 'skip'] as const satisfies Schedule['onHolidays'][]

/** When prompts come. What to do on holidays is asked only where there are any. */
export function timeFields(schedule: Schedule, holidays: Holidays): Field[] {
  return [
    {
      name: 'cadence',
      label: words.cadence,
      kind: 'choice',
      options: cadences.map((value) => ({ label: words.cadences[value], value })),
      value: schedule.cadence,
    },
    {
      name: 'weekday',
      label: words.weekday,
      kind: 'choice',
      options: [...holidays.weekdays].sort().map((day) => ({ label: weekdayText(day), value: String(day) })),
      value: String(schedule.weekday),
    },
    { name: 'time', label: words.time, kind: 'time', value: schedule.time },
    ...(holidays.days.size === 0
      ? []
      : [
          {
            name: 'holidays',
            label: words.onHolidays,
            kind: 'choice' as const,
            options: holidayWays.map((value) => ({ label: words.holidays[value], value })),
            value: schedule.onHolidays,
          },
        ]),
  ]
}

/** The fields as they were sent, each with what is wrong with it. */
export function marked(fields: readonly Field[], values: Readonly<Record<string, string>>, wrong: Wrong): Field[] {
  return fields.map((field) => {
    const value = values[field.name] ?? field.value
    const problem = wrong[field.name]
    return { ...field, ...(value !== undefined && { value }), ...(problem !== undefined && { problem }) }
  })
}
