import { webApi } from '@slack/bolt'
import type { Person, Sent } from '../../src/ports.ts'
import type { Reply } from '../../src/reply/reply.ts'
import { draw } from './blocks.ts'
import { reasonOf } from './incidents.ts'
import { asItStands } from './post.ts'

/** The kind of metadata that carries a delivery's id; any app of the workspace may read it, so it says nothing else. */
const deliveryType = 'growthbot_delivery'

/**
 * Speaks first, in the person's direct messages: a user id as channel opens them. `client` must not retry by itself.
 */
export async function send(client: webApi.WebClient, to: Person, reply: Reply, delivery: string): Promise<Sent> {
  const [first, ...others] = draw(reply, { place: 'direct', key: delivery })
  const metadata = { event_type: deliveryType, event_payload: { id: delivery } }
  try {
    await client.chat.postMessage({ channel: to.id, ...asItStands, ...first, metadata })
    for (const sheet of others) await client.chat.postMessage({ channel: to.id, ...asItStands, ...sheet })
    return { is: 'sent' }
  } catch (error) {
    return outcome(error)
  }
}

/** Refusals that pass. `internal_error` and `fatal_error` are not among them: part of the work may have been done. */
const passing: readonly string[] = [
  'ratelimited',
  'rate_limited',
  'message_limit_exceeded',
  'service_unavailable',
  'team_added_to_org',
]
const uncertain: readonly string[] = ['internal_error', 'fatal_error', 'request_timeout']

/** Slack says `ok: false` only of what it did not do; a lost connection or a 5xx leaves it open. */
function outcome(error: unknown): Sent {
  if (error instanceof webApi.WebAPIRateLimitedError) return { is: 'later', seconds: error.retryAfter }
  if (error instanceof webApi.WebAPIPlatformError) {
    const why = reasonOf(error)
    if (uncertain.includes(why)) return { is: 'unknown' }
    return passing.includes(why) ? { is: 'later', seconds: 60 } : { is: 'unreachable', why }
  }
  return { is: 'unknown' }
}
