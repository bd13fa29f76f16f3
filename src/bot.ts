import { type Asker, createAsker } from './ask/answer.ts'
import type { Framework } from './framework/framework.ts'
import type { Bot, Message } from './ports.ts'
import { replyTo } from './reply/compose.ts'
import type { Reply } from './reply/reply.ts'
import { words } from './reply/words.ts'

export interface BotOptions {
  /** The framework of a tenant, asked anew for each message, so that a reload only swaps it. */
  readonly framework: (tenant: string) => Framework
  /** Told of what should never happen. */
  readonly onFailure?: (error: unknown) => void
}

export function createBot({ framework, onFailure }: BotOptions): Bot {
  const askers = new WeakMap<Framework, Asker>()
  const askerFor = (current: Framework): Asker => {
    const asker = askers.get(current) ?? createAsker(current)
    askers.set(current, asker)
    return asker
  }
  return {
    async respond(message) {
      try {
        return respond(message, askerFor(framework(message.from.tenant)))
      } catch (error) {
        onFailure?.(error)
        return { title: words.failed, lines: [{ as: 'text', spans: [{ text: words.failedText }] }] }
      }
    },
  }
}

function respond(message: Message, asker: Asker): Reply {
  const { verb, rest } = split(message.text)
  switch (verb) {
    case 'ask': {
      const question = message.values?.[questionField] ?? rest
      if (question.trim() === '') return askForm(message.values !== undefined)
      return offered(replyTo(asker.question(question), asker.framework), message)
    }
    case 'share': {
      const reply = answerTo(rest, asker)
      return { ...reply, seen: 'everyone', by: message.from }
    }
    case 'home':
      return { ...replyTo(asker.ask('help'), asker.framework), command: 'home' }
    default:
      return offered(answerTo(message.text, asker), message)
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
function answerTo(text: string, asker: Asker): Reply {
  const [, command = '', from = ''] = further.exec(text) ?? []
  if (!asker.isCommand(command)) return replyTo(asker.ask(text), asker.framework)
  const reply = replyTo(asker.ask(command), asker.framework)
  const rest = { ...reply, lines: reply.lines.slice(Math.max(0, Number(from) - 1)) }
  // Where this does not fit either, it goes on from here.
  return reply.command === undefined ? rest : { ...rest, command: `${reply.command} from ${from}` }
}

/** What only the asker sees can be shared. */
function offered(reply: Reply, message: Message): Reply {
  if (message.place !== 'aside' || reply.command === undefined) return reply
  return { ...reply, actions: [...(reply.actions ?? []), { label: words.share, command: `share ${reply.command}` }] }
}
