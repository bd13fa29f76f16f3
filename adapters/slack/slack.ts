import type { IncomingMessage, ServerResponse } from 'node:http'
import { App, HTTPReceiver, SocketModeReceiver, webApi } from '@slack/bolt'
import { PlatformError } from '../../src/errors.ts'
import { createOnce } from '../../src/once.ts'
import type { Bot, Health, Platform } from '../../src/ports.ts'
import type { Desk } from './desk.ts'
import { membersOnly } from './guests.ts'
import { createIncidents, reasonOf } from './incidents.ts'
import { listen } from './listeners.ts'
import { boltLogger, silent } from './logger.ts'
import { path } from './names.ts'
import { type Network, patientFetch, timeLimit } from './network.ts'
import { send } from './send.ts'
import type { SlackSettings } from './settings.ts'
import { keepConnected, type Socket } from './socket.ts'
import { createTraffic } from './traffic.ts'
import { createTurns } from './turns.ts'

export interface World extends Network {
  /** Milliseconds, from any start. */
  readonly now: () => number
}

/** What Slack redelivers comes within an hour. */
const memory = { keep: 3_600_000, most: 100_000 }
/** One client serves everybody: nobody queues behind those who wait for a 429. */
const maxRequestConcurrency = 1_000

/** Slack on Bolt, over a socket or HTTP as the settings say. */
export function createSlack(settings: SlackSettings, world: World): Platform {
  const { way, api } = settings
  const incidents = createIncidents(world.log)
  const traffic = createTraffic()
  const once = createOnce({ now: world.now, ...memory })
  const noRetries = { slackApiUrl: api, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, logger: silent }
  const clientOptions = { ...noRetries, fetch: patientFetch(world), maxRequestConcurrency }
  const client = new webApi.WebClient(settings.botToken, clientOptions)
  const sender = new webApi.WebClient(settings.botToken, { ...noRetries, timeout: timeLimit })
  const { receiver, socket } = connection()
  /** Started and not asked to stop. */
  let taking = false

  function connection(): { receiver: HTTPReceiver | SocketModeReceiver; socket?: Socket } {
    if ('signingSecret' in way) {
      const logger = boltLogger(world.log)
      return { receiver: new HTTPReceiver({ signingSecret: way.signingSecret, endpoints: path, logger }) }
    }
    const receiver = new SocketModeReceiver({
      appToken: way.appToken,
      logger: silent,
      autoReconnectEnabled: false,
      installerOptions: { clientOptions: { ...noRetries, timeout: timeLimit } },
    })
    return { receiver, socket: keepConnected(receiver.client, world) }
  }

  async function whoAmI() {
    const { team_id, user_id, bot_id } = await client.auth.test().catch((error: unknown) => {
      throw new PlatformError(`Slack refuses SLACK_BOT_TOKEN or cannot be reached at ${api}: ${reasonOf(error)}`)
    })
    if (team_id === undefined || user_id === undefined) {
      throw new PlatformError(`${api} does not say whose SLACK_BOT_TOKEN this is.`)
    }
    return { team: team_id, user: user_id, bot: bot_id ?? user_id }
  }

  async function start(bot: Bot): Promise<void> {
    const me = await whoAmI()
    const desk: Desk = { bot, client, me, once, incidents, turn: createTurns() }
    const identity = { botToken: settings.botToken, botId: me.bot, botUserId: me.user, teamId: me.team }
    const app = new App({
      receiver,
      authorize: async () => identity,
      clientOptions,
      logger: silent,
      convoStore: false,
    })
    app.error(async (error) => incidents.report(error, {}, 'An event was not understood'))
    app.use(traffic.middleware)
    if (!settings.guests) app.use(membersOnly(me.team))
    listen(app, desk)
    await socket?.start().catch((error: unknown) => {
      throw new PlatformError(`Slack refuses SLACK_APP_TOKEN or its socket cannot be reached: ${reasonOf(error)}`)
    })
    taking = true
  }

  async function stop(): Promise<void> {
    taking = false
    await socket?.stop()
    // All of it was acknowledged as it came, so the answers still owed need no socket; Slack brings nothing again.
    await traffic.ended()
  }

  function health(): Health {
    if (!taking) return { ok: false, note: 'not started, or stopped' }
    const refusal = incidents.refused()
    if (refusal !== undefined) return { ok: false, note: `Slack refuses the bot: ${refusal}` }
    return socket === undefined || socket.connected() ? { ok: true } : { ok: false, note: 'connecting again' }
  }

  /** Bolt throws on what it does not serve. */
  function handle(request: IncomingMessage, response: ServerResponse): void {
    if (!(receiver instanceof HTTPReceiver) || request.method !== 'POST') response.writeHead(405).end()
    else if (!taking) response.writeHead(503).end()
    else receiver.requestListener(request, response)
  }

  return {
    name: 'slack',
    start,
    stop,
    health,
    send: (to, _route, reply, delivery) => send(sender, to, reply, delivery),
    ...(socket === undefined ? { http: { path, handle } } : {}),
  }
}
