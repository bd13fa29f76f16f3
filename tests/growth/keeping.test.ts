import { afterEach, beforeEach, expect, test } from 'vitest'
import { noHolidays } from '../../src/growth/holidays.ts'
import { createKeeping } from '../../src/growth/keeping.ts'
import type { LookedUp, Person, Platform } from '../../src/ports.ts'
import { createStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { type Clock, createClock } from '../drivers/clock.ts'
import { sampleFramework } from '../sample.ts'
import { people, weekly } from '../store/samples.ts'

const [ada, bob] = people
const day = 86_400_000
const framework = await sampleFramework()

let store: Store
let clock: Clock
let log: string[]
let asked: string[]
let gone: Set<string>
beforeEach(async () => {
  store = createStore({ file: ':memory:' }, () => undefined)
  clock = createClock(1_800_000_000_000)
  log = []
  asked = []
  gone = new Set()
  for (const person of [ada, bob]) await store.save(person, { schedule: weekly }, clock.now)
})
afterEach(() => store.stop())

function keeping(lookUp?: (person: Person) => Promise<LookedUp>) {
  const platform: Platform = {
    name: 'slack',
    start: async () => undefined,
    stop: async () => undefined,
    send: async () => ({ is: 'sent' }),
    health: () => ({ ok: true }),
    ...(lookUp && { lookUp }),
  }
  const record = (_fields: object, line: string) => void log.push(line)
  return createKeeping({
    ledger: store,
    gaps: store.gaps,
    platform,
    framework: () => framework,
    holidays: noHolidays,
    log: { info: record, warn: record },
    now: clock.read,
    wait: clock.wait,
    newId: () => 'fake',
  })
}

async function look({ id }: Person): Promise<LookedUp> {
  asked.push(id)
  return gone.has(id) ? { gone: true } : {}
}

test('people not heard of for a week are asked about, once a week', async () => {
  const { round } = keeping(look)
  await round()
  expect(asked).toEqual([])
  clock.now += 8 * day
  await store.seen(bob, {}, clock.now)
  await round()
  await round()
  expect(asked).toEqual([ada.id])
})

test('who has left is gone, and forgotten 90 days later with every row', async () => {
  gone.add(ada.id)
  clock.now += 8 * day
  const { round } = keeping(look)
  await round()
  expect(await store.about(ada)).toHaveProperty('goneSince')
  clock.now += 89 * day
  await round()
  expect(await store.about(ada)).toBeDefined()
  clock.now += 2 * day
  await round()
  expect(await store.about(ada)).toBeUndefined()
  expect(await store.about(bob)).toBeDefined()
  expect(log).toHaveLength(1)
})

test('who was away for a while is there again', async () => {
  const { round } = keeping(look)
  gone.add(ada.id)
  clock.now += 8 * day
  await round()
  expect(await store.about(ada)).toHaveProperty('goneSince')
  gone.clear()
  clock.now += 8 * day
  await round()
  expect(await store.about(ada)).not.toHaveProperty('goneSince')
  clock.now += 90 * day
  await round()
  expect(await store.about(ada)).toBeDefined()
})

test('nobody is gone because the platform did not say, or cannot', async () => {
  clock.now += 8 * day
  await keeping(() => Promise.reject(new Error('cut'))).round()
  await keeping().round()
  expect(await store.about(ada)).not.toHaveProperty('goneSince')
  expect(log).toEqual([])
})

test('a database that fails is told', async () => {
  store.sweep = () => Promise.reject(new Error('gone'))
  await keeping(look).round()
  expect(log).toHaveLength(1)
})

test('it runs until it is stopped', async () => {
  const looked = Promise.withResolvers<void>()
  const rounds = keeping(async () => {
    looked.resolve()
    return {}
  })
  clock.now += 8 * day
  const ran = rounds.run()
  await looked.promise
  await rounds.stop()
  await ran
})

test('what the owner of the framework was told is kept for 90 days', async () => {
  const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10)
  await store.gaps.keep({ question: 'old', day: dayOf(clock.now - 91 * day) })
  await store.gaps.keep({ question: 'new', day: dayOf(clock.now - 89 * day) })
  await keeping().round()
  expect((await store.gaps.all()).map(({ question }) => question)).toEqual(['new'])
})
