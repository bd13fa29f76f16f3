import type { Once } from '../../src/once.ts'
import type { Bot, Log, Message } from '../../src/ports.ts'
import type { Reply } from '../../src/reply/reply.ts'
import { type Activity, keyOf, person, toldBy } from './activity.ts'
import type { Connector } from './connector.ts'
import { reasonOf } from './failure.ts'
import { routeOf } from './route.ts'

export interface World {
  readonly log: Log
  /** Milliseconds, from any start. */
  readonly now: () => number
  /** Resolves after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>
}

/** What every surface needs. */
export interface Desk extends Pick<World, 'log' | 'wait'> {
  readonly bot: Bot
  readonly connector: Connector
  readonly once: Once
  /** The conversations that were welcomed. */
  readonly welcomed: Once
}

/** What stands in the HTTP response: for an invoke the answer itself, else nothing. */
export interface Outcome {
  readonly status: number
  readonly body?: object
}
export const taken: Outcome = { status: 200 }

/** The Message of an activity. */
export function messageOf(activity: Activity, asked: Pick<Message, 'text' | 'place' | 'values'>): Message {
  return {
    id: keyOf(activity) ?? '',
    from: person(activity),
    thread: activity.conversation.id,
    known: { ...toldBy(activity), route: routeOf(activity) },
    ...asked,
  }
}

/**
 * Hands a Message to the bot and its Reply to `show`; undefined where the Message has been answered before, or where its
 * answer did not get through: that is one line in the log, and the Message may come again. Never rejects.
 */
export async function answer<Shown>(
  { bot, once, log }: Desk,
  message: Message,
  show: (reply: Reply) => Promise<Shown>,
): Promise<Shown | undefined> {
  if (message.id !== '' && !once.first(message.id)) return undefined
  try {
    return await show(await bot.respond(message))
  } catch (error) {
    once.forget(message.id)
    const why = reasonOf(error)
    log.warn({ user: message.from.id, thread: message.thread, error: why }, `An answer did not get through: ${why}`)
    return undefined
  }
}
