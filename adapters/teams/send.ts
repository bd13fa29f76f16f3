import type { Person, Sent } from '../../src/ports.ts'
import type { Reply } from '../../src/reply/reply.ts'
import { draw } from './card.ts'
import type { Connector, Spot } from './connector.ts'
import { failureOf, NoToken, reasonOf } from './failure.ts'
import { isPassing, jittered, messageWith } from './post.ts'
import { type Route, readRoute } from './route.ts'
import type { TeamsSettings } from './settings.ts'
import { trusted } from './trust.ts'

/** Seconds to wait where Teams does not say. */
const aWhile = 60

/** Speaks first, in the personal chat, by the route last seen; without one Teams is asked to open that chat. */
export async function send(
  connector: Connector,
  settings: TeamsSettings,
  to: Person,
  route: string | undefined,
  reply: Reply,
): Promise<Sent> {
  const known = readRoute(route) ?? { address: settings.service, bot: settings.app?.id ?? '', user: to.id }
  if (!trusted(known.address, settings)) {
    return { is: 'unreachable', why: 'the service address last seen is none that may be written to' }
  }
  const outcome = await deliver(connector, known, to, reply)
  if (outcome !== 'elsewhere') return outcome
  const moved = await deliver(connector, { ...known, address: atHost(known.address, settings.gcc) }, to, reply)
  return moved === 'elsewhere' ? { is: 'unreachable', why: wrongHost } : moved
}

const wrongHost = 'InvalidBotApiHost'

async function deliver(connector: Connector, route: Route, to: Person, reply: Reply): Promise<Sent | 'elsewhere'> {
  let spot: Spot
  try {
    spot = await spotFor(connector, route, to)
  } catch (error) {
    const failed = outcome(error)
    // Where no chat was opened nothing can have arrived.
    return failed !== 'elsewhere' && failed.is === 'unknown' ? later() : failed
  }
  let arrived = 0
  try {
    for (const sheet of draw(reply, { place: 'direct' })) {
      await connector.post(spot, messageWith(sheet))
      arrived += 1
    }
    return { is: 'sent' }
  } catch (error) {
    return arrived > 0 ? { is: 'unknown' } : outcome(error)
  }
}

async function spotFor(connector: Connector, { address, bot, user, chat }: Route, { tenant }: Person): Promise<Spot> {
  return chat === undefined ? connector.open(address, { user, bot, tenant }) : { address, conversation: chat }
}

function outcome(error: unknown): Sent | 'elsewhere' {
  const { status, codes, seconds } = failureOf(error)
  if (error instanceof NoToken) return later()
  if (codes.includes(wrongHost)) return 'elsewhere'
  if (isPassing(status)) return later(seconds)
  // A 408 may have been carried out all the same; any other 4xx was not.
  const refused = status !== undefined && status >= 400 && status < 500 && status !== 408
  return refused ? { is: 'unreachable', why: reasonOf(error) } : { is: 'unknown' }
}

function later(seconds = aWhile): Sent {
  return { is: 'later', seconds: Math.ceil(jittered(seconds)) }
}

function atHost(address: string, origin: string): string {
  const { pathname } = new URL(address)
  return `${origin}${pathname}`
}
