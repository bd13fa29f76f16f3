import type { webApi } from '@slack/bolt'
import { z } from 'zod'
import type { LookedUp, Person } from '../../src/ports.ts'
import { deliveryType } from './send.ts'

/** Milliseconds by which Slack's clock and ours may differ. */
const tolerance = 300_000
const page = 100

const Message = z.object({
  metadata: z.object({ event_type: z.literal(deliveryType), event_payload: z.object({ id: z.string() }) }),
})

/** Whether the message of a delivery stands in the person's direct messages. Rejects where Slack does not say. */
export async function sent(client: webApi.WebClient, to: Person, delivery: string, since: Date): Promise<boolean> {
  const { channel } = await client.conversations.open({ users: to.id })
  if (channel?.id === undefined) throw new Error('Slack does not say which direct messages are theirs')
  const oldest = String((since.getTime() - tolerance) / 1_000)
  let cursor: string | undefined
  do {
    const { messages = [], response_metadata } = await client.conversations.history({
      channel: channel.id,
      oldest,
      limit: page,
      include_all_metadata: true,
      ...(cursor === undefined ? {} : { cursor }),
    })
    if (messages.some((message) => Message.safeParse(message).data?.metadata.event_payload.id === delivery)) return true
    cursor = response_metadata?.next_cursor || undefined
  } while (cursor !== undefined)
  return false
}

/** Needs the scope `users:read`. Rejects where Slack does not say. */
export async function lookUp(client: webApi.WebClient, { id }: Person): Promise<LookedUp> {
  const { user } = await client.users.info({ user: id })
  const name = user?.profile?.display_name || user?.real_name || user?.name
  return { ...(name && { name }), ...(user?.tz && { zone: user.tz }), ...(user?.deleted && { gone: true }) }
}
