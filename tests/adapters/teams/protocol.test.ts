import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Scripted, scripted } from '../../drivers/scripted.ts'
import { type Rig, startRig } from '../../drivers/teams/rig.ts'
import type { Refusal } from '../../drivers/teams/service.ts'
import { cardOf, wordsOf } from '../../drivers/teams/shown.ts'

let rig: Rig
let bot: Scripted
beforeEach(async () => {
  bot = scripted()
  rig = await startRig(bot)
})
afterEach(() => rig.stop())

const hour = 3_600_000
const busy: Refusal = { status: 429, headers: { 'retry-after': '2' }, body: { error: { code: 'Throttled' } } }

describe('what Teams sends again', () => {
  test.each(['message-personal', 'message-channel', 'execute-personal', 'submit-personal'])(
    '%s: is answered once',
    async (file) => {
      const { activity } = await rig.deliver(file)
      expect((await rig.send(activity)).status).toBe(200)
      expect(bot.heard).toHaveLength(1)
      expect(rig.service.shown()).toHaveLength(1)
    },
  )

  test('while the first is still being answered, is not answered beside it', async () => {
    await rig.stop()
    const hold = Promise.withResolvers<void>()
    bot = scripted({
      slow: async () => {
        await hold.promise
        return { title: 'At last', lines: [] }
      },
    })
    rig = await startRig(bot)
    const first = rig.deliver('message-personal', { text: 'slow', id: 'fake-slow' })
    await expect.poll(() => bot.heard.length).toBe(1)
    await rig.deliver('message-personal', { text: 'slow', id: 'fake-slow' })
    hold.resolve()
    await first
    expect(rig.service.shown()).toHaveLength(1)
  })

  test('for an hour, not longer', async () => {
    const { activity } = await rig.deliver('message-personal')
    rig.clock.now = hour - 1
    await rig.send(activity)
    expect(bot.heard).toHaveLength(1)
    rig.clock.now = hour
    await rig.send(activity)
    expect(bot.heard).toHaveLength(2)
  })

  test('in another conversation is another', async () => {
    await rig.deliver('message-personal', { id: 'fake' })
    await rig.deliver('message-channel', { id: 'fake' })
    expect(bot.heard).toHaveLength(2)
  })

  test('after an answer that did not get through is answered', async () => {
    rig.service.refuse({ status: 503 })
    const { activity, status } = await rig.deliver('message-personal')
    expect(status).toBe(200)
    expect(rig.log).toEqual(['An answer did not get through: HTTP 503'])
    await rig.send(activity)
    expect(wordsOf(cardOf((await rig.service.show(1)).body)).join()).toContain('Ask me')
  })
})

describe('an answer', () => {
  test.each<[string, Refusal]>([
    ['500', { status: 500 }],
    ['502', { status: 502 }],
    ['503', { status: 503 }],
    ['504', { status: 504 }],
    ['a lost connection', {}],
  ])('that may have arrived is not sent again: %s', async (_what, refusal) => {
    rig.service.refuse(refusal)
    await rig.deliver('message-personal')
    expect(rig.service.calls).toHaveLength(1)
  })

  test.each([429, 412])('that was refused for now (%i) is sent when Teams says so', async (status) => {
    rig.service.refuse({ ...busy, status })
    await rig.deliver('message-personal')
    expect(rig.service.calls).toHaveLength(2)
    expect(rig.waits).toEqual([expect.any(Number)])
    expect(rig.waits[0]).toBeGreaterThanOrEqual(2_000)
    expect(rig.waits[0]).toBeLessThanOrEqual(2_500)
    expect(rig.log).toEqual(['Teams asks to wait 2 s before the next message'])
  })

  test('that is refused for longer than Teams waits is given up', async () => {
    rig.service.refuse({ ...busy, headers: { 'retry-after': '60' } })
    await rig.deliver('message-personal')
    expect(rig.service.calls).toHaveLength(1)
    expect(rig.log).toEqual(['An answer did not get through: Throttled'])
  })

  test('that is refused again and again is given up', async () => {
    rig.service.refuse(busy, busy, busy)
    await rig.deliver('message-personal')
    expect(rig.service.calls).toHaveLength(3)
    expect(rig.log.at(-1)).toBe('An answer did not get through: Throttled')
  })

  test("of one person that fails is nobody else's failure", async () => {
    rig.service.refuse({ status: 403, body: { error: { code: 'ConversationBlockedByUser' } } })
    await rig.deliver('message-personal')
    await rig.deliver('message-channel')
    expect(rig.service.shown()).toHaveLength(2)
    expect(rig.log).toHaveLength(1)
  })
})
