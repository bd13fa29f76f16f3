import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { usualDelivery } from '../../src/growth/deliver.ts'
import type { Sent } from '../../src/ports.ts'
import { delivering, due, hour } from '../drivers/delivering.ts'
import { open } from '../drivers/ledger.ts'
import { people } from '../store/samples.ts'

const [ada, bob] = people
const { current, dispatcher, history, signUp } = delivering()

test('two processes: each person gets one', async () => {
  const { platform, clock } = current()
  const many = Array.from({ length: 150 }, (_, index) => ({ ...ada, id: `U${index}` }))
  for (const person of many) await signUp(person)
  clock.now = due
  await Promise.all([dispatcher({ pace: 0 }).round(), dispatcher({ pace: 0 }).round()])
  expect(platform.posts).toHaveLength(150)
  expect(new Set(platform.posts.map(({ to }) => to.id)).size).toBe(150)
})

describe('a message that may have arrived', () => {
  test('is looked up, and not sent again if it is there', async () => {
    const { platform, clock } = current()
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
    const { store, platform, clock } = current()
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
    const { platform, clock, log } = current()
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
    const { platform, clock } = current()
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
    const { store, platform, clock } = current()
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
    const { platform, clock } = current()
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
    const { platform, clock } = current()
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
    const { platform, clock } = current()
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

test.each([
  ['can be looked up', usualDelivery.width],
  ['can not', usualDelivery.blindWidth],
])('where what arrived %s, never more requests at once than', async (can, most) => {
  const { platform, clock } = current()
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
