import type { Asker } from './ask/answer.ts'
import { askerOf } from './ask/askers.ts'
import type { Mine } from './ask/readings/reading.ts'
import { wordsOf } from './ask/words.ts'
import type { Framework } from './framework/framework.ts'
import type { Growth } from './growth/growth.ts'
import type { Responder } from './growth/respond.ts'
import type { Bot, Message } from './ports.ts'
import { replyTo } from './reply/compose.ts'
import type { Reply } from './reply/reply.ts'
import { words } from './reply/words.ts'

export interface BotOptions {
  /** The framework of a tenant, asked anew for each message, so that a reload only swaps it. */
  readonly framework: (tenant: string) => Framework
  /** People, their profiles and prompts; without it the bot answers questions only. */
  readonly growth?: Growth
  /** Told of what should never happen. */
  readonly onFailure?: (error: unknown) => void
}

export function createBot({ framework, growth, onFailure }: BotOptions): Bot {
  // Its words and dates take a while to load, which nobody waits for who only asks.
  const responding = growth && import('./growth/respond.ts').then((room) => room.createResponder(growth, onFailure))
  return {
    async respond(message) {
      try {
        const asker = askerOf(framework(message.from.tenant))
        const responder = await responding
        if (responder === undefined) return respond(message, asker)
        const own = await ownReply(message, responder, asker)
        if (own !== undefined) return own
        const met = await responder.met(message, asker)
        return responder.offered(respond(message, asker, met.mine), message, met)
      } catch (error) {
        onFailure?.(error)
        return { title: words.failed, lines: [{ as: 'text', spans: [{ text: words.failedText }] }] }
      }
    },
  }
}

/** The reply to what somebody wants of their own prompts, from a line on where it is continued. */
async function ownReply(message: Message, responder: Responder, asker: Asker): Promise<Reply | undefined> {
  const [, command = message.text, from = '1'] = further.exec(message.text) ?? []
  const own = await responder.respond({ ...message, text: command }, asker)
  return own && continued(own, from)
}

function respond(message: Message, asker: Asker, mine?: Mine): Reply {
  const { verb, rest } = split(message.text)
  switch (verb) {
    case 'ask': {
      const question = message.values?.[questionField] ?? rest
      if (question.trim() === '') return askForm(message.values !== undefined)
      return personal(message, mine, question, (own) => replyTo(asker.question(question, own), asker.framework))
    }
    case 'share': {
      const reply = answerTo(rest, asker)
      return { ...reply, seen: 'everyone', by: message.from }
    }
    case 'home':
      return { ...replyTo(asker.ask('help'), asker.framework), command: 'home' }
    default:
      return personal(message, mine, message.text, (own) => answerTo(message.text, asker, own))
  }
}

const questionField = 'question'

/** `missed`: it was sent without a question. */
function askForm(missed: boolean): Reply {
  const field = { name: questionField, label: words.askLabel, kind: 'text' } as const
  return {
    title: words.askTitle,
    lines: [],
    fields: [missed ? { ...field, problem: words.askMissed } : field],
    actions: [{ label: words.ask, command: 'ask' }],
    command: 'ask',
  }
}

const wordings = /^\s*(ask|share|home)(?:\s+|$)/i

/** A command of the bot itself, before what it is about; any other text is about the framework. */
function split(text: string): { verb: string; rest: string } {
  const [start = '', verb = ''] = wordings.exec(text) ?? []
  const rest = text.slice(start.length)
  return verb.toLowerCase() === 'home' && rest.trim() !== ''
    ? { verb: '', rest: text }
    : { verb: verb.toLowerCase(), rest }
}

const further = /^(.*\S)\s+from\s+(\d{1,4})\s*$/is

/** `<command> from 8` goes on from the 8th line of its answer. */
function answerTo(text: string, asker: Asker, mine?: Mine): Reply {
  const [, command = '', from = ''] = further.exec(text) ?? []
  if (!asker.isCommand(command)) return replyTo(asker.ask(text, mine), asker.framework)
  return continued(replyTo(asker.ask(command), asker.framework), from)
}

function continued(reply: Reply, from: string): Reply {
  if (from === '1') return reply
  const rest = { ...reply, lines: reply.lines.slice(Math.max(0, Number(from) - 1)) }
  // Where this does not fit either, it goes on from here.
  return reply.command === undefined ? rest : { ...rest, command: `${reply.command} from ${from}` }
}

/** Words that ask for one's own. */
const own = new Set(['i', 'im', 'me', 'my', 'mine', 'myself'])

/**
 * An answer for whoever asks. In a channel their own place is told to nobody else, and counts only where they ask for
 * themselves.
 */
function personal(message: Message, mine: Mine | undefined, question: string, answer: (mine?: Mine) => Reply): Reply {
  if (message.place !== 'channel') return offered(answer(mine), message)
  const general = answer()
  if (mine === undefined || !wordsOf(question).some((word) => own.has(word))) return general
  const theirs = answer(mine)
  return theirs.command === general.command ? general : { ...theirs, seen: 'asker' }
}

/** What only the asker sees can be shared. */
function offered(reply: Reply, message: Message): Reply {
  if (message.place !== 'aside' || reply.command === undefined) return reply
  return { ...reply, actions: [...(reply.actions ?? []), { label: words.share, command: `share ${reply.command}` }] }
}
