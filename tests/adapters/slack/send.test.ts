import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Person, Sent } from '../../../src/ports.ts'
import { scripted } from '../../drivers/scripted.ts'
import { type Rig, startRig } from '../../drivers/slack/rig.ts'
import type { Refusal } from '../../drivers/slack/workspace.ts'

const reply = { title: 'Your prompt', lines: [{ as: 'text' as const, spans: [{ text: 'Where did you do this?' }] }] }

let rig: Rig
let ada: Person
beforeEach(async () => {
  rig = await startRig(scripted(), 'http')
  ada = { platform: 'slack', tenant: rig.workspace.ids.team, id: rig.workspace.ids.ada }
})
afterEach(() => rig.stop())

const send = () => rig.platform.send(ada, undefined, reply, 'fake-delivery')
const posts = () => rig.workspace.calls.filter(({ method }) => method === 'chat.postMessage')

describe('speaking first', () => {
  test('the message carries the opaque id and nothing about the person', async () => {
    expect(await send()).toEqual({ is: 'sent' })
    const [post] = posts()
    expect(post?.body['metadata']).toEqual({ event_type: 'growthbot_delivery', event_payload: { id: 'fake-delivery' } })
  })

  test.each<[string, Refusal, Sent]>([
    ['a 429', { status: 429, headers: { 'retry-after': '7' } }, { is: 'later', seconds: 7 }],
    ['a 500', { status: 500 }, { is: 'unknown' }],
    ['internal_error', { body: { ok: false, error: 'internal_error' } }, { is: 'unknown' }],
    ['ratelimited', { body: { ok: false, error: 'ratelimited' } }, { is: 'later', seconds: 60 }],
    ['invalid_auth', { body: { ok: false, error: 'invalid_auth' } }, { is: 'later', seconds: 900 }],
    ['invalid_blocks', { body: { ok: false, error: 'invalid_blocks' } }, { is: 'later', seconds: 900 }],
    ['user_not_found', { body: { ok: false, error: 'user_not_found' } }, { is: 'unreachable', why: 'user_not_found' }],
  ])('%s: one request, and what it means', async (_what, refusal, outcome) => {
    rig.workspace.refuse('chat.postMessage', refusal)
    expect(await send()).toEqual(outcome)
    expect(posts()).toHaveLength(1)
  })

  test('a refusal of the bot shows in its health until it is taken again', async () => {
    rig.workspace.refuse('chat.postMessage', { body: { ok: false, error: 'account_inactive' } })
    await send()
    expect(rig.platform.health()).toMatchObject({ ok: false })
    await send()
    expect(rig.platform.health()).toEqual({ ok: true })
  })
})

describe('looking up a delivery', () => {
  const message = (id: string) => ({ metadata: { event_type: 'growthbot_delivery', event_payload: { id } } })
  const sent = () => rig.platform.sent?.(ada, 'fake-delivery', new Date(1_795_420_800_000))

  test('it is looked for on every page of their direct messages, from shortly before', async () => {
    let asked = 0
    rig.workspace.serve('conversations.history', () => {
      asked += 1
      return asked === 1
        ? { ok: true, messages: [{ text: 'hello' }, message('other')], response_metadata: { next_cursor: 'more' } }
        : { ok: true, messages: [message('fake-delivery')] }
    })
    expect(await sent()).toBe(true)
    const calls = rig.workspace.calls.filter(({ method }) => method === 'conversations.history')
    expect(calls.map(({ body }) => body['cursor'])).toEqual([undefined, 'more'])
    expect(calls[0]?.body).toMatchObject({
      channel: rig.workspace.ids.dm,
      include_all_metadata: true,
      oldest: '1795420500',
    })
  })

  test('it is not there', async () => {
    rig.workspace.serve('conversations.history', () => ({ ok: true, messages: [message('other')] }))
    expect(await sent()).toBe(false)
  })

  test('nobody knows where Slack does not say', async () => {
    rig.workspace.refuse('conversations.history', { status: 500 })
    await expect(sent()).rejects.toThrow()
  })
})

test.each([
  [
    { tz: 'Europe/London', profile: { display_name: 'Ada' } },
    { name: 'Ada', zone: 'Europe/London' },
  ],
  [
    { name: 'ada', deleted: true },
    { name: 'ada', gone: true },
  ],
])('who somebody is: %j', async (user, found) => {
  rig.workspace.serve('users.info', () => ({ ok: true, user }))
  expect(await rig.platform.lookUp?.(ada)).toEqual(found)
})
