import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { printWish, readWish, type Wish } from '../../src/growth/wish.ts'
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
    { do: 'skip' },
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
    ['skip this week', { do: 'skip' }],
    ['skip the next one', { do: 'skip' }],
    ['snooze', { do: 'snooze' }],
    ['snooze a day', { do: 'snooze' }],
    ['snooze until tomorrow', { do: 'snooze' }],
    ['give me a prompt', { do: 'prompt', number: 1 }],
    ['another one', { do: 'another' }],
    ['I did this', { do: 'did' }],
    ['me', { do: 'me' }],
    ['Who am I?', { do: 'me' }],
    ['why', { do: 'why' }],
    ["why didn't I get a prompt?", { do: 'why' }],
    ['settings', { do: 'settings' }],
    ['forget me', { do: 'forget', sure: false }],
    ['delete my data', { do: 'forget', sure: false }],
    ['export me', { do: 'export' }],
    ['my time zone is New York', { do: 'zone', zone: 'New York' }],
  ])('%s', (text, wish) => {
    expect(read(text)).toEqual(wish)
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
    '',
  ])('a question: %s', (text) => {
    expect(read(text)).toBeUndefined()
  })
})
