import type { webApi } from '@slack/bolt'
import type { Once } from '../../src/once.ts'
import type { Bot, Message, Person } from '../../src/ports.ts'
import type { Line, Reply } from '../../src/reply/reply.ts'
import type { Incidents } from './incidents.ts'

/** What every surface needs. */
export interface Desk {
  readonly bot: Bot
  readonly client: webApi.WebClient
  /** The installed workspace, and the bot's own user there. */
  readonly me: { readonly team: string; readonly user: string }
  readonly once: Once
  readonly incidents: Incidents
  /** Resolves when the next answer may be worked out. */
  readonly turn: () => Promise<void>
}

/**
 * Hands a Message to the bot and its Reply to `show`; false where the Message has been answered before. Never rejects:
 * what cannot be shown is one line in the log, and the Message may come again.
 */
export async function answer(
  { bot, once, incidents, turn }: Desk,
  message: Message,
  show: (reply: Promise<Reply>) => Promise<void>,
): Promise<boolean> {
  if (!once.first(message.id)) return false
  try {
    const reply = turn().then(() => bot.respond(message))
    await show(reply.then(withTip))
    // A response_url works without the bot's token and proves nothing.
    if (message.place !== 'aside') incidents.recovered()
  } catch (error) {
    once.forget(message.id)
    incidents.report(error, { user: message.from.id, thread: message.thread }, 'An answer did not get through')
  }
  return true
}

/** What help has to add here. */
const tip: Line = {
  as: 'text',
  spans: [{ text: 'In a thread, mention me or write me a direct message: slash commands do not work there.' }],
}

function withTip(reply: Reply): Reply {
  return reply.command === 'help' ? { ...reply, lines: [...reply.lines, tip] } : reply
}

export function person({ me }: Desk, id: string): Person {
  return { platform: 'slack', tenant: me.team, id }
}

/** What a follow-up refers to: a channel, or one thread in it. */
export function threadOf(channel: string, root?: string): string {
  return root === undefined ? channel : `${channel}/${root}`
}

/** Empty words ask for help. */
export function asked(text: string): string {
  return text === '' ? 'help' : text
}
