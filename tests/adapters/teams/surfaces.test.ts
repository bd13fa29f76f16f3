import { afterEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Reply } from '../../../src/reply/reply.ts'
import { scripted } from '../../drivers/scripted.ts'
import { complaints } from '../../drivers/teams/check.ts'
import { ids } from '../../drivers/teams/fixture.ts'
import { type Delivered, type Rig, startRig } from '../../drivers/teams/rig.ts'
import { cardOf, markupIn, wordsOf } from '../../drivers/teams/shown.ts'

let rig: Rig
afterEach(() => rig.stop())

const Invoked = z.object({ statusCode: z.number(), type: z.string(), value: z.unknown() })
const Extension = z.object({
  composeExtension: z.object({
    type: z.string(),
    text: z.string().optional(),
    attachments: z
      .array(
        z.object({
          content: z.unknown(),
          preview: z.object({ content: z.object({ title: z.string(), text: z.string() }) }),
        }),
      )
      .optional(),
  }),
})
const bodyOf = ({ text }: Delivered): unknown => JSON.parse(text)
const invoked = (delivered: Delivered) => Invoked.parse(bodyOf(delivered))
const cardType = 'application/vnd.microsoft.card.adaptive'
const execute = (command: string, place = 'direct', more: object = {}) => ({
  value: {
    action: { type: 'Action.Execute', verb: 'growthbot', data: { command, place, ...more } },
    trigger: 'manual',
  },
})
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

describe('a press', () => {
  test('in the personal chat is answered below the pressed card, which stays', async () => {
    const bot = scripted()
    rig = await startRig(bot)
    const delivered = await rig.deliver('execute-personal', execute('show level-1'))
    expect(invoked(delivered)).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.activity.message' })
    expect(await rig.service.show(0)).toMatchObject({ does: 'post', conversation: ids.personal })
    expect(bot.heard[0]).toMatchObject({ text: 'show level-1', place: 'direct' })
    expect(rig.service.shown()).toHaveLength(1)
  })

  test('whose answer replaces the card: in the response, and for good by an update', async () => {
    rig = await startRig(scripted())
    const delivered = await rig.deliver(
      'execute-personal',
      execute('save', 'direct', { sends: true, 'field/level': '' }),
    )
    const answer = invoked(delivered)
    expect(answer).toMatchObject({ statusCode: 200, type: cardType })
    const { does, id, body } = await rig.service.show(0)
    expect({ does, id }).toEqual({ does: 'update', id: '1795420800500' })
    expect(cardOf(body)).toEqual(answer.value)
    expect(words(body)).toContain('Choose one.')
    expect(rig.service.shown()).toHaveLength(1)
  })

  test('is answered even where the update fails', async () => {
    rig = await startRig(scripted())
    rig.service.refuse({ status: 404, body: { error: { code: 'ActivityNotFoundInConversation' } } })
    const delivered = await rig.deliver('execute-personal', execute('save', 'direct', { sends: true }))
    expect(invoked(delivered)).toMatchObject({ statusCode: 200, type: cardType })
    expect(rig.log).toEqual(['A card was not updated: ActivityNotFoundInConversation'])
  })

  test('that no person made updates and posts nothing', async () => {
    rig = await startRig(scripted())
    for (const command of ['save', 'show level-1']) {
      const { action } = execute(command).value
      const delivered = await rig.deliver('execute-automatic', { value: { action, trigger: 'automatic' } })
      expect(invoked(delivered)).toMatchObject({ statusCode: 200, type: cardType })
    }
    expect(rig.service.calls).toEqual([])
  })

  test('in a channel changes the card for the presser only', async () => {
    const bot = scripted()
    rig = await startRig(bot)
    for (const command of ['show level-1', 'save']) {
      const answer = invoked(await rig.deliver('execute-channel', execute(command, 'shared')))
      expect(answer.type).toBe(cardType)
      expect(complaints(answer.value)).toEqual([])
    }
    expect(rig.service.calls).toEqual([])
    expect(bot.heard.map(({ place }) => place)).toEqual(['aside', 'aside'])
  })

  test('on Share where the bot is no member says so', async () => {
    rig = await startRig(scripted())
    rig.service.refuse({ status: 403, body: { error: { code: 'BotNotInConversationRoster', message: 'secret' } } })
    const answer = invoked(await rig.deliver('execute-channel', execute('share show level-1', 'shared')))
    expect(answer.value).toContain('I am not in this conversation')
  })

  test('on a menu carries the one chosen', async () => {
    const bot = scripted()
    rig = await startRig(bot)
    const data = { place: 'direct', choice: 'show level-2' }
    await rig.deliver(
      'execute-personal',
      { value: { action: { type: 'Action.Execute', data: null } } },
      { value: { action: { data } } },
    )
    expect(bot.heard[0]?.text).toBe('show level-2')
  })

  test.each<[unknown]>([[undefined], [null], [{}], [{ action: null }], [{ action: { data: { command: 1 } } }], ['x']])(
    'that is none of ours (%j) is told so, and no more',
    async (value) => {
      rig = await startRig(scripted())
      const { text, status } = await rig.deliver('execute-personal', { value: null }, { value })
      expect(status).toBe(200)
      expect(JSON.parse(text)).toEqual({
        statusCode: 400,
        type: 'application/vnd.microsoft.error',
        value: { code: 'BadRequest', message: 'This is none of my buttons.' },
      })
    },
  )

  test('where cards cannot execute comes as a message, with the same command and the same values', async () => {
    const bot = scripted()
    rig = await startRig(bot)
    const data = { command: 'save', place: 'direct', sends: true, 'field/level': 'level-2', 'field/note': 'n' }
    await rig.deliver('execute-personal', execute('save', 'direct', data))
    await rig.deliver('submit-personal', { value: data })
    const [executed, submitted] = bot.heard
    expect(submitted).toEqual({ ...executed, id: submitted?.id })
    expect(submitted?.values).toEqual({ level: 'level-2', note: 'n' })
    expect((await rig.service.show(1)).does).toBe('update')
  })

  test('where cards cannot execute, in a channel, is answered in the personal chat', async () => {
    const bot = scripted()
    rig = await startRig(bot)
    await rig.deliver('submit-channel', { value: { command: 'show level-1', place: 'shared' } })
    expect((await rig.service.show(0)).conversation).toBe(ids.personal)
    expect(bot.heard[0]?.place).toBe('aside')
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

describe('the message extension', () => {
  const found = (delivered: Delivered) => Extension.parse(bodyOf(delivered)).composeExtension

  test('offers what is shown, then what its buttons show, as cards to insert', async () => {
    const bot = scripted({ ask: () => ({ ...level1, actions: steps(3) }), ...shows(3) })
    rig = await startRig(bot)
    const { type, attachments = [] } = found(await rig.deliver('query'))
    expect(type).toBe('result')
    expect(attachments.map(({ preview }) => preview.content.title)).toEqual(['Level 1 - Craft', 'S0', 'S1', 'S2'])
    for (const { content } of attachments) expect(complaints(content)).toEqual([])
    expect(bot.heard[0]).toMatchObject({ text: 'ask', values: { question: 'level 1 craft' }, place: 'dialog' })
    expect(rig.service.calls).toEqual([])
  })

  test('offers ten at most', async () => {
    rig = await startRig(scripted({ ask: () => ({ ...level1, actions: steps(15) }), ...shows(15) }))
    expect(found(await rig.deliver('query')).attachments).toHaveLength(10)
  })

  test.each<[string, unknown]>([
    ['without a command id', { parameters: [{ name: 'question', value: 'x' }] }],
    ['without a name of the parameter', { commandId: 'search', parameters: [{ value: 'x' }] }],
    ['with other names', { commandId: '', parameters: [{ name: '', value: 'x' }], queryOptions: null }],
  ])('answers %s', async (_what, value) => {
    const bot = scripted({ ask: () => level1 })
    rig = await startRig(bot)
    expect(found(await rig.deliver('query', { value: null }, { value })).type).toBe('result')
    expect(bot.heard[0]).toMatchObject({ values: { question: 'x' } })
  })

  test.each<[string, unknown]>([
    ['the first query', { commandId: 'search', parameters: [{ name: 'initialRun', value: 'true' }] }],
    ['an empty query', { commandId: 'search', parameters: [{ name: 'question', value: ' ' }] }],
    ['no parameters', { commandId: 'search' }],
    ['no value', null],
    ['rubbish', { parameters: 'x' }],
  ])('answers %s with what can be asked', async (_what, value) => {
    rig = await startRig(scripted())
    const answer = found(await rig.deliver('query-first', { value: null }, { value }))
    expect(answer).toMatchObject({ type: 'message', text: expect.stringContaining('Ask me') })
  })

  test('answers in time, whatever the bot does', async () => {
    rig = await startRig(scripted({ ask: () => Promise.withResolvers<Reply>().promise }))
    const before = performance.now()
    expect(found(await rig.deliver('query')).type).toBe('message')
    expect(performance.now() - before).toBeLessThan(5_000)
  })

  test('shows words as they stand', async () => {
    const title = '<b>bold</b> & **more**'
    rig = await startRig(scripted({ ask: () => ({ ...level1, title }) }))
    const [one] = found(await rig.deliver('query')).attachments ?? []
    expect(one?.preview.content.title).toBe('&lt;b&gt;bold&lt;/b&gt; &amp; **more**')
    expect(markupIn(one?.content)).toEqual([])
    expect(wordsOf(one?.content)).toContain(title)
  })
})

test('an invoke that is not known is not implemented', async () => {
  rig = await startRig(scripted())
  expect(await rig.deliver('query', { name: 'task/fetch' })).toMatchObject({ status: 501, text: '' })
})

const level1: Reply = {
  title: 'Level 1 - Craft',
  lines: [{ as: 'item', spans: [{ text: 'I learn the craft.' }] }],
  command: 'show level-1',
}
const steps = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ label: `S${index}`, command: `show s${index}` }))
const shows = (count: number) =>
  Object.fromEntries(steps(count).map(({ label, command }) => [command, () => ({ ...level1, title: label, command })]))
