import fc from 'fast-check'
import type { Schedule } from '../../src/store/store.ts'

export const cadences = fc.constantFrom('weekly', 'fortnight', 'month')
const firstDay = Temporal.PlainDate.from('2026-01-01')
/** 2026 to 2036. */
export const someDay = fc.integer({ min: 0, max: 4017 }).map((days) => firstDay.add({ days }))
export const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
export const zones: readonly string[] = [...Intl.supportedValuesOf('timeZone'), 'UTC', 'Asia/Kolkata', 'Europe/Kyiv']
export const someZone = fc.constantFrom(...zones)
export const schedules = fc.record<Schedule>({
  cadence: cadences,
  weekday: fc.integer({ min: 1, max: 7 }),
  time: times,
  onHolidays: fc.constantFrom('move', 'skip'),
  state: fc.constant('on'),
})

export const tuesdays: Schedule = { cadence: 'weekly', weekday: 2, time: '09:30', onHolidays: 'move', state: 'on' }
