import { type Holidays, noHolidays } from '../../src/growth/holidays.ts'
import { replanned } from '../../src/growth/schedule.ts'
import type { StoreSettings } from '../../src/store/open.ts'
import type { Db } from '../../src/store/people.ts'
import { openPostgres } from '../../src/store/postgres.ts'
import { profileRow, scheduleRow } from '../../src/store/rows.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import type { Schedule } from '../../src/store/store.ts'

/** Every day is worked, so that it is due today whatever day it is. */
export const everyDay: Holidays = { ...noHolidays, weekdays: new Set([1, 2, 3, 4, 5, 6, 7]) }
export const tenant = 'T0FAKETEAM'
const week = 7 * 86_400_000
/** Rows in one statement. */
const chunk = 1_000

export function openDb(settings: StoreSettings): Promise<Db> {
  return 'url' in settings ? openPostgres(settings.url, () => undefined) : openSqlite(settings.file)
}

/** So many people whose prompt has been due for some minutes; their ids are U0, U1, …. */
export async function manyDue(db: Db, platform: string, count: number, now: number): Promise<void> {
  const moment = Temporal.Instant.fromEpochMilliseconds(now - 300_000).toZonedDateTimeISO('UTC')
  const wish: Schedule = {
    cadence: 'weekly',
    weekday: moment.dayOfWeek,
    time: moment.toPlainTime().toString({ smallestUnit: 'minute' }),
    onHolidays: 'move',
    state: 'on',
  }
  const schedule = scheduleRow(replanned(wish, 'UTC', everyDay, now - week / 2))
  const profile = profileRow({ track: 'edge-ml-engineer', level: 'level-1', zone: 'UTC' })
  for (let from = 0; from < count; from += chunk) {
    const keys = Array.from({ length: Math.min(chunk, count - from) }, (_, index) => {
      return { platform, tenant, person: `U${from + index}` }
    })
    await db.transaction().execute(async (all) => {
      const person = keys.map((key) => ({ ...key, last_seen: now, checked_at: now }))
      await all.insertInto('person').values(person).execute()
      await all
        .insertInto('profile')
        .values(keys.map((key) => ({ ...key, ...profile })))
        .execute()
      await all
        .insertInto('schedule')
        .values(keys.map((key) => ({ ...key, ...schedule })))
        .execute()
    })
  }
}
