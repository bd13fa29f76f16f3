import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Framework } from '../../src/framework/framework.ts'
import { createDispatcher, type DeliverySettings, type Dispatcher, usualDelivery } from '../../src/growth/deliver.ts'
import { noHolidays } from '../../src/growth/holidays.ts'
import { replanned } from '../../src/growth/schedule.ts'
import type { Person, Platform, Sent } from '../../src/ports.ts'
import { plain } from '../../src/reply/plain.ts'
import { createStore } from '../../src/store/open.ts'
import type { Profile, Schedule, Store } from '../../src/store/store.ts'
import { type Clock, createClock } from '../drivers/clock.ts'
import { open } from '../drivers/ledger.ts'
import { sampleFramework } from '../sample.ts'
import { people, weekly } from '../store/samples.ts'

const [ada, bob] = people
const sample = await sampleFramework()
const hour = 3_600_000
/** Tuesday 1 Dec 2026, 09:30 in London. */
const due = Date.UTC(2026, 11, 1, 9, 30)
const profile: Profile = { track: 'edge-ml-engineer', level: 'level-1', zone: 'Europe/London' }

interface Post {
  readonly to: Person
  readonly delivery: string
  readonly words: string
}

/** A platform that does as it is told; `arrives` even where it says it does not know. */
class Fake implements Platform {
  readonly name = 'slack'
  readonly posts: Post[] = []
  answers: ((to: Person) => Sent | Promise<Sent>)[] = []
  arrives = true
  gone = false
  lookedUp = 0
  sent?: NonNullable<Platform['sent']> = async (_to, delivery) => {
    this.lookedUp += 1
    return this.posts.some((post) => post.delivery === delivery)
  }
  async send(
    to: Person,
    _route: string | undefined,
    reply: Parameters<Platform['send']>[2],
    delivery: string,
  ): Promise<Sent> {
    const answer = (await this.answers.shift()?.(to)) ?? ({ is: 'sent' } as const)
    if (answer.is === 'sent' || (answer.is === 'unknown' && this.arrives))
      this.posts.push({ to, delivery, words: plain(reply) })
    return answer
  }
  lookUp = async () => (this.gone ? ({ gone: true } as const) : {})
  start = async () => undefined
  stop = async () => undefined
  health = () => ({ ok: true })
}

let store: Store
let platform: Fake
let clock: Clock
let framework: Framework
let log: string[]
let ids = 0

beforeEach(() => {
  store = createStore({ file: ':memory:' }, () => undefined)
  platform = new Fake()
  clock = createClock(due - hour)
  framework = sample
  log = []
})
afterEach(() => store.stop())

function dispatcher(settings: Partial<DeliverySettings> = {}): Dispatcher {
  const record = (fields: object, line: string) => void log.push(`${line} ${JSON.stringify(fields)}`)
  return createDispatcher({
    ledger: store,
    platform,
    framework: () => framework,
    holidays: noHolidays,
    log: { info: record, warn: record },
    settings: { ...usualDelivery, ...settings },
    now: clock.read,
    wait: clock.wait,
    newId: () => `fake-${++ids}`,
  })
}

async function signUp(person: Person, changes: Partial<Schedule> = {}, whose: Profile = profile): Promise<void> {
  const schedule = { ...weekly, ...changes }
  const whole = replanned(schedule, whose.zone ?? 'UTC', noHolidays, clock.now)
  await store.save(person, { profile: whose, schedule: whole }, clock.now)
}

const history = async (person: Person) =>
  (await store.about(person))?.deliveries.map(({ slot, state, reason }) => [slot, state, ...(reason ? [reason] : [])])

test('nothing before its time, then once, and again a week later', async () => {
  await signUp(ada)
  const { round } = dispatcher()
  await round()
  expect(platform.posts).toEqual([])
  clock.now = due
  await round()
  await round()
  expect(platform.posts.map(({ to }) => to)).toEqual([ada])
  clock.now = due + 7 * 24 * hour
  await round()
  expect(await history(ada)).toEqual([
    ['2026-W49', 'sent'],
    ['2026-W50', 'sent'],
  ])
  expect(new Set(platform.posts.map(({ words }) => words)).size).toBe(2)
})

test('what was sent is in the ledger, and no text in the log', async () => {
  await signUp(ada)
  platform.answers = [() => ({ is: 'unknown' })]
  clock.now = due
  await dispatcher().round()
  const [delivery] = (await store.about(ada))?.deliveries ?? []
  const [shown] = delivery?.prompted ?? []
  expect(platform.posts[0]?.words).toContain(shown?.text ?? 'nothing')
  expect(log).toHaveLength(1)
  expect(log.join()).toContain('U0FAKEADA')
  expect(log.join()).not.toContain(shown?.text)
})

test('two processes: each person gets one', async () => {
  const many = Array.from({ length: 150 }, (_, index) => ({ ...ada, id: `U${index}` }))
  for (const person of many) await signUp(person)
  clock.now = due
  await Promise.all([dispatcher({ pace: 0 }).round(), dispatcher({ pace: 0 }).round()])
  expect(platform.posts).toHaveLength(150)
  expect(new Set(platform.posts.map(({ to }) => to.id)).size).toBe(150)
})

describe('a message that may have arrived', () => {
  test('is looked up, and not sent again if it is there', async () => {
    await signUp(ada)
    platform.answers = [() => ({ is: 'unknown' })]
    clock.now = due
    const { round } = dispatcher()
    await round()
    expect(await history(ada)).toEqual([['2026-W49', 'unknown', 'no-answer']])
    await round()
    expect(platform.lookedUp).toBe(0)
    clock.now += usualDelivery.doubt
    await round()
    expect(await history(ada)).toEqual([['2026-W49', 'sent']])
    expect(platform.posts).toHaveLength(1)
  })

  test('is sent again if it is not there, with the same words', async () => {
    await signUp(ada)
    platform.answers = [() => ({ is: 'unknown' })]
    platform.arrives = false
    clock.now = due
    const { round } = dispatcher()
    await round()
    const [before] = (await store.about(ada))?.deliveries ?? []
    clock.now += usualDelivery.doubt
    await round()
    expect(platform.posts).toHaveLength(1)
    expect((await store.about(ada))?.deliveries[0]?.prompted).toEqual(before?.prompted)
  })

  test('is looked up later where the platform does not say, and unconfirmed at last', async () => {
    await signUp(ada)
    platform.answers = [() => ({ is: 'unknown' })]
    platform.sent = () => Promise.reject(new Error('cut'))
    clock.now = due
    const { round } = dispatcher()
    await round()
    for (let minute = 0; minute < 7 * 60; minute++) {
      clock.now += 60_000
      await round()
    }
    expect(await history(ada)).toEqual([['2026-W49', 'unknown', 'no-answer']])
    clock.now += hour
    log.length = 0
    await round()
    expect(log).toEqual([])
  })

  test('is unconfirmed, and not sent twice, where nothing can be looked up', async () => {
    delete platform.sent
    await signUp(ada)
    platform.answers = [() => ({ is: 'unknown' })]
    clock.now = due
    const { round } = dispatcher()
    await round()
    clock.now += hour
    await round()
    expect(await history(ada)).toEqual([['2026-W49', 'unknown', 'no-answer']])
    expect(platform.posts).toHaveLength(1)
  })

  test.each([true, false])('a process that died while it sent; it had arrived: %s', async (arrived) => {
    await signUp(ada)
    clock.now = due
    const claim = { platform: 'slack', holder: 'dead', now: clock.now, lease: clock.now + usualDelivery.lease }
    const about = await store.about(ada)
    const next = about?.schedule?.next
    if (next === undefined) throw new Error('Nothing is due')
    await open(store, [{ person: ada, due: next, id: 'fake-dead', again: false, schedule: {} }], claim)
    await store.mark([{ id: 'fake-dead', to: { is: 'sending', prompted: [] } }], claim)
    if (arrived) platform.posts.push({ to: ada, delivery: 'fake-dead', words: '' })
    const { round } = dispatcher()
    await round()
    expect(platform.lookedUp).toBe(0)
    clock.now += usualDelivery.lease
    await round()
    expect(platform.posts).toHaveLength(1)
    expect(await history(ada)).toEqual([['2026-W49', 'sent']])
  })
})

describe('asked to wait', () => {
  test('nobody of that workspace is sent anything until then, others are', async () => {
    const elsewhere = { ...ada, tenant: 'T0OTHER' }
    for (const person of [ada, bob, elsewhere]) await signUp(person)
    platform.answers = [() => ({ is: 'later', seconds: 30 })]
    clock.now = due
    const { round } = dispatcher({ width: 1, pace: 0 })
    await round()
    expect(platform.posts.map(({ to }) => to)).toEqual([elsewhere])
    clock.now += 29_999
    await round()
    expect(platform.posts).toHaveLength(1)
    clock.now += 1
    await round()
    expect(platform.posts).toHaveLength(3)
  })

  test('two at once: the longer wait counts', async () => {
    for (const person of [ada, bob]) await signUp(person)
    platform.answers = [() => ({ is: 'later', seconds: 30 }), () => ({ is: 'later', seconds: 1 })]
    clock.now = due
    const { round } = dispatcher({ pace: 0 })
    await round()
    clock.now += 29_999
    await round()
    expect(platform.posts).toEqual([])
    clock.now += 1
    await round()
    expect(platform.posts).toHaveLength(2)
  })

  test('four a second for each workspace', async () => {
    const elsewhere = (id: string) => ({ platform: 'slack', tenant: 'T0OTHER', id })
    for (let index = 0; index < 9; index++) await signUp({ ...ada, id: `U${index}` })
    await signUp(elsewhere('V'))
    clock.now = due
    await dispatcher().round()
    expect(platform.posts).toHaveLength(10)
    // The clock moves on with each wait.
    expect(clock.waits).toEqual(Array.from({ length: 8 }, () => 250))
  })
})

describe('after downtime', () => {
  test('within the time to catch up it is sent, after it skipped with the reason', async () => {
    await signUp(ada)
    clock.now = due + 6 * hour
    await dispatcher().round()
    expect(await history(ada)).toEqual([['2026-W49', 'sent']])
    clock.now = due + 7 * 24 * hour + 6 * hour + 1
    await dispatcher().round()
    expect(await history(ada)).toEqual([
      ['2026-W49', 'sent'],
      ['2026-W50', 'skipped', 'late'],
    ])
  })

  test('every slot that was missed is told, and only the last one sent', async () => {
    await signUp(ada)
    clock.now = due + 3 * 7 * 24 * hour
    await dispatcher().round()
    expect(await history(ada)).toEqual([
      ['2026-W49', 'skipped', 'late'],
      ['2026-W50', 'skipped', 'late'],
      ['2026-W51', 'skipped', 'late'],
      ['2026-W52', 'sent'],
    ])
  })
})

describe('nobody is written to', () => {
  test('who skipped this slot', async () => {
    await signUp(ada, { skipped: '2026-W49' })
    clock.now = due
    await dispatcher().round()
    expect(await history(ada)).toEqual([['2026-W49', 'skipped', 'asked']])
    clock.now += 7 * 24 * hour
    await dispatcher().round()
    expect(platform.posts).toHaveLength(1)
  })

  test('who is unreachable, until they write', async () => {
    await signUp(ada)
    platform.answers = [() => ({ is: 'unreachable', why: 'blocked' })]
    clock.now = due
    await dispatcher().round()
    clock.now += 7 * 24 * hour
    await dispatcher().round()
    expect(await history(ada)).toEqual([
      ['2026-W49', 'skipped', 'unreachable: blocked'],
      ['2026-W50', 'skipped', 'unreachable: blocked'],
    ])
    await store.seen(ada, {}, clock.now)
    clock.now += 7 * 24 * hour
    await dispatcher().round()
    expect(platform.posts).toHaveLength(1)
  })

  test('who has left the workspace', async () => {
    await signUp(ada)
    platform.answers = [() => ({ is: 'unreachable', why: 'user_not_found' })]
    platform.gone = true
    clock.now = due
    await dispatcher().round()
    expect(await store.about(ada)).toMatchObject({ goneSince: due })
    clock.now += 7 * 24 * hour
    await dispatcher().round()
    expect((await history(ada))?.at(-1)).toEqual(['2026-W50', 'skipped', 'gone'])
  })

  test('who stopped after it was claimed', async () => {
    await signUp(ada)
    clock.now = due
    const claim = { platform: 'slack', holder: 'dead', now: clock.now, lease: clock.now }
    const next = (await store.about(ada))?.schedule?.next
    if (next === undefined) throw new Error('Nothing is due')
    await open(store, [{ person: ada, due: next, id: 'fake-dead', again: false, schedule: {} }], claim)
    await store.save(ada, { schedule: { ...weekly, state: 'stopped' } }, clock.now)
    await dispatcher().round()
    expect(await history(ada)).toEqual([['2026-W49', 'skipped', 'stopped']])
  })
})

test.each<[string, Schedule['state'], unknown[]]>([
  ['stops', 'stopped', ['2026-W49', 'skipped', 'stopped']],
  ['changes something', 'on', ['2026-W49', 'sent']],
])('who %s while their prompt waits for its turn', async (_, state, becomes) => {
  for (const person of [ada, bob]) await signUp(person)
  const { round } = dispatcher({ width: 1, pace: 0 })
  platform.answers = [
    async (to) => {
      const other = to.id === ada.id ? bob : ada
      await store.save(other, { schedule: { ...weekly, state } }, clock.now)
      return { is: 'sent' }
    },
  ]
  clock.now = due
  await round()
  await round()
  expect((await Promise.all([ada, bob].map(history))).flat()).toEqual(expect.arrayContaining([becomes]))
  expect(platform.posts).toHaveLength(state === 'on' ? 2 : 1)
})

test.each([
  ['can be looked up', usualDelivery.width],
  ['can not', usualDelivery.blindWidth],
])('where what arrived %s, never more requests at once than', async (can, most) => {
  const many = Array.from({ length: 3 * most }, (_, index) => ({ ...ada, id: `U${index}` }))
  for (const person of many) await signUp(person)
  if (can === 'can not') delete platform.sent
  let inFlight = 0
  let peak = 0
  const answer = async (): Promise<Sent> => {
    peak = Math.max(peak, ++inFlight)
    await setImmediate()
    inFlight -= 1
    return { is: 'sent' }
  }
  platform.answers = many.map(() => answer)
  clock.now = due
  await dispatcher({ pace: 0 }).round()
  expect(platform.posts).toHaveLength(many.length)
  expect(peak).toBe(most)
})

test('snoozed: the same words once more at the later time, in the same slot', async () => {
  await signUp(ada)
  clock.now = due
  const { round } = dispatcher()
  await round()
  const schedule = (await store.about(ada))?.schedule
  if (schedule === undefined) throw new Error('No schedule')
  const snoozed = { slot: '2026-W49', until: due + 24 * hour }
  await signUp(ada, { ...schedule, snoozed })
  clock.now += 24 * hour - 1
  await round()
  expect(platform.posts).toHaveLength(1)
  clock.now += 1
  await round()
  expect(platform.posts).toHaveLength(2)
  expect(platform.posts[0]?.words).toBe(platform.posts[1]?.words)
  expect(platform.posts[0]?.delivery).not.toBe(platform.posts[1]?.delivery)
  expect(await history(ada)).toEqual([['2026-W49', 'sent']])
})

test('a level that a reload removed: asked once, then paused with the reason', async () => {
  await signUp(ada, {}, { ...profile, level: 'none' })
  clock.now = due
  await dispatcher().round()
  clock.now += 7 * 24 * hour
  await dispatcher().round()
  expect(platform.posts).toHaveLength(1)
  expect((await store.about(ada))?.schedule).toMatchObject({ state: 'paused', reason: 'level-gone' })
  expect(await history(ada)).toEqual([['2026-W49', 'sent', 'level-gone']])
})

test('a stop finishes what is in flight and gives back the rest', async () => {
  for (const person of [ada, bob]) await signUp(person)
  let sending: (() => void) | undefined
  const reached = new Promise<void>((resolve) => {
    platform.answers = [
      () =>
        new Promise((answer) => {
          sending = () => answer({ is: 'sent' })
          resolve()
        }),
    ]
  })
  clock.now = due
  const running = dispatcher({ width: 1, pace: 0 })
  const ran = running.run()
  await reached
  const stopped = running.stop()
  sending?.()
  await Promise.all([ran, stopped])
  expect(platform.posts).toHaveLength(1)
  await dispatcher().round()
  expect(platform.posts).toHaveLength(2)
})

test('a database that fails is told once, and nothing is lost', async () => {
  await signUp(ada)
  clock.now = due
  const { round } = dispatcher()
  const { openDue } = store
  store.openDue = () => Promise.reject(new Error('gone'))
  await round()
  await round()
  expect(log).toHaveLength(1)
  store.openDue = openDue
  await round()
  expect(platform.posts).toHaveLength(1)
})
