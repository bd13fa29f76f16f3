import { describe, expect, test } from 'vitest'
import type { Schedule } from '../../src/store/store.ts'
import { delivering, due, hour, profile } from '../drivers/delivering.ts'
import { open } from '../drivers/ledger.ts'
import { people, weekly } from '../store/samples.ts'

const [ada, bob] = people
const { current, dispatcher, history, signUp } = delivering()

describe('after downtime', () => {
  test('within the time to catch up it is sent, after it skipped with the reason', async () => {
    const { clock } = current()
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
    const { clock } = current()
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
    const { platform, clock } = current()
    await signUp(ada, { skipped: ['2026-W49'] })
    clock.now = due
    await dispatcher().round()
    expect(await history(ada)).toEqual([['2026-W49', 'skipped', 'asked']])
    clock.now += 7 * 24 * hour
    await dispatcher().round()
    expect(platform.posts).toHaveLength(1)
  })

  test('who is unreachable, until they write', async () => {
    const { store, platform, clock } = current()
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
    const { store, platform, clock } = current()
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
    const { store, clock } = current()
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
  const { store, platform, clock } = current()
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

test('a level that a reload removed: asked once, then paused with the reason', async () => {
  const { store, platform, clock } = current()
  await signUp(ada, {}, { ...profile, level: 'none' })
  clock.now = due
  await dispatcher().round()
  clock.now += 7 * 24 * hour
  await dispatcher().round()
  expect(platform.posts).toHaveLength(1)
  expect((await store.about(ada))?.schedule).toMatchObject({ state: 'paused', reason: 'level-gone' })
  expect(await history(ada)).toEqual([['2026-W49', 'sent', 'level-gone']])
})
