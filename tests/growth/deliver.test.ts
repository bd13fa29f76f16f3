import { expect, test } from 'vitest'
import { delivering, due, hour } from '../drivers/delivering.ts'
import { people } from '../store/samples.ts'

const [ada, bob] = people
const { current, dispatcher, history, signUp } = delivering()

test('nothing before its time, then once, and again a week later', async () => {
  const { platform, clock } = current()
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
  const { store, platform, clock, log } = current()
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

test('snoozed: the same words once more at the later time, in the same slot', async () => {
  const { store, platform, clock } = current()
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

test('a stop finishes what is in flight and gives back the rest', async () => {
  const { platform, clock } = current()
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
  const { store, platform, clock, log } = current()
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
