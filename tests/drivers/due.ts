import { type Holidays, noHolidays } from '../../src/growth/holidays.ts'
import { replanned } from '../../src/growth/schedule.ts'
import type { Profile, Schedule, Store } from '../../src/store/store.ts'

const profile: Profile = { track: 'edge-ml-engineer', level: 'level-1', zone: 'UTC' }
/** Every day is worked, so that it is due today whatever day it is. */
export const everyDay: Holidays = { ...noHolidays, weekdays: new Set([1, 2, 3, 4, 5, 6, 7]) }
const week = 7 * 86_400_000

/** So many people whose prompt has been due for some minutes; their ids are U0, U1, …. */
export async function manyDue(store: Store, platform: string, count: number, now: number): Promise<void> {
  const moment = Temporal.Instant.fromEpochMilliseconds(now - 300_000).toZonedDateTimeISO('UTC')
  const wish: Schedule = {
    cadence: 'weekly',
    weekday: moment.dayOfWeek,
    time: moment.toPlainTime().toString({ smallestUnit: 'minute' }),
    onHolidays: 'move',
    state: 'on',
  }
  const schedule = replanned(wish, 'UTC', everyDay, now - week / 2)
  for (let index = 0; index < count; index++) {
    await store.save({ platform, tenant: 'T0FAKETEAM', id: `U${index}` }, { profile, schedule }, now)
  }
}
