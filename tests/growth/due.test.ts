import { describe, expect, test } from 'vitest'
import { planOf } from '../../src/growth/due.ts'
import { noHolidays } from '../../src/growth/holidays.ts'
import { replanned } from '../../src/growth/schedule.ts'
import type { About, Schedule } from '../../src/store/store.ts'
import { people, weekly } from '../store/samples.ts'

const [ada] = people
const week = 7 * 86_400_000
/** Tuesday 1 Dec 2026, 09:30 in London. */
const due = Date.UTC(2026, 11, 1, 9, 30)

function about(changes: Partial<Schedule> = {}): About {
  const schedule = { ...replanned({ ...weekly, ...changes }, 'Europe/London', noHolidays, due - 1), ...changes }
  const told = { zone: 'Europe/London' }
  return { person: ada, told, lastSeen: 0, profile: {}, schedule, deliveries: [], done: [] }
}

const plan = (one: About, now = due, holidays = noHolidays) => planOf([one], holidays, now, () => 'fake-1')

describe('the plan for somebody whose time has come', () => {
  test('opens the slot and goes on to the next', () => {
    const { openings, moves } = plan(about())
    expect(openings).toEqual([
      {
        person: ada,
        due: { slot: '2026-W49', at: due },
        id: 'fake-1',
        again: false,
        schedule: { served: { slot: '2026-W49', until: '2026-12-06' }, next: { slot: '2026-W50', at: due + week } },
      },
    ])
    expect(moves).toEqual([])
  })

  test('nothing where another process has just moved them on', () => {
    expect(plan(about(), due - 1)).toEqual({ openings: [], moves: [] })
  })

  test('nothing is opened where the day has become a holiday: they are moved to when it comes', () => {
    const holidays = { ...noHolidays, days: new Map([['2026-12-01', 'A day off']]) }
    const { openings, moves } = plan(about(), due, holidays)
    expect(openings).toEqual([])
    expect(moves).toMatchObject([
      { person: ada, due: { slot: '2026-W49', at: due }, schedule: { next: { slot: '2026-W49', at: due + week / 7 } } },
    ])
  })

  test('a slot to leave out is opened with the reason', () => {
    expect(plan(about({ skipped: ['2026-W49'] })).openings).toMatchObject([{ id: 'fake-1', skip: 'asked' }])
  })

  test('a snoozed slot comes again', () => {
    const [served] = plan(about()).openings
    const snoozed = { slot: '2026-W49', until: due + week / 7 }
    const later = about({ ...served?.schedule, snoozed, next: { slot: snoozed.slot, at: snoozed.until } })
    expect(plan(later, snoozed.until).openings).toMatchObject([
      { again: true, due: { slot: '2026-W49', at: snoozed.until }, schedule: { next: { slot: '2026-W50' } } },
    ])
  })

  test('without a zone nothing is to come', () => {
    const [move] = plan({ ...about(), told: {} }).moves
    expect(move).toMatchObject({ person: ada })
    expect(move?.schedule).not.toHaveProperty('next')
  })
})
