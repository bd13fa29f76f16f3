import type { RespondArguments, RespondFn } from '@slack/bolt'
import type { Reply } from '../../src/reply/reply.ts'
import { draw, type Sheet } from './blocks.ts'
import type { Desk } from './desk.ts'
import type { Frame } from './frame.ts'
import { isRefusal } from './incidents.ts'

/** Slack makes nothing of what stands in our text, and fetches none of its links. */
export const asItStands = {
  mrkdwn: false,
  parse: 'none',
  link_names: false,
  unfurl_links: false,
  unfurl_media: false,
} as const

/** A place in a conversation. */
export interface Spot {
  readonly channel: string
  /** The root of a thread. */
  readonly thread: string | undefined
}

/** As a message of its own, which everyone in the conversation sees. */
export async function post({ client }: Desk, { channel, thread }: Spot, reply: Reply, frame: Frame): Promise<void> {
  for (const sheet of draw(reply, frame)) {
    await client.chat.postMessage({ channel, ...inThread(thread), ...asItStands, ...sheet })
  }
}

/** In a conversation, but seen by one person only. */
export async function whisper(desk: Desk, spot: Spot, user: string, reply: Reply, key: string): Promise<void> {
  const { channel, thread } = spot
  await orDirectly(desk, user, reply, key, async () => {
    for (const sheet of draw(reply, { place: 'aside', key })) {
      await desk.client.chat.postEphemeral({
        channel,
        user,
        ...inThread(thread),
        parse: 'none',
        link_names: false,
        ...sheet,
      })
    }
  })
}

/** By a response_url, which works where the bot is no member. `replace`: the pressed message gives way. */
export async function respondWith(
  respond: RespondFn,
  sheets: readonly Sheet[],
  how: Pick<RespondArguments, 'response_type' | 'thread_ts'> & { readonly replace: boolean },
): Promise<void> {
  const { replace, ...where } = how
  for (const [index, sheet] of sheets.entries()) {
    await respond({ ...where, replace_original: replace && index === 0, ...asItStands, ...sheet })
  }
}

/** Where one way to a person is closed (an expired response_url, a channel without the bot), their direct messages. */
export async function orDirectly(
  desk: Desk,
  user: string,
  reply: Reply,
  key: string,
  show: () => Promise<void>,
): Promise<void> {
  try {
    await show()
  } catch (error) {
    if (isRefusal(error)) throw error
    await post(desk, { channel: user, thread: undefined }, reply, { place: 'direct', key })
    desk.incidents.report(error, { user }, 'Answered in a direct message instead')
  }
}

export function inThread(thread: string | undefined): { thread_ts?: string } {
  return thread === undefined ? {} : { thread_ts: thread }
}
