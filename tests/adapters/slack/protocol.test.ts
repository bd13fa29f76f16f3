import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { createSlack } from '../../../adapters/slack/slack.ts'
import { PlatformError } from '../../../src/errors.ts'
import { scripted } from '../../drivers/scripted.ts'
import { payload } from '../../drivers/slack/payload.ts'
import { type Rig, startRig } from '../../drivers/slack/rig.ts'
import { wordsOf } from '../../drivers/slack/shown.ts'
import { encoded, signature } from '../../drivers/slack/signed.ts'
import { botToken, portOf } from '../../drivers/slack/workspace.ts'

let rig: Rig
afterEach(() => rig.stop())

const words = (value: unknown) => wordsOf(value).join('\n')
const hour = 3_600_000

describe('over HTTP', () => {
  test('only what Slack signed just now is taken', async () => {
    const bot = scripted()
    rig = await startRig(bot, 'http')
    const event = payload('direct-message', rig.workspace.ids)
    const { body, type } = encoded(event)
    const signed = signature(body)
    const post = async (headers: Record<string, string>, sent = body) =>
      (
        await fetch(`${rig.url}/slack/events`, {
          method: 'POST',
          headers: { 'content-type': type, ...headers },
          body: sent,
        })
      ).status
    expect(await post(signature(body, { secret: 'another-secret' }))).toBe(401)
    expect(await post(signature(body, { age: 400 }))).toBe(401)
    expect(await post({})).toBe(401)
    expect(await post({ 'x-slack-signature': signed['x-slack-signature'] ?? '' })).toBe(401)
    expect(await post({ 'x-slack-request-timestamp': signed['x-slack-request-timestamp'] ?? '' })).toBe(401)
    expect(await post({ ...signed, 'x-slack-signature': 'v0=00' })).toBe(401)
    expect(await post(signed, `${body} `)).toBe(401)
    expect(bot.heard).toHaveLength(0)
    expect(await post(signed)).toBe(200)
    await rig.workspace.call('chat.postMessage')
    expect(bot.heard).toHaveLength(1)
  })

  test('the address is verified', async () => {
    rig = await startRig(scripted(), 'http')
    const { status, body } = await rig.send({ type: 'url_verification', challenge: 'fake-challenge', token: 'fake' })
    expect({ status, body }).toEqual({ status: 200, body: { challenge: 'fake-challenge' } })
  })

  test.each([
    ['GET', '/slack/events', 405],
    ['POST', '/slack', 404],
    ['POST', '/slack/events/more', 404],
    ['GET', '/', 404],
    ['POST', '/healthz', 405],
  ])('%s %s is answered with %i, and the process lives', async (method, path, status) => {
    rig = await startRig(scripted(), 'http')
    expect((await fetch(`${rig.url}${path}`, { method })).status).toBe(status)
    expect((await fetch(`${rig.url}/healthz`)).status).toBe(200)
  })

  test('a signed body that is no JSON is refused', async () => {
    rig = await startRig(scripted(), 'http')
    const body = '{"type":'
    const headers = { 'content-type': 'application/json', ...signature(body) }
    expect((await fetch(`${rig.url}/slack/events`, { method: 'POST', headers, body })).status).toBe(400)
  })
})

describe('over a socket', () => {
  test('a dropped connection is made again, and what comes then is answered', async () => {
    rig = await startRig(scripted(), 'socket')
    rig.socket.drop()
    await rig.socket.connected(2)
    await expect.poll(() => rig.platform.health()).toEqual({ ok: true })
    await rig.deliver('direct-message')
    await rig.workspace.call('chat.postMessage')
    expect(rig.log).toEqual(['The connection to Slack was closed; connecting again', 'Connected to Slack again'])
  })

  test('Slack may ask for a new connection', async () => {
    rig = await startRig(scripted(), 'socket')
    rig.socket.refresh()
    await rig.socket.connected(2)
    await expect.poll(() => rig.platform.health()).toEqual({ ok: true })
  })

  test('while Slack cannot be reached it goes on trying, with one line in the log', async () => {
    rig = await startRig(scripted(), 'socket')
    rig.workspace.refuse('apps.connections.open', ...Array.from({ length: 4 }, () => ({ status: 500 })))
    rig.socket.drop()
    await rig.socket.connected(2)
    await expect.poll(() => rig.platform.health()).toEqual({ ok: true })
    expect(rig.waits).toHaveLength(4)
    expect(rig.log.filter((line) => line.startsWith('Cannot connect'))).toEqual(['Cannot connect to Slack: HTTP 500'])
  })

  test('a revoked app-level token stops the start', async () => {
    rig = await startRig(scripted(), 'socket')
    rig.workspace.serve('apps.connections.open', () => ({ ok: false, error: 'invalid_auth' }))
    const other = createSlack(
      { botToken, way: { appToken: 'xapp-fake' }, guests: false, api: `${rig.workspace.api}/` },
      { log: { info() {}, warn() {} }, now: () => 0, wait: async () => {} },
    )
    await expect(other.start(scripted())).rejects.toThrow(
      new PlatformError('Slack refuses SLACK_APP_TOKEN or its socket cannot be reached: invalid_auth'),
    )
    await other.stop()
  })
})

describe.each(['http', 'socket'] as const)('over %s', (way) => {
  test('the acknowledgement does not wait for the answer', async () => {
    const hold = Promise.withResolvers<void>()
    const bot = scripted({
      slow: async () => {
        await hold.promise
        return { title: 'At last', lines: [] }
      },
    })
    rig = await startRig(bot, way)
    expect((await rig.deliver('slash-command', { text: 'slow' })).status).toBe(200)
    expect((await rig.deliver('direct-message', { event: { text: 'slow' } })).status).toBe(200)
    expect((await rig.deliver('mention', { event: { text: 'slow' } })).status).toBe(200)
    const action = { type: 'button', action_id: 'do/0', block_id: 'direct/x/actions/0', value: 'slow' }
    expect((await rig.deliver('press-on-message', { actions: [action] })).status).toBe(200)
    expect(rig.workspace.shown()).toHaveLength(0)
    hold.resolve()
    await rig.workspace.show(3)
  })

  test('what Slack brings again is answered once, by whatever sign it comes again', async () => {
    const bot = scripted()
    rig = await startRig(bot, way)
    const { payload: message } = await rig.deliver('direct-message')
    await rig.send(message, {
      headers: { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' },
      retry_attempt: 1,
    })
    await rig.send({ ...message, event_id: 'Ev0FAKEAGAIN' })
    const { payload: command } = await rig.deliver('slash-command')
    expect((await rig.send(command)).status).toBe(200)
    const { payload: press } = await rig.deliver('press-on-message')
    expect((await rig.send(press)).status).toBe(200)
    await rig.deliver('direct-message', { event: { text: 'home' } })
    await expect.poll(() => bot.heard.map(({ text }) => text)).toEqual(['help', 'help', 'help', 'home'])
    await rig.workspace.show(3)
    expect(rig.workspace.shown()).toHaveLength(4)
  })

  test('for an hour, not longer', async () => {
    const bot = scripted()
    rig = await startRig(bot, way)
    const { payload: message } = await rig.deliver('direct-message')
    await rig.workspace.show(0)
    rig.clock.now = hour - 1
    await rig.send(message)
    rig.clock.now = hour
    await rig.send(message)
    await rig.workspace.show(1)
    expect(bot.heard).toHaveLength(2)
  })

  test('a retry never answered before is answered', async () => {
    rig = await startRig(scripted(), way)
    await rig.deliver(
      'direct-message',
      {},
      { headers: { 'x-slack-retry-num': '3', 'x-slack-retry-reason': 'http_timeout' } },
    )
    expect(words((await rig.workspace.show(0)).body)).toContain('Ask me')
  })

  test('an answer that did not get through is given when the message comes again', async () => {
    rig = await startRig(scripted(), way)
    rig.workspace.refuse('chat.postMessage', { status: 503 })
    const { payload: message } = await rig.deliver('direct-message')
    await expect.poll(() => rig.log).toEqual(['An answer did not get through: HTTP 503'])
    await rig.send(message)
    expect(words((await rig.workspace.show(1)).body)).toContain('Ask me')
  })

  test('an expired response_url: the answer comes as a direct message', async () => {
    rig = await startRig(scripted(), way)
    rig.workspace.refuse('response_url', { status: 404, body: { ok: false, error: 'expired_url' } })
    await rig.deliver('slash-command')
    const { body } = await rig.workspace.call('chat.postMessage')
    expect(body).toMatchObject({ channel: rig.workspace.ids.ada })
    expect(words(body)).toContain('Ask me')
    await expect.poll(() => rig.log).toEqual(['Answered in a direct message instead: response_url answered 404'])
  })

  test('a share that fails keeps the private answer and goes nowhere else', async () => {
    rig = await startRig(scripted(), way)
    rig.workspace.refuse('response_url', { status: 404 })
    await rig.deliver('press-on-private-answer', {
      actions: [{ type: 'button', action_id: 'do/0', block_id: 'aside/x/actions/0', value: 'share show level-1' }],
    })
    await expect.poll(() => rig.log).toEqual(['An answer did not get through: response_url answered 404'])
    expect(rig.workspace.shown()).toHaveLength(1)
  })

  test.each([
    ['chat.postMessage', 'direct-message'],
    ['response_url', 'slash-command'],
  ])('a 429 of %s is waited out as long as it says; others are answered meanwhile', async (method, file) => {
    rig = await startRig(scripted(), way)
    rig.workspace.refuse(method, {
      status: 429,
      headers: { 'retry-after': '7' },
      body: { ok: false, error: 'ratelimited' },
    })
    await rig.deliver(file)
    expect(words((await rig.workspace.show(1)).body)).toContain('Ask me')
    expect(rig.waits).toEqual([7_000])
    expect(rig.log).toEqual(['Slack asks to wait 7 s before the next message'])
  })

  test('a channel the bot is not in: a direct message, one line', async () => {
    rig = await startRig(scripted(), way)
    rig.workspace.refuse('chat.postMessage', { body: { ok: false, error: 'not_in_channel' } })
    await rig.deliver('mention')
    expect((await rig.workspace.show(1)).body).toMatchObject({ channel: rig.workspace.ids.ada })
    await expect.poll(() => rig.log).toEqual(['Answered in a direct message instead: not_in_channel'])
  })

  test('a revoked token: one line until it works again, and health says so', async () => {
    rig = await startRig(scripted(), way)
    const revoked = { body: { ok: false, error: 'token_revoked' } }
    rig.workspace.refuse('chat.postMessage', revoked, revoked, revoked)
    for (const file of ['direct-message', 'mention', 'direct-message']) await rig.deliver(file)
    await rig.workspace.show(2)
    await expect.poll(() => rig.platform.health()).toEqual({ ok: false, note: 'Slack refuses the bot: token_revoked' })
    expect(rig.workspace.shown()).toHaveLength(3)
    await rig.deliver('direct-message')
    await expect.poll(() => rig.platform.health()).toEqual({ ok: true })
    expect(rig.log).toEqual(['An answer did not get through: token_revoked', 'Slack takes the bot again'])
  })

  test("one person's failure is nobody else's", async () => {
    rig = await startRig(scripted(), way)
    rig.workspace.refuse('chat.postMessage', { body: { ok: false, error: 'channel_not_found' } })
    await Promise.all([
      rig.deliver('direct-message'),
      rig.deliver('direct-message', { event: { text: 'show level-1' } }),
    ])
    await rig.workspace.show(1)
    expect(rig.workspace.shown().map(({ method }) => method)).toEqual(['chat.postMessage', 'chat.postMessage'])
    expect(rig.log).toHaveLength(1)
  })

  test('a button that is none of ours does nothing but be acknowledged', async () => {
    const bot = scripted()
    rig = await startRig(bot, way)
    const select = { type: 'static_select', action_id: 'level', block_id: 'x', selected_option: { value: 'a' } }
    expect((await rig.deliver('press-on-message', { actions: [select] })).status).toBe(200)
    expect(bot.heard).toHaveLength(0)
  })
})

test('a token that Slack refuses stops the start, naming the variable', async () => {
  rig = await startRig(scripted(), 'http')
  const server = createServer((_request, response) => response.end('{"ok":false,"error":"invalid_auth"}')).listen(
    0,
    '127.0.0.1',
  )
  await once(server, 'listening')
  const api = `http://127.0.0.1:${portOf(server.address())}/api/`
  const platform = createSlack(
    { botToken: 'xoxb-fake', way: { signingSecret: 'fake' }, guests: false, api },
    { log: { info() {}, warn() {} }, now: () => 0, wait: async () => {} },
  )
  await expect(platform.start(scripted())).rejects.toThrow(
    new PlatformError(`Slack refuses SLACK_BOT_TOKEN or cannot be reached at ${api}: invalid_auth`),
  )
  server.close()
})
