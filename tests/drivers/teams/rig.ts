import type { TeamsSettings } from '../../../adapters/teams/settings.ts'
import { createTeams } from '../../../adapters/teams/teams.ts'
import type { Bot, Log, Platform } from '../../../src/ports.ts'
import { startServer } from '../../../src/server.ts'
import { type Fixture, fixture, ids } from './fixture.ts'
import { type Identity, startIdentity } from './identity.ts'
import { type Service, startService } from './service.ts'

export interface Rig {
  readonly service: Service
  /** The one for the US government's community cloud. */
  readonly gcc: Service
  readonly identity: Identity
  readonly platform: Platform
  /** Where Teams' requests arrive. */
  readonly url: string
  readonly log: readonly string[]
  /** Milliseconds that waits asked for; they pass at once. */
  readonly waits: readonly number[]
  /** The hour the bot sees, in milliseconds; may be set. */
  clock: { now: number }
  /** Posts an activity file, signed, with an id of its own. */
  deliver(name: string, ...changes: readonly Fixture[]): Promise<Delivered>
  /** As it is, whatever it is, with the right token unless another header is given. */
  send(activity: unknown, headers?: Record<string, string>): Promise<Delivered>
  stop(): Promise<void>
}

export interface Delivered {
  readonly activity: unknown
  readonly status: number
  /** The HTTP response's body as text. */
  readonly text: string
}

/** The real adapter on botbuilder, on loopback, with a Teams around it. `local`: without a login. */
export async function startRig(bot: Bot, local?: 'local'): Promise<Rig> {
  const [service, gcc, identity] = await Promise.all([startService(), startService(), startIdentity()])
  const log: string[] = []
  const waits: number[] = []
  const clock = { now: 0 }
  const record: Log = { info: (_fields, line) => void log.push(line), warn: (_fields, line) => void log.push(line) }
  const settings: TeamsSettings = {
    ...(local ? {} : { app: { id: ids.app, tenant: ids.tenant, secret: 'fake' } }),
    origins: [service.origin, gcc.origin],
    service: service.url,
    gcc: gcc.origin,
  }
  const { issuer, metadata } = identity
  const platform = createTeams(
    settings,
    { log: record, now: () => clock.now, wait: async (milliseconds) => void waits.push(milliseconds) },
    { issuer, metadata, token: async () => 'fake-token' },
  )
  const server = await startServer({ host: '127.0.0.1', port: 0 }, [platform], record)
  const url = `http://127.0.0.1:${server.address.port}/api/messages`
  await platform.start(bot)
  server.started(platform)
  let sent = 0

  async function send(activity: unknown, headers?: Record<string, string>): Promise<Delivered> {
    const authorization = `Bearer ${await identity.token(service.url)}`
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(headers ?? { authorization }) },
      body: typeof activity === 'string' ? activity : JSON.stringify(activity),
    })
    return { activity, status: response.status, text: await response.text() }
  }

  return {
    service,
    gcc,
    identity,
    platform,
    url,
    log,
    waits,
    clock,
    send,
    async deliver(name, ...changes) {
      sent += 1
      return send(fixture(name, { serviceUrl: service.url, id: `17954208000${sent}` }, ...changes))
    },
    async stop() {
      await platform.stop()
      await server.stop()
      await Promise.all([service.stop(), gcc.stop(), identity.stop()])
    },
  }
}
