import { z } from 'zod'
import { readManifest } from '../../../adapters/slack/manifest.ts'
import { type SlackSettings, slackSettings } from '../../../adapters/slack/settings.ts'
import { createSlack } from '../../../adapters/slack/slack.ts'
import type { Bot, Log, Platform } from '../../../src/ports.ts'
import { type Server, startServer } from '../../../src/server.ts'
import { View } from './limits.ts'
import { type Payload, payload } from './payload.ts'
import { type Envelope, postSigned, signingSecret } from './signed.ts'
import { type Delivery, type SocketServer, startSocketServer } from './socket.ts'
import { appToken, botToken, startWorkspace, type Workspace } from './workspace.ts'

export type Way = 'http' | 'socket'

export interface Rig {
  readonly workspace: Workspace
  readonly platform: Platform
  readonly socket: SocketServer
  /** The bot's HTTP port. */
  readonly url: string
  /** What was logged. */
  readonly log: readonly string[]
  /** Milliseconds that waits asked for; they pass at once. */
  readonly waits: readonly number[]
  /** The hour the bot sees, in milliseconds; may be set. */
  clock: { now: number }
  /** Sends a payload file, with ids and times of its own. */
  deliver(name: string, changes?: Payload, envelope?: Envelope): Promise<Delivered>
  /** As it is, whatever it is. */
  send(payload: Payload, envelope?: Envelope & Pick<Delivery, 'retry_attempt'>): Promise<Delivered>
  stop(): Promise<void>
}

export interface Delivered {
  /** What was sent. */
  readonly payload: Payload
  /** HTTP: the status; Socket Mode: 200 once acknowledged, 503 where it was not. */
  readonly status: number
  /** What came with the acknowledgement. */
  readonly body: unknown
}

/** The real adapter on Bolt, on loopback, with a workspace around it. */
export async function startRig(bot: Bot, way: Way, guests?: 'allow'): Promise<Rig> {
  const workspace = await startWorkspace(readManifest().oauth_config.scopes.bot)
  const socket = await startSocketServer()
  workspace.serve('apps.connections.open', socket.open)
  const log: string[] = []
  const waits: number[] = []
  const clock = { now: 0 }
  const record: Log = { info: (_fields, line) => void log.push(line), warn: (_fields, line) => void log.push(line) }
  const platform = createSlack(settings(workspace, way, guests), {
    log: record,
    now: () => clock.now,
    wait: async (milliseconds) => void waits.push(milliseconds),
  })
  const server: Server = await startServer({ host: '127.0.0.1', port: 0 }, [platform], record)
  const url = `http://127.0.0.1:${server.address.port}`
  await platform.start(bot)
  server.started(platform)
  let sent = 0

  async function send(whole: Payload, envelope: Envelope & Pick<Delivery, 'retry_attempt'> = {}): Promise<Delivered> {
    if (way === 'http') {
      const response = await postSigned(`${url}/slack/events`, whole, envelope)
      const text = await response.text()
      return { payload: whole, status: response.status, body: checked(text.startsWith('{') ? JSON.parse(text) : text) }
    }
    const { retry_attempt } = envelope
    const retry = retry_attempt === undefined ? {} : { retry_attempt, retry_reason: 'timeout' }
    const acknowledgement = await socket.deliver({ type: envelopeType(whole), payload: whole, ...retry })
    return {
      payload: whole,
      status: acknowledgement === undefined ? 503 : 200,
      body: checked(acknowledgement?.payload),
    }
  }

  return {
    workspace,
    platform,
    socket,
    url,
    log,
    waits,
    clock,
    send,
    async deliver(name, changes = {}, envelope) {
      sent += 1
      return send(payload(name, workspace.ids, await unique(name), changes), envelope)
    },
    async stop() {
      await platform.stop()
      await server.stop()
      await socket.stop()
      await workspace.stop()
    },
  }

  async function unique(name: string): Promise<Payload> {
    if (name === 'global-shortcut') return { trigger_id: await workspace.triggerId() }
    const own = payload(name)
    const ts = `1795420800.${String(sent).padStart(6, '0')}`
    return {
      ...('event' in own ? { event: { ts, event_ts: ts } } : {}),
      ...('trigger_id' in own ? { trigger_id: `fake.trigger.${sent}` } : {}),
      ...('response_url' in own ? { response_url: workspace.responseUrl() } : {}),
    }
  }
}

/** A view that comes with an acknowledgement keeps Slack's limits too. */
function checked(body: unknown): unknown {
  const { data } = z.object({ response_action: z.string(), view: z.unknown() }).safeParse(body)
  if (data !== undefined) View.parse(data.view)
  return body
}

function settings({ api }: Workspace, way: Way, guests?: 'allow'): SlackSettings {
  const made = slackSettings({
    SLACK_BOT_TOKEN: botToken,
    SLACK_API_URL: api,
    ...(way === 'http' ? { SLACK_SIGNING_SECRET: signingSecret } : { SLACK_APP_TOKEN: appToken }),
    ...(guests === undefined ? {} : { GROWTHBOT_GUESTS: guests }),
  })
  if (made === undefined) throw new Error('Slack is not configured')
  return made
}

function envelopeType(whole: Payload): Delivery['type'] {
  if ('event' in whole) return 'events_api'
  return 'command' in whole ? 'slash_commands' : 'interactive'
}
