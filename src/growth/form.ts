import type { Level, Track } from '../framework/descriptor.ts'
import type { Framework } from '../framework/framework.ts'
import { levelNames } from '../framework/level-name.ts'
import { fold } from '../framework/text.ts'
import { cadences, holidayWays, nextLevel, type Wrong } from '../reply/growth-forms.ts'
import { growthWords as words } from '../reply/growth-words.ts'
import { weekdayText } from '../reply/when.ts'
import type { Profile, Schedule } from '../store/store.ts'
import { careersOf } from './profile.ts'
import { wordsOf } from './said.ts'
import { regularIn } from './times.ts'
import type { View } from './view.ts'
import { readZone } from './zone.ts'

export type Values = Readonly<Record<string, string>>

/** What was filled in. `wrong`: by the name of the field; then nothing of it counts. */
export interface Filled<Result> {
  readonly value: Result
  readonly wrong: Wrong
}

/** Where somebody is, as filled in. What the form did not ask for stays. */
export function filledProfile(values: Values, { about, framework }: View): Filled<Profile> {
  const { profile, told } = about
  const wrong: Record<string, string> = {}
  const track = trackIn(values, profile, framework)
  if (track === undefined && values['level'] !== undefined) wrong['track'] = words.choose
  const ladder = track?.levels ?? framework.levels
  const find = (typed: string, levels: readonly Level[]) => named(levels, typed, levelNames)

  const level = values['level'] === undefined ? undefined : find(values['level'], ladder)
  if (values['level'] !== undefined && level === undefined) {
    const elsewhere = track !== undefined && find(values['level'], framework.levels) !== undefined
    wrong['level'] = elsewhere ? words.noLevel(track.name, ladder.map(({ label }) => label).join(', ')) : words.choose
  }
  const isNext = ['', nextLevel, words.aimNext].includes(values['aim'] ?? '')
  const aim = isNext ? undefined : find(values['aim'] ?? '', ladder)
  if (!isNext && aim === undefined) wrong['aim'] = words.noAim

  const typed = values['zone']?.trim()
  const zone = typed === undefined ? profile.zone : readZone(typed)
  if (typed !== undefined && zone === undefined && (typed !== '' || told.zone === undefined))
    wrong['zone'] = words.noZone

  // Who got there aims for what comes after.
  const above = (id: string) => level === undefined || (ladder.find((one) => one.id === id)?.rank ?? 0) > level.rank
  const kept = profile.aims?.filter(above) ?? []
  const chosen = aim && aim.id !== level?.id ? [aim.id] : []
  const aims = values['aim'] === undefined ? kept : chosen
  const value = {
    ...(track && { track: track.id }),
    ...((level?.id ?? profile.level) && { level: level?.id ?? profile.level }),
    ...(aims.length > 0 && { aims }),
    // A zone that the platform tells anyway is no choice: it goes along when its person travels.
    ...(zone && zone !== told.zone && { zone }),
  }
  return { value, wrong }
}

/** A framework's only track is not asked for. */
function trackIn(values: Values, { track }: Profile, framework: Framework): Track | undefined {
  const careers = careersOf(framework)
  const said = values['track']
  if (said === undefined && track !== undefined) return careers.find(({ id }) => id === track)
  if (careers.length === 1) return careers[0]
  return said === undefined ? undefined : named(careers, said, ({ name, label, aliases }) => [name, label, ...aliases])
}

/** When prompts come, as filled in. */
export function filledSchedule(values: Values, schedule: Schedule, { holidays }: View): Filled<Schedule> {
  const wrong: Record<string, string> = {}
  const cadence = cadences.find((one) => one === values['cadence'] || words.cadences[one] === values['cadence'])
  if (values['cadence'] !== undefined && cadence === undefined) wrong['cadence'] = words.choose
  const said = values['weekday'] ?? ''
  const weekday = regularIn(wordsOf(said), middle).weekday ?? (/^[1-7]$/.test(said) ? Number(said) : undefined)
  if (values['weekday'] !== undefined && weekday === undefined) wrong['weekday'] = words.choose
  if (weekday !== undefined && !holidays.weekdays.has(weekday)) wrong['weekday'] = noWorkingDay(holidays.weekdays)
  const time = regularIn(wordsOf(`at ${values['time'] ?? ''}`), middle).time
  if (values['time'] !== undefined && time === undefined) wrong['time'] = words.noTime
  const onHolidays = holidayWays.find((one) => one === values['holidays'] || words.holidays[one] === values['holidays'])
  if (values['holidays'] !== undefined && onHolidays === undefined) wrong['holidays'] = words.choose
  const value = {
    ...schedule,
    ...(cadence && { cadence }),
    ...(weekday && { weekday }),
    ...(time && { time }),
    ...(onHolidays && { onHolidays }),
  }
  return { value, wrong }
}

function noWorkingDay(weekdays: ReadonlySet<number>): string {
  return words.noWeekday([...weekdays].sort().map(weekdayText).join(', '))
}

/** A time of day is read without knowing the day. */
const middle = Temporal.ZonedDateTime.from('2026-11-23T12:00[UTC]')

/** By id, or by a name as a text field gives it. */
function named<Each extends { readonly id: string }>(
  all: readonly Each[],
  typed: string,
  namesOf: (one: Each) => readonly string[],
): Each | undefined {
  const text = fold(typed)
  return all.find(({ id }) => id === text) ?? all.find((one) => namesOf(one).some((name) => fold(name) === text))
}
