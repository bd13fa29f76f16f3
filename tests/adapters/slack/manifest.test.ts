import { existsSync, readFileSync } from 'node:fs'
import { App, HTTPReceiver } from '@slack/bolt'
import { Ajv } from 'ajv'
import { describe, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { listen } from '../../../adapters/slack/listeners.ts'
import { Manifest, manifestCommand, overHttp, readManifest } from '../../../adapters/slack/manifest.ts'
import { UsageError } from '../../../src/errors.ts'
import { scripted } from '../../drivers/scripted.ts'
import { startRig } from '../../drivers/slack/rig.ts'

const official = new URL('../../../../shared/schemas/slack-manifest.schema.2.0.0.json', import.meta.url)
const manifest = readManifest()
const http = overHttp(manifest, 'https://growthbot.example.com/')

describe('the manifest', () => {
  test.each([
    ['Socket Mode', manifest],
    ['HTTP', http],
  ])('for %s is what Slack takes', (_way, made) => {
    expect(Manifest.parse(made)).toEqual(made)
    if (made.settings.socket_mode_enabled) return
    const url = 'https://growthbot.example.com/slack/events'
    expect(made.features.slash_commands.map((command) => command.url)).toEqual([url])
    expect(made.settings.interactivity.request_url).toBe(url)
    expect(made.settings.event_subscriptions.request_url).toBe(url)
  })

  test.skipIf(!existsSync(official))("is valid by Slack's own schema (skipped where that is not at hand)", () => {
    const check = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(readFileSync(official, 'utf8')))
    for (const made of [manifest, http]) {
      check(made)
      expect(check.errors).toBeNull()
    }
    expect(check({ ...manifest, nonsense: true })).toBe(false)
  })

  test('declares every event, shortcut and command that is listened to, nothing more', () => {
    const { bot_events } = manifest.settings.event_subscriptions
    const { shortcuts, slash_commands } = manifest.features
    const { events, shortcuts: heard, commands } = listenedTo()
    expect([...bot_events].map((event) => event.split('.')[0]).sort()).toEqual([...events].sort())
    expect(bot_events).toContain('message.im')
    expect(shortcuts.map(({ type, callback_id }) => ({ type, callback_id }))).toEqual(
      expect.arrayContaining(heard.map(({ type, callback_id }) => ({ type: kinds[type], callback_id }))),
    )
    expect(shortcuts).toHaveLength(heard.length)
    for (const { command } of slash_commands) expect(commands.some((pattern) => pattern.test(command))).toBe(true)
  })

  test('declares every scope that is used, nothing more', async () => {
    const methods = await methodsUsed()
    const used = new Set([
      ...methods.flatMap((method) => scopesOf[method] ?? [`unknown: ${method}`]),
      ...manifest.settings.event_subscriptions.bot_events.flatMap((event) => scopesOf[event] ?? [`unknown: ${event}`]),
      ...(manifest.features.slash_commands.length + manifest.features.shortcuts.length > 0 ? ['commands'] : []),
    ])
    expect([...manifest.oauth_config.scopes.bot].sort()).toEqual([...used].sort())
  })
})

/** The least scope of each method and event: docs.slack.dev. */
const scopesOf: Record<string, readonly string[]> = {
  'auth.test': [],
  response_url: [],
  'chat.postMessage': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'views.open': [],
  'views.publish': [],
  'views.update': [],
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  'message.im': ['im:history'],
}
const kinds: Record<string, string> = { message_action: 'message', shortcut: 'global' }

/** What the code registers with a real App. */
function listenedTo() {
  const app = new App({
    receiver: new HTTPReceiver({ signingSecret: 'fake' }),
    authorize: async () => ({}),
    convoStore: false,
  })
  const event = vi.spyOn(app, 'event')
  const shortcut = vi.spyOn(app, 'shortcut')
  const command = vi.spyOn(app, 'command')
  listen(app, {
    bot: scripted(),
    client: app.client,
    me: { team: 'T0FAKETEAM', user: 'U0FAKEBOT' },
    once: { first: () => true, forget: () => undefined },
    incidents: { report: () => undefined, recovered: () => undefined, refused: () => undefined },
    turn: async () => {},
  })
  return {
    events: event.mock.calls.map(([name]) => String(name)),
    shortcuts: shortcut.mock.calls.map(([given]) => ({ type: '', callback_id: '', ...Object(given) })),
    commands: command.mock.calls.map(([pattern]) => new RegExp(pattern)),
  }
}

/** Every Web API method the bot calls when everything is tried once. */
async function methodsUsed(): Promise<string[]> {
  const rig = await startRig(scripted({ me: () => ({ title: 'You', lines: [], seen: 'asker' }) }), 'http')
  const { workspace } = rig
  for (const file of [
    'direct-message',
    'mention',
    'app-home-opened',
    'message-shortcut',
    'global-shortcut',
    'slash-command',
  ]) {
    await rig.deliver(file)
  }
  await rig.deliver('mention', { event: { text: 'me' } })
  await workspace.call('chat.postEphemeral')
  await workspace.call('views.update')
  await rig.stop()
  return [...new Set(workspace.calls.map(({ method }) => method))]
}

describe('growthbot slack:manifest', () => {
  test('prints manifest.yml for Socket Mode', () => {
    expect(Manifest.parse(parse(manifestCommand.run({})))).toEqual(manifest)
  })
  test('prints the HTTP variant for an address', () => {
    expect(Manifest.parse(parse(manifestCommand.run({ url: 'https://growthbot.example.com' })))).toEqual(http)
  })
  test.each(['http://growthbot.example.com', 'growthbot.example.com', ''])('refuses %j', (url) => {
    expect(() => manifestCommand.run({ url })).toThrow(UsageError)
  })
})
