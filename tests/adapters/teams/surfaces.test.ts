import { afterEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Reply } from '../../../src/reply/reply.ts'
import { scripted } from '../../drivers/scripted.ts'
import { ids } from '../../drivers/teams/fixture.ts'
import { type Rig, startRig } from '../../drivers/teams/rig.ts'
import { cardOf, wordsOf } from '../../drivers/teams/shown.ts'

let rig: Rig
afterEach(() => rig.stop())

const cardType = 'application/vnd.microsoft.card.adaptive'
const words = (body: unknown) => wordsOf(cardOf(body)).join('\n')

describe('what a person writes', () => {
  test('in the personal chat is answered there', async () => {
    const bot = scripted()
    rig = await startRig(bot)
    const { activity } = await rig.deliver('message-personal', { text: 'show level-1' })
    const { conversation, id, body } = await rig.service.show(0)
    expect(conversation).toBe(ids.personal)
    expect({ id }).toEqual({ id: z.object({ id: z.string() }).parse(activity).id })
    expect(words(body)).toContain('I learn the craft.')
    expect(body).toMatchObject({ type: 'message', summary: expect.stringContaining('I learn the craft.') })
    expect(bot.heard[0]).toMatchObject({
      from: { platform: 'teams', tenant: ids.tenant, id: ids.ada },
      place: 'direct',
      thread: ids.personal,
      known: { name: 'ada', zone: 'Europe/London', locale: 'en-GB' },
    })
  })

  test.each([
    ['message-channel', ids.channel],
    ['message-group', '19:fakegroup@thread.v2'],
  ])('%s: is answered in its thread, without the mention in its words', async (file, conversation) => {
    const bot = scripted()
    rig = await startRig(bot)
    await rig.deliver(file, { text: '<at>growthbot</at>&nbsp;R&amp;D &lt;now&gt;\n' })
    expect(await rig.service.show(0)).toMatchObject({ does: 'post', conversation })
    expect(bot.heard[0]).toMatchObject({ text: 'R&D <now>', place: 'channel', thread: conversation })
  })

  test('people mentioned are words like any other', async () => {
    const bot = scripted()
    rig = await startRig(bot)
    const entities = [
      { type: 'mention', text: '<at>growthbot</at>', mentioned: { id: '28:00000000-0000-4000-8000-00000000b07a' } },
      { type: 'mention', text: '<at>Ben</at>', mentioned: { id: '29:1FAKEBEN', name: 'Ben' } },
    ]
    await rig.deliver('message-channel', { text: '<at>growthbot</at> is <at>Ben</at> level 2?', entities })
    expect(bot.heard[0]?.text).toBe('is Ben level 2?')
  })

  test('without words gives help, with three words to try', async () => {
    rig = await startRig(scripted())
    await rig.deliver('message-personal', { text: ' ' })
    const { body } = await rig.service.show(0)
    expect(words(body)).toContain('Ask me')
    expect(body).toMatchObject({
      suggestedActions: {
        to: ['29:1FAKEADA'],
        actions: ['levels', 'areas', 'tracks'].map((value) => ({ type: 'imBack', title: value, value })),
      },
    })
  })

  test('the zone comes from the client where the activity has none', async () => {
    const bot = scripted()
    rig = await startRig(bot)
    await rig.deliver('message-personal', { localTimezone: null })
    expect(bot.heard[0]?.known?.zone).toBe('Europe/London')
  })

  test.each(['message-edited', 'message-deleted', 'message-reaction', 'members-added'])(
    '%s: is taken, not answered',
    async (file) => {
      const bot = scripted()
      rig = await startRig(bot)
      expect(await rig.deliver(file)).toMatchObject({ status: 200, text: '' })
      expect(bot.heard).toEqual([])
      expect(rig.service.calls).toEqual([])
    },
  )

  test('a card that was inserted asks nothing', async () => {
    const bot = scripted()
    rig = await startRig(bot)
    const attachments = [{ contentType: cardType, content: {} }]
    await rig.deliver('message-personal', { text: '<span class="inline-compose-card"></span>', attachments })
    expect(bot.heard).toEqual([])
  })
})

describe('what only the asker should see', () => {
  const me = () => ({ me: (): Reply => ({ title: 'About you', lines: [], seen: 'asker' }) })

  test('goes to the personal chat, and one line to the thread', async () => {
    rig = await startRig(scripted(me()))
    await rig.deliver('message-channel', { text: '<at>growthbot</at> me' })
    const [private_, line] = [await rig.service.show(0), await rig.service.show(1)]
    expect(rig.service.calls[0]).toMatchObject({
      does: 'open',
      body: { isGroup: false, tenantId: ids.tenant, members: [{ id: '29:1FAKEADA' }] },
    })
    expect(private_.conversation).toBe(ids.personal)
    expect(words(private_.body)).toContain('About you')
    expect(line).toMatchObject({ conversation: ids.channel, body: { text: expect.stringContaining('personal chat') } })
    expect(JSON.stringify(line)).not.toContain('About you')
  })

  test('is not shown where the bot may not write to them', async () => {
    rig = await startRig(scripted(me()))
    rig.service.refuse({ status: 403, body: { error: { code: 'ForbiddenOperationException', message: 'x' } } })
    await rig.deliver('message-channel', { text: '<at>growthbot</at> me' })
    const { body } = await rig.service.show(0)
    expect(body).toMatchObject({ text: expect.stringContaining('add me') })
    expect(rig.service.shown()).toHaveLength(1)
  })
})

describe('the welcome', () => {
  test('comes once a conversation, when the bot is added', async () => {
    const bot = scripted()
    rig = await startRig(bot)
    for (const file of ['members-added', 'installation-add', 'installation-add', 'installation-upgrade']) {
      await rig.deliver(file)
    }
    await rig.deliver('installation-add-to-team')
    expect(words((await rig.service.show(0)).body)).toContain('Welcome')
    expect(bot.heard.map(({ text, place }) => [text, place])).toEqual([
      ['home', 'direct'],
      ['home', 'channel'],
    ])
  })

  test('comes again after the bot was removed, and where it did not get through', async () => {
    const bot = scripted()
    rig = await startRig(bot)
    rig.service.refuse({ status: 502 })
    for (const file of ['installation-add', 'installation-add', 'installation-remove', 'installation-add']) {
      await rig.deliver(file)
    }
    expect(bot.heard).toHaveLength(3)
  })
})

test('an invoke that is not known is not implemented', async () => {
  rig = await startRig(scripted())
  expect(await rig.deliver('query', { name: 'task/fetch' })).toMatchObject({ status: 501, text: '' })
})
