import { fileURLToPath } from 'node:url'
import { describe, expect, it, test } from 'vitest'
import { UsageError } from '../../src/errors.ts'
import { type Holidays, isWorking, loadHolidays, noHolidays } from '../../src/growth/holidays.ts'

const file = (name: string) => fileURLToPath(new URL(`../fixtures/holidays/${name}`, import.meta.url))
const free = (holidays: Holidays, ...days: string[]) =>
  days.filter((day) => !isWorking(Temporal.PlainDate.from(day), holidays))

test('without a file: Monday to Friday', () => {
  expect(free(noHolidays, '2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30')).toEqual(['2026-11-28', '2026-11-29'])
})

describe('iCalendar', () => {
  it('whole days, spans, what comes every year, and times', async () => {
    const holidays = await loadHolidays(file('holidays.ics'))
    const days = ['2026-12-24', '2026-12-25', '2026-12-28', '2026-05-01', '2028-05-01', '2028-05-02', '2026-11-30']
    expect(free(holidays, ...days)).toEqual(['2026-12-25', '2026-05-01', '2028-05-01', '2026-11-30'])
    expect(holidays.days.get('2026-12-26')).toBe('Christmas')
    expect(holidays.days.has('2026-12-27')).toBe(false)
  })

  it('anything else is refused', async () => {
    await expect(loadHolidays(file('broken.ics'))).rejects.toThrow(UsageError)
  })
})

describe('YAML', () => {
  it('days, spans, and another working week', async () => {
    const holidays = await loadHolidays(file('holidays.yml'))
    const days = ['2026-12-24', '2026-12-25', '2026-12-30', '2027-01-04', '2030-05-01', '2026-11-27']
    expect(free(holidays, ...days)).toEqual(['2026-12-25', '2026-12-30', '2030-05-01', '2026-11-27'])
  })

  it('days with their names', async () => {
    const { days } = await loadHolidays(file('named.yml'))
    expect([...days]).toEqual([
      ['2026-12-25', 'Christmas'],
      ['12-26', 'Boxing Day'],
    ])
  })

  it('says everything that is wrong, and where', async () => {
    const error = await loadHolidays(file('broken.yml')).catch((reason: Error) => reason)
    expect(error).toBeInstanceOf(UsageError)
    expect(String(error)).toContain('broken.yml:1')
    expect(String(error)).toContain('broken.yml:3')
  })
})

test('a file that is not there', async () => {
  await expect(loadHolidays(file('none.yml'))).rejects.toThrow(/GROWTHBOT_HOLIDAYS.*none\.yml/)
})
