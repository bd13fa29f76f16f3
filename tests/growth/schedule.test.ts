import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { noHolidays } from '../../src/growth/holidays.ts'
import { afterServing, dayOf, instantOf, isOn, nextDue, nextSent, replanned } from '../../src/growth/schedule.ts'
import { periodOf } from '../../src/growth/slot.ts'
import type { Instant, Schedule } from '../../src/store/store.ts'
import { cadences, schedules, someDay, someZone, times, tuesdays, zones } from './arbitraries.ts'

const at = (text: string) => Temporal.ZonedDateTime.from(text).epochMilliseconds
const london = 'Europe/London'
const monday = at('2026-11-23T12:00[Europe/London]')
const told = (due: { slot: string; at: number } | undefined, zone = london) =>
  due && `${due.slot} ${Temporal.Instant.fromEpochMilliseconds(due.at).toZonedDateTimeISO(zone).toPlainDateTime()}`
const holidays = (...days: string[]) => ({ ...noHolidays, days: new Map(days.map((day) => [day, 'Holiday'])) })

const everyDay = { ...noHolidays, weekdays: new Set([1, 2, 3, 4, 5, 6, 7]) }

/** Serves turn after turn. */
function* served(schedule: Schedule, zone: string, from: Instant, days = noHolidays) {
  let current = replanned(schedule, zone, days, from)
  for (;;) {
    const turn = nextDue(current, zone, days, from)
    if (turn === undefined) return
    yield turn
    current = { ...current, ...afterServing(current, turn, zone, days, turn.at) }
  }
}

describe('every transition of every zone, 2026 to 2036', () => {
  interface Transition {
    readonly zone: string
    readonly before: Temporal.ZonedDateTime
    readonly after: Temporal.ZonedDateTime
  }

  function* transitions(): Generator<Transition> {
    const end = at('2037-01-01T00:00[UTC]')
    for (const zone of zones) {
      const start = Temporal.PlainDate.from('2026-01-01').toZonedDateTime(zone)
      let next = start.getTimeZoneTransition('next')
      for (; next && next.epochMilliseconds < end; next = next.getTimeZoneTransition('next')) {
        yield { zone, before: next.subtract({ milliseconds: 1 }), after: next }
      }
    }
  }

  /** Local times before, inside and after the gap or the hour that comes twice. */
  function localTimes({ before, after }: Transition): Temporal.PlainDateTime[] {
    const edges = [before.toPlainDateTime().add({ milliseconds: 1 }), after.toPlainDateTime()]
    return edges.flatMap((edge) =>
      [-90, -60, -30, -1, 0, 1, 15, 29, 30, 59, 60, 90].map((minutes) => edge.add({ minutes })),
    )
  }

  it('has a transition to look at in many zones', () => {
    expect([...transitions()].length).toBeGreaterThan(2_000)
  })

  it('a time is what the clock on the wall says; in a gap it moves by the gap; of two it is the first', () => {
    const wrong: string[] = []
    for (const transition of transitions()) {
      const { zone, before, after } = transition
      const gap = after.offsetNanoseconds - before.offsetNanoseconds
      for (const wanted of localTimes(transition)) {
        const time = wanted.toPlainTime().toString({ smallestUnit: 'minute' })
        const instant = instantOf(wanted.toPlainDate(), time, zone)
        const shown = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
        const moved = wanted.with({ second: 0 }).until(shown.toPlainDateTime()).total('nanoseconds')
        const twice = shown
          .subtract({ nanoseconds: Math.abs(gap) })
          .toPlainDateTime()
          .equals(shown.toPlainDateTime())
        if (moved === 0 ? twice : moved !== gap || gap < 0) wrong.push(`${zone} ${wanted}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('each slot once and in order through the transition, whatever the cadence', () => {
    const wrong: string[] = []
    for (const [number, { zone, after }] of [...transitions()].entries()) {
      const day = after.toPlainDate()
      const cadence = (['weekly', 'fortnight', 'month'] as const)[number % 3] ?? 'weekly'
      const time = after.subtract({ minutes: 15 }).toPlainTime().toString({ smallestUnit: 'minute' })
      const schedule: Schedule = { ...tuesdays, cadence, weekday: day.dayOfWeek, time }
      const start = instantOf(day.subtract({ days: 20 }), '00:00', zone)
      const turns = [...served(schedule, zone, start, everyDay).take(4)]
      const inOrder = turns.every((turn, at) => turn.at > (turns[at - 1]?.at ?? 0))
      const own = turns.every((turn) => periodOf(cadence, dayOf(turn.at, zone)).slot === turn.slot)
      if (!inOrder || !own || new Set(turns.map(({ slot }) => slot)).size !== 4) wrong.push(`${zone} ${day} ${cadence}`)
    }
    expect(wrong).toEqual([])
  }, 60_000)
})

describe('any schedule, anywhere', () => {
  it('comes at its weekday and time, once for each slot, forward only', () => {
    fc.assert(
      fc.property(schedules, someZone, someDay, times, (schedule, zone, today, time) => {
        const now = instantOf(today, time, zone)
        const turns = [...served(schedule, zone, now, everyDay).take(6)]
        expect(turns).toHaveLength(6)
        let before = now
        for (const turn of turns) {
          expect(turn.at).toBeGreaterThan(before)
          before = turn.at
          const local = Temporal.Instant.fromEpochMilliseconds(turn.at).toZonedDateTimeISO(zone)
          const wanted = local.toPlainDate().toPlainDateTime(Temporal.PlainTime.from(schedule.time))
          // Later than wanted only inside a gap.
          if (local.dayOfWeek === schedule.weekday && local.toPlainDateTime().equals(wanted)) continue
          expect(instantOf(wanted.toPlainDate(), schedule.time, zone) >= turn.at - 86_400_000).toBe(true)
        }
        expect(new Set(turns.map(({ slot }) => slot)).size).toBe(6)
      }),
      { numRuns: 1_000 },
    )
  })

  it('no slot comes twice, and none overlaps, whatever is changed on the way', () => {
    const changes = fc.array(
      fc.record({ cadence: cadences, weekday: fc.integer({ min: 1, max: 7 }), days: fc.integer({ min: 0, max: 40 }) }),
      {
        maxLength: 12,
      },
    )
    fc.assert(
      fc.property(schedules, someZone, someDay, changes, (schedule, zone, today, wishes) => {
        let now = instantOf(today, '12:00', zone)
        let current = replanned(schedule, zone, noHolidays, now)
        const slots: string[] = []
        const until: string[] = []
        for (const { days, ...wish } of wishes) {
          now += days * 86_400_000
          for (
            let turn = nextDue(current, zone, noHolidays, now);
            turn && turn.at <= now;
            turn = nextDue(current, zone, noHolidays, now)
          ) {
            slots.push(turn.slot)
            until.push(turn.until)
            current = { ...current, ...afterServing(current, turn, zone, noHolidays, now) }
          }
          current = replanned({ ...current, ...wish }, zone, noHolidays, now)
          expect(current.next?.at).toBeGreaterThan(now)
        }
        expect(new Set(slots).size).toBe(slots.length)
        expect(until).toEqual([...new Set(until)].toSorted())
      }),
      { numRuns: 500 },
    )
  })
})

describe('what a person sets', () => {
  const next = (schedule: Schedule, now = monday, days = noHolidays) =>
    told(nextDue(replanned(schedule, london, days, now), london, days, now))

  it.each([
    [tuesdays, '2026-W48 2026-11-24T09:30:00'],
    [{ ...tuesdays, weekday: 1 }, '2026-W49 2026-11-30T09:30:00'],
    [{ ...tuesdays, cadence: 'month' }, '2026-12 2026-12-01T09:30:00'],
    [{ ...tuesdays, state: 'paused', pausedUntil: '2027-01-05' }, '2027-W01 2027-01-05T09:30:00'],
    [{ ...tuesdays, state: 'paused', pausedUntil: '2027-01-06' }, '2027-W02 2027-01-12T09:30:00'],
    [{ ...tuesdays, state: 'paused' }, undefined],
    [{ ...tuesdays, state: 'stopped' }, undefined],
  ] as const)('%j: %s', (schedule, expected) => {
    expect(next(schedule)).toBe(expected)
  })

  it('a new cadence starts after the period already served', () => {
    const week: Schedule = { ...tuesdays, served: { slot: '2026-W48', until: '2026-11-29' } }
    const wednesday = at('2026-11-25T12:00[Europe/London]')
    expect(next({ ...week, weekday: 5 }, wednesday)).toBe('2026-W49 2026-12-04T09:30:00')
    expect(next({ ...week, cadence: 'month' }, wednesday)).toBe('2026-12 2026-12-01T09:30:00')
    const month: Schedule = { ...tuesdays, cadence: 'month', served: { slot: '2026-11', until: '2026-11-30' } }
    expect(next({ ...month, cadence: 'weekly' }, wednesday)).toBe('2026-W50 2026-12-08T09:30:00')
    const there = replanned({ ...week, cadence: 'month' }, london, noHolidays, wednesday)
    expect(next({ ...there, cadence: 'weekly' }, wednesday)).toBe('2026-W49 2026-12-01T09:30:00')
  })

  it('a slot whose time passed while nothing ran is still given', () => {
    const current = replanned(tuesdays, london, noHolidays, monday)
    const late = at('2026-12-03T12:00[Europe/London]')
    expect(told(nextDue(current, london, noHolidays, late))).toBe('2026-W48 2026-11-24T09:30:00')
    // It waits for its turn, whatever else is changed meanwhile.
    expect(next({ ...current, onHolidays: 'skip' }, late)).toBe('2026-W48 2026-11-24T09:30:00')
    // But who starts again makes up for nothing.
    const { next: _, ...stopped } = current
    expect(next(stopped, late)).toBe('2026-W50 2026-12-08T09:30:00')
  })

  it('a slot that is left out is given with the reason, and looked past for the next time', () => {
    const current = replanned({ ...tuesdays, skipped: ['2026-W48'] }, london, noHolidays, monday)
    expect(nextDue(current, london, noHolidays, monday)).toMatchObject({ slot: '2026-W48', skip: 'asked' })
    expect(told(nextSent(current, london, noHolidays, monday))).toBe('2026-W49 2026-12-01T09:30:00')
    const turn = nextDue(current, london, noHolidays, monday)
    if (turn === undefined) throw new Error('no turn')
    const later = afterServing(current, turn, london, noHolidays, turn.at)
    expect(later.skipped).toBeUndefined()
    expect(told(later.next)).toBe('2026-W49 2026-12-01T09:30:00')
  })
})

describe('holidays', () => {
  const days = holidays('2026-12-25', '12-26', '2026-12-28', '2027-01-01')
  const fridays: Schedule = { ...tuesdays, weekday: 5 }
  const now = at('2026-12-20T12:00[Europe/London]')
  const turns = (schedule: Schedule) =>
    [...served(schedule, london, now, days).take(3)].map((turn) => `${told(turn)}${turn.skip ? ` ${turn.skip}` : ''}`)

  it('move the prompt to the next working day, or leave it out', () => {
    expect(turns(fridays)).toEqual([
      '2026-W52 2026-12-29T09:30:00',
      '2026-W53 2027-01-04T09:30:00',
      '2027-W01 2027-01-08T09:30:00',
    ])
    expect(turns({ ...fridays, onHolidays: 'skip' })).toEqual([
      '2026-W52 2026-12-25T09:30:00 holiday',
      '2026-W53 2027-01-01T09:30:00 holiday',
      '2027-W01 2027-01-08T09:30:00',
    ])
  })

  it('never bring two prompts on one day: where the next one comes first, the slot is left out', () => {
    const closed = holidays(
      ...Array.from({ length: 14 }, (_, day) => Temporal.PlainDate.from('2026-12-21').add({ days: day }).toString()),
    )
    const all = [...served(tuesdays, london, now, closed).take(4)]
    expect(all.map(({ slot, skip }) => [slot, skip])).toEqual([
      ['2026-W52', 'holiday'],
      ['2026-W53', undefined],
      ['2027-W01', undefined],
      ['2027-W02', undefined],
    ])
    expect(told(all[1])).toBe('2026-W53 2027-01-04T09:30:00')
  })

  it('a weekday that nobody works moves, it is not skipped for ever', () => {
    expect(turns({ ...tuesdays, weekday: 7, onHolidays: 'skip' })[0]).toBe('2026-W51 2026-12-21T09:30:00')
  })
})

describe('snooze', () => {
  const tuesday = at('2026-11-24T09:31[Europe/London]')
  const tomorrow = at('2026-11-25T09:30[Europe/London]')
  const sent: Schedule = { ...tuesdays, served: { slot: '2026-W48', until: '2026-11-29' } }

  it('brings a slot again at its new time, then goes on', () => {
    const snoozed = replanned({ ...sent, snoozed: { slot: '2026-W48', until: tomorrow } }, london, noHolidays, tuesday)
    expect(told(snoozed.next)).toBe('2026-W48 2026-11-25T09:30:00')
    const turn = nextDue(snoozed, london, noHolidays, tomorrow)
    if (turn === undefined) throw new Error('no turn')
    const later = afterServing(snoozed, turn, london, noHolidays, tomorrow)
    expect(later).toMatchObject({ served: { slot: '2026-W48', until: '2026-11-29' } })
    expect(later.snoozed).toBeUndefined()
    expect(told(later.next)).toBe('2026-W49 2026-12-01T09:30:00')
  })

  it('moves a slot that has not come yet', () => {
    const snoozed = replanned(
      { ...tuesdays, snoozed: { slot: '2026-W48', until: tomorrow } },
      london,
      noHolidays,
      monday,
    )
    expect(told(snoozed.next)).toBe('2026-W48 2026-11-25T09:30:00')
    const waiting = nextDue(snoozed, london, noHolidays, tuesday)
    expect(told(waiting)).toBe('2026-W48 2026-11-25T09:30:00')
  })

  it('gives way to the next prompt', () => {
    const until = at('2026-12-02T09:30[Europe/London]')
    expect(told(nextDue({ ...sent, snoozed: { slot: '2026-W48', until } }, london, noHolidays, tuesday))).toBe(
      '2026-W49 2026-12-01T09:30:00',
    )
  })
})

test.each([
  [{ ...tuesdays, state: 'paused', pausedUntil: '2026-11-23' }, true],
  [{ ...tuesdays, state: 'paused', pausedUntil: '2026-11-24' }, false],
  [{ ...tuesdays, state: 'paused' }, false],
  [{ ...tuesdays, state: 'stopped' }, false],
  [tuesdays, true],
] as const)('%j is on: %s', (schedule, on) => {
  expect(isOn(schedule, Temporal.PlainDate.from('2026-11-23'))).toBe(on)
})
