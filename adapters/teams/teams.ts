import type { IncomingMessage, ServerResponse } from 'node:http'
import { PlatformError } from '../../src/errors.ts'
import { createOnce } from '../../src/once.ts'
import type { Bot, Health, Platform } from '../../src/ports.ts'
import { createTraffic } from '../../src/traffic.ts'
import type { Desk, World } from './desk.ts'
import { answerPost } from './endpoint.ts'
import { reasonOf } from './failure.ts'
import { path } from './names.ts'
import { type Cloud, createConnector } from './sdk.ts'
import { send } from './send.ts'
import type { TeamsSettings } from './settings.ts'
import { surface } from './surfaces.ts'

/** What Teams sends again comes within an hour. */
const memory = { keep: 3_600_000, most: 100_000 }

/** Teams on botbuilder, over HTTP. `cloud` stands in for Microsoft's. */
export function createTeams(settings: TeamsSettings, world: World, cloud?: Cloud): Platform {
  const { log, now, wait } = world
  const traffic = createTraffic()
  const once = createOnce({ now, ...memory })
  const welcomed = createOnce({ now, ...memory, keep: Number.POSITIVE_INFINITY })
  const connector = createConnector(settings.app, cloud)
  let desk: Desk | undefined

  async function start(bot: Bot): Promise<void> {
    if (settings.app === undefined) {
      log.warn({}, 'TEAMS_LOCAL: EVERY REQUEST IS BELIEVED, whoever sends it. For tries on this machine only.')
    }
    await connector.login().catch((error: unknown) => {
      throw new PlatformError(`Microsoft gives no token for TEAMS_CLIENT_ID: ${reasonOf(error)}`)
    })
    desk = { bot, connector, once, welcomed, log, wait }
  }

  async function stop(): Promise<void> {
    // Refused with 503, so Teams brings it again, to whoever is there then.
    desk = undefined
    await traffic.ended()
  }

  function health(): Health {
    if (desk === undefined) return { ok: false, note: 'not started, or stopped' }
    const why = connector.refused()
    return why === undefined ? { ok: true } : { ok: false, note: `Microsoft gives no token: ${why}` }
  }

  function handle(request: IncomingMessage, response: ServerResponse): void {
    const serving = desk
    if (request.method !== 'POST') response.writeHead(405).end()
    else if (serving === undefined) response.writeHead(503).end()
    else {
      const door = { settings, connector, log, serve: surface.bind(undefined, serving) }
      void traffic.track(answerPost(door, request, response))
    }
  }

  return {
    name: 'teams',
    start,
    stop,
    health,
    send: (to, route, reply) => traffic.track(send(connector, settings, to, route, reply)),
    http: { path, handle },
  }
}
