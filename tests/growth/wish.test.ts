import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readWish } from '../../src/growth/read-wish.ts'
import { printWish, type Wish } from '../../src/growth/wish.ts'
import { times } from './arbitraries.ts'

const now = Temporal.ZonedDateTime.from('2026-11-23T12:00[Europe/London]')
const read = (text: string) => readWish(text, now)

const slots = fc.constantFrom('2026-W48', '2026-11')
const wishes: fc.Arbitrary<Wish> = fc.oneof(
  fc.constantFrom<Wish>(
    { do: 'me' },
    { do: 'setup' },
    { do: 'settings' },
    { do: 'why' },
    { do: 'resume' },
    { do: 'stop' },
    { do: 'export' },
    { do: 'changes', again: false },
    { do: 'changes', again: true },
  ),
  fc.integer({ min: 1, max: 999 }).map((number): Wish => ({ do: 'prompt', number })),
  fc.constantFrom<Wish>(
    { do: 'pause' },
    { do: 'pause', until: '2027-01-05' },
    { do: 'snooze' },
    { do: 'snooze', until: '2026-11-27' },
    { do: 'skip' },
    { do: 'skip', week: '2026-11-30' },
    { do: 'another' },
  ),
  slots.map((slot): Wish => ({ do: 'snooze', slot })),
  slots.map((slot): Wish => ({ do: 'another', slot })),
  fc.constantFrom<Wish>(
    { do: 'did' },
    { do: 'did', hash: '0123456789ab' },
    { do: 'forget', sure: false },
    { do: 'forget', sure: true },
  ),
  fc.record({
    do: fc.constant('remind'),
    cadence: fc.constantFrom('weekly', 'fortnight', 'month'),
    weekday: fc.integer({ min: 1, max: 7 }),
    time: times,
    zone: fc.constantFrom('Europe/London', 'CET', 'New York'),
  }),
)

test('what is printed is read again', () => {
  fc.assert(
    fc.property(wishes, (wish) => {
      expect(read(printWish(wish))).toEqual(wish)
    }),
  )
})

test('any text is read or left to the framework', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void read(text)),
    { numRuns: 500 },
  )
})

test('no golden question is one about prompts', () => {
  const questions = readFileSync(new URL('../golden/questions.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  const asked = questions.map((line) => String(JSON.parse(line).q))
  expect(asked.length).toBeGreaterThan(100)
  expect(asked.filter((question) => read(question) !== undefined)).toEqual([])
})

describe('in everyday words', () => {
  it.each<[string, Wish]>([
    ['remind me every Tuesday at 9:30', { do: 'remind', weekday: 2, time: '09:30' }],
    ['Please remind me every other friday at 3pm!', { do: 'remind', cadence: 'fortnight', weekday: 5, time: '15:00' }],
    ['prompt me monthly on mondays 14:00', { do: 'remind', cadence: 'month', weekday: 1, time: '14:00' }],
    ['every 2 weeks on wednesday at 8', { do: 'remind', cadence: 'fortnight', weekday: 3, time: '08:00' }],
    ['send me prompts every week', { do: 'remind', cadence: 'weekly' }],
    ['fridays at 10am', { do: 'remind', weekday: 5, time: '10:00' }],
    ['move my prompts to thursday', { do: 'remind', weekday: 4 }],
    ['set up weekly prompts', { do: 'setup' }],
    ['Set up weekly prompts on Thursdays at 8:15', { do: 'remind', cadence: 'weekly', weekday: 4, time: '08:15' }],
    ['pause until 5 January', { do: 'pause', until: '2027-01-05' }],
    ['pause my prompts till 5/1 please', { do: 'pause', until: '2027-01-05' }],
    ['pause for two weeks', { do: 'pause', until: '2026-12-07' }],
    ["I'm away until next monday", { do: 'pause', until: '2026-11-30' }],
    ['pause', { do: 'pause' }],
    ['pause until christmas', { do: 'pause', unread: 'until christmas' }],
    ['stop', { do: 'stop' }],
    ['Stop sending me these messages', { do: 'stop' }],
    ['please stop the weekly prompts', { do: 'stop' }],
    ['unsubscribe', { do: 'stop' }],
    ['resume', { do: 'resume' }],
    ["I'm back", { do: 'resume' }],
    ['skip this week', { do: 'skip', week: '2026-11-23' }],
    ['skip the next one', { do: 'skip' }],
    ['snooze', { do: 'snooze' }],
    ['snooze a day', { do: 'snooze', until: '2026-11-24' }],
    ['snooze until tomorrow', { do: 'snooze', until: '2026-11-24' }],
    ['give me a prompt', { do: 'prompt', number: 1 }],
    ['another one', { do: 'another' }],
    ['I did this', { do: 'did' }],
    ['me', { do: 'me' }],
    ['Who am I?', { do: 'me' }],
    ['why', { do: 'why' }],
    ["why didn't I get a prompt?", { do: 'why' }],
    ['settings', { do: 'settings' }],
    ['remind me please', { do: 'settings' }],
    ['forget me', { do: 'forget', sure: false }],
    ['delete my data', { do: 'forget', sure: false }],
    ['export me', { do: 'export' }],
    ['my time zone is New York', { do: 'zone', zone: 'New York' }],
    ["I'm in London now", { do: 'zone', zone: 'London' }],
    ['change my timezone to Tokyo', { do: 'zone', zone: 'Tokyo' }],
    ['forget me please', { do: 'forget', sure: false }],
    ["don't send me any more prompts", { do: 'stop' }],
    ['stop for now', { do: 'stop' }],
    ['when is the next one?', { do: 'why' }],
  ])('%s', (text, wish) => {
    expect(read(text)).toEqual(wish)
  })

  it.each<[string, Omit<Wish & { do: 'remind' }, 'do'>]>([
    ['monthly', { cadence: 'month' }],
    ['every two weeks on friday at 4pm', { cadence: 'fortnight', weekday: 5, time: '16:00' }],
    ['on the first monday of the month at 10', { cadence: 'month', weekday: 1, time: '10:00' }],
    ['fridays please', { weekday: 5 }],
    ['8am', { time: '08:00' }],
    ['half past nine', { time: '09:30' }],
    ['remind me at quarter to one', { time: '12:45' }],
    ['remind me at nine thirty', { time: '09:30' }],
    ['remind me at nine', { time: '09:00' }],
    ['remind me at 0930', { time: '09:30' }],
    ['remind me at 9h30', { time: '09:30' }],
    // Nobody means the night, but by writing it so.
    ['Friday at 4', { weekday: 5, time: '16:00' }],
    ['Friday at 04:00', { weekday: 5, time: '04:00' }],
    ['Friday at 4am', { weekday: 5, time: '04:00' }],
    ['change it to friday at 4pm', { weekday: 5, time: '16:00' }],
    ['tuesdays at 9:30 London time', { weekday: 2, time: '09:30', zone: 'London time' }],
    ['remind me every tuesday at 9:30 CET', { weekday: 2, time: '09:30', zone: 'CET' }],
    ['remind me every weekday at 9', { time: '09:00', unread: 'every weekday' }],
    ['remind me every tuesday and thursday', { unread: 'every tuesday and thursday' }],
  ])('how often and when: %s', (text, wish) => {
    expect(read(text)).toEqual({ do: 'remind', ...wish })
  })

  it.each([
    // It is a Monday.
    ['pause until monday', '2026-11-30'],
    ['pause until next month', '2026-12-01'],
    ['pause until the end of the year', '2027-01-01'],
    ['pause until 2028', '2028-01-01'],
    ['pause until the 5th', '2026-12-05'],
    ['pause until the 31st', '2026-12-31'],
    ["I'm away from 21 December to 5 January", '2027-01-05'],
    ["I'm off tomorrow", '2026-11-25'],
    ['stop until january', '2027-01-01'],
    ['skip two weeks', '2026-12-07'],
    ["I'll be back on 5 January", '2027-01-05'],
    ['no prompts until monday', '2026-11-30'],
  ])('a pause: %s', (text, until) => {
    expect(read(text)).toEqual({ do: 'pause', until })
  })

  it.each([
    ['skip next week', '2026-11-30'],
    ["I'm away next week", '2026-11-30'],
    ['no prompts this week', '2026-11-23'],
  ])('a week is left out: %s', (text, week) => {
    expect(read(text)).toEqual({ do: 'skip', week })
  })

  it.each([
    'how do I stop overfitting?',
    'stop models from drifting',
    'pause and reflect on decisions',
    'what does Level 2 Edge Computing expect?',
    'what do I need for the next level?',
    'edge computing?',
    'skip level meetings',
    'prompt engineering',
    'why is ML Ops important?',
    'remind others of deadlines',
    'level 2 on monday',
    'send models to production every week',
    'setting direction',
    'continue learning',
    "I'm a level 1 edge ML engineer aiming for principal",
    'me and my team',
    'ML Ops',
    'time management',
    'another level',
    "I'm in product",
    'not now',
    'skip friday',
    'quarterly',
    'use of data',
    '',
  ])('a question: %s', (text) => {
    expect(read(text)).toBeUndefined()
  })
})
