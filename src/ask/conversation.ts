import type { Message } from '../ports.ts'
import { createRecent } from '../recent.ts'
import type { Reply } from '../reply/reply.ts'
import type { Topic } from './topic.ts'

/** What was last talked about, by person and thread. Nothing of it outlives the process. */
export interface Conversations {
  /** What a follow-up in this message refers to. */
  before(message: Message): Turn | undefined
  /** This is talked about from now on. */
  after(message: Message, turn: Omit<Turn, 'id'>): void
}

export interface Turn {
  /** The message that brought it. */
  readonly id: string
  /** None: it was about the asker, not about the framework. */
  readonly topic?: Topic
  /** Why the last answer says what it says; absent where it was none. */
  readonly grounds?: Reply
  /** Nobody else has seen the answer. */
  readonly aside: boolean
}

const keep = 30 * 60_000
const mostConversations = 10_000
/** A message may come again after others. */
const mostTurns = 4

/** `now` in milliseconds, from any start. */
export function createConversations(now: () => number): Conversations {
  const turns = createRecent<readonly Turn[]>({ now, keep, most: mostConversations })
  const keyOf = ({ from, thread }: Message) => JSON.stringify([from.platform, from.tenant, from.id, thread])
  const place = (all: readonly Turn[], { id }: Message) => all.findIndex((turn) => turn.id === id && id !== '')
  return {
    before(message) {
      const all = turns.get(keyOf(message)) ?? []
      // One that comes again means what it meant the first time.
      const again = place(all, message)
      return again < 0 ? all.at(-1) : all[again - 1]
    },
    after(message, turn) {
      const all = turns.get(keyOf(message)) ?? []
      if (place(all, message) < 0) {
        turns.set(keyOf(message), [...all, { id: message.id, ...turn }].slice(-mostTurns))
      }
    },
  }
}
