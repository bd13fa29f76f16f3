import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { after, dayIn, following, periodOf } from '../../src/growth/slot.ts'
import { cadences, someDay } from './arbitraries.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const compare = Temporal.PlainDate.compare

describe('any period', () => {
  it('holds its day and touches the next one', () => {
    fc.assert(
      fc.property(cadences, someDay, fc.integer({ min: 1, max: 7 }), (cadence, today, weekday) => {
        const period = periodOf(cadence, today)
        const next = following(cadence, period)
        expect([compare(period.first, today), compare(today, period.last)]).not.toContain(1)
        expect(next.first.toString()).toBe(period.last.add({ days: 1 }).toString())
        expect(next.slot > period.slot).toBe(true)
        expect(periodOf(cadence, period.first)).toEqual(periodOf(cadence, period.last))
        const turn = dayIn(period, weekday)
        expect(turn.dayOfWeek).toBe(weekday)
        expect([compare(period.first, turn), compare(turn, period.last)]).not.toContain(1)
        expect(turn.since(period.first).days).toBeLessThan(7)
      }),
    )
  })

  it('after a day begins after it, and at once', () => {
    fc.assert(
      fc.property(cadences, someDay, (cadence, today) => {
        const { first } = after(cadence, today)
        expect(compare(first, today)).toBe(1)
        expect(compare(periodOf(cadence, today).last.add({ days: 1 }), first)).toBe(0)
      }),
    )
  })
})

test.each([
  ['weekly', '2026-11-23', '2026-W48', '2026-11-23', '2026-11-29'],
  ['weekly', '2027-01-01', '2026-W53', '2026-12-28', '2027-01-03'],
  ['weekly', '2027-01-04', '2027-W01', '2027-01-04', '2027-01-10'],
  ['month', '2028-02-29', '2028-02', '2028-02-01', '2028-02-29'],
] as const)('%s, %s: %s', (cadence, today, slot, first, last) => {
  const period = periodOf(cadence, day(today))
  expect([period.slot, period.first.toString(), period.last.toString()]).toEqual([slot, first, last])
})

test('fortnights stay two weeks apart over a year of 53 weeks', () => {
  let period = periodOf('fortnight', day('2026-11-23'))
  const slots = [period.slot]
  for (let turns = 0; turns < 5; turns++) {
    const next = following('fortnight', period)
    expect(next.first.since(period.first).days).toBe(14)
    period = next
    slots.push(period.slot)
  }
  expect(new Set(slots).size).toBe(6)
  expect(slots.some((slot) => slot.startsWith('2027-W'))).toBe(true)
})
