import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTeams } from '../../../adapters/teams/teams.ts'
import { PlatformError } from '../../../src/errors.ts'
import type { Reply } from '../../../src/reply/reply.ts'
import { type Scripted, scripted } from '../../drivers/scripted.ts'
import { ids } from '../../drivers/teams/fixture.ts'
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

const prompt: Reply = { title: 'Your prompt', lines: [{ as: 'text', spans: [{ text: 'A first step?' }] }] }
const me = { platform: 'teams', tenant: ids.tenant, id: ids.ada }
const route = () =>
  JSON.stringify({ address: rig.service.url, bot: '28:fake', user: '29:1FAKEADA', chat: ids.personal })
const send = (known: string | undefined = route(), reply = prompt) => rig.platform.send(me, known, reply, 'fake')
const failure = (status: number, code: string, more: object = {}): Refusal => ({
  status,
  body: { error: { code, message: 'internal words', ...more } },
})

describe('speaking first', () => {
  test('goes by the route of the message last seen, in one request', async () => {
    await rig.deliver('message-personal')
    expect(await send(bot.heard[0]?.known?.route)).toEqual({ is: 'sent' })
    const { conversation, id, body } = await rig.service.show(1)
    expect({ conversation, id }).toEqual({ conversation: ids.personal, id: undefined })
    expect(wordsOf(cardOf(body)).join(' ')).toBe('Your prompt A first step?')
  })

  test('opens the personal chat where only a channel was seen', async () => {
    await rig.deliver('message-channel')
    expect(await send(bot.heard[0]?.known?.route)).toEqual({ is: 'sent' })
    expect(rig.service.calls[1]).toMatchObject({ does: 'open', body: { members: [{ id: '29:1FAKEADA' }] } })
    expect((await rig.service.show(1)).conversation).toBe(ids.personal)
  })

  test.each([undefined, '', 'rubbish', '{}'])(
    'opens the chat by the person’s id where the route is %j',
    async (known) => {
      expect(await rig.platform.send(me, known, prompt, 'fake')).toEqual({ is: 'sent' })
      expect(rig.service.calls[0]).toMatchObject({ does: 'open', body: { members: [{ id: ids.ada }] } })
    },
  )

  test.each([
    'https://evil.example/',
    'http://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net.evil.example/',
  ])('never writes to %s', async (address) => {
    const known = JSON.stringify({ address, bot: 'b', user: 'u', chat: 'c' })
    expect(await send(known)).toMatchObject({ is: 'unreachable' })
    expect(rig.service.calls).toEqual([])
  })
})

describe('what became of it', () => {
  test.each<[string, Refusal]>([
    ['ConversationBlockedByUser', failure(403, 'ConversationBlockedByUser')],
    ['BotNotInConversationRoster', failure(403, 'BotNotInConversationRoster')],
    ['BotDisabledByAdmin', failure(403, 'BotDisabledByAdmin')],
    ['ForbiddenOperationException', failure(403, 'ForbiddenOperationException')],
    ['NotEnoughPermissions', failure(403, 'NotEnoughPermissions')],
    [
      'MessageWritesBlocked',
      failure(403, 'Forbidden', { innerHttpError: { body: { subCode: 'MessageWritesBlocked' } } }),
    ],
    ['MessageWritesBlocked', { status: 403, body: { subCode: 'MessageWritesBlocked', errorCode: '209' } }],
    ['ConversationNotFound', failure(404, 'ConversationNotFound')],
    ['BotNotRegistered', failure(401, 'BotNotRegistered')],
    ['MessageSizeTooBig', failure(413, 'MessageSizeTooBig')],
    ['HTTP 403', { status: 403 }],
  ])('unreachable: %s', async (why, refusal) => {
    rig.service.refuse(refusal)
    const outcome = await send()
    expect(outcome).toEqual({ is: 'unreachable', why: expect.stringContaining(why) })
    expect(JSON.stringify(outcome)).not.toContain('internal words')
    expect(rig.service.calls).toHaveLength(1)
  })

  test.each([429, 412])('later, with jitter: %i', async (status) => {
    rig.service.refuse({ ...failure(status, 'Throttled'), headers: { 'retry-after': '40' } })
    const outcome = await send()
    expect(outcome.is).toBe('later')
    const seconds = 'seconds' in outcome ? outcome.seconds : 0
    expect(seconds).toBeGreaterThanOrEqual(40)
    expect(seconds).toBeLessThanOrEqual(50)
    expect(rig.service.calls).toHaveLength(1)
    expect(rig.waits).toEqual([])
  })

  test('later, where Teams does not say when', async () => {
    rig.service.refuse(failure(429, 'Throttled'))
    expect(await send()).toMatchObject({ is: 'later', seconds: expect.any(Number) })
  })

  test.each([500, 502, 503, 504, 408])('unknown, and sent once: %i', async (status) => {
    rig.service.refuse(failure(status, 'ServiceError'))
    expect(await send()).toEqual({ is: 'unknown' })
    expect(rig.service.calls).toHaveLength(1)
  })

  test('unknown, and sent once: a lost connection', async () => {
    rig.service.refuse({})
    expect(await send()).toEqual({ is: 'unknown' })
    expect(rig.service.calls).toHaveLength(1)
  })

  test.each<[string, Refusal]>([
    ['refused with 500', failure(500, 'ServiceError')],
    ['lost', {}],
  ])('later, where the request to open the chat is %s: nothing can have arrived', async (_, refusal) => {
    rig.service.refuse(refusal)
    expect(await rig.platform.send(me, '', prompt, 'fake')).toMatchObject({ is: 'later' })
    expect(rig.service.shown()).toEqual([])
  })

  test('unknown, where a part of it arrived', async () => {
    const statement = { as: 'item' as const, spans: [{ text: 'word '.repeat(2_000) }] }
    const long: Reply = { title: 'Long', lines: [statement, statement] }
    await rig.deliver('message-personal')
    expect(await send(route(), long)).toEqual({ is: 'sent' })
    const parts = rig.service.shown().length - 1
    expect(parts).toBeGreaterThan(1)
    rig.service.refuse({ status: 201, body: { id: 'fake' } }, failure(429, 'Throttled'))
    expect(await send(route(), long)).toEqual({ is: 'unknown' })
  })

  test('InvalidBotApiHost: once more, at the host of the government’s community cloud', async () => {
    rig.service.refuse(failure(403, 'InvalidBotApiHost'))
    expect(await send()).toEqual({ is: 'sent' })
    expect([rig.service.calls.length, rig.gcc.calls.length]).toEqual([1, 1])
    expect(rig.gcc.calls[0]).toMatchObject({ does: 'post', conversation: ids.personal })
  })

  test('InvalidBotApiHost there too: unreachable', async () => {
    rig.service.refuse(failure(403, 'InvalidBotApiHost'))
    rig.gcc.refuse(failure(403, 'InvalidBotApiHost'))
    expect(await send()).toEqual({ is: 'unreachable', why: 'InvalidBotApiHost' })
    expect([rig.service.calls.length, rig.gcc.calls.length]).toEqual([1, 1])
  })
})

describe('without a token', () => {
  const settings = (service: string) => ({
    app: { id: ids.app, tenant: ids.tenant, secret: 'fake' },
    origins: [new URL(service).origin],
    service,
    gcc: service,
  })

  test('nothing was sent, so it is for later; health says why', async () => {
    let given = true
    const { issuer, metadata } = rig.identity
    const token = async () => {
      if (given) return 'fake'
      throw new Error('invalid_client')
    }
    const world = { log: { info() {}, warn() {} }, now: () => 0, wait: async () => {} }
    const platform = createTeams(settings(rig.service.url), world, { issuer, metadata, token })
    await platform.start(bot)
    expect(platform.health()).toEqual({ ok: true })
    given = false
    expect(await platform.send(me, route(), prompt, 'fake')).toMatchObject({ is: 'later' })
    expect(rig.service.calls).toEqual([])
    expect(platform.health()).toEqual({ ok: false, note: 'Microsoft gives no token: invalid_client' })
    given = true
    expect(await platform.send(me, route(), prompt, 'fake')).toEqual({ is: 'sent' })
    expect(platform.health()).toEqual({ ok: true })
    given = false
    await expect(platform.start(bot)).rejects.toThrow(
      new PlatformError('Microsoft gives no token for TEAMS_CLIENT_ID: invalid_client'),
    )
  })
})
