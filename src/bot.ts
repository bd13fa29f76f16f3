import { type Answer, type Asker, longestQuestion } from './ask/answer.ts'
import { askerOf } from './ask/askers.ts'
import { createConversations, type Turn } from './ask/conversation.ts'
import { isWhy } from './ask/intent.ts'
import { own as ownWords } from './ask/personal.ts'
import type { Mine } from './ask/readings/reading.ts'
import { type Topic, topicOf } from './ask/topic.ts'
import { wordsOf } from './ask/words.ts'
import { createFeedback } from './feedback/feedback.ts'
import type { Framework } from './framework/framework.ts'
import type { Growth } from './growth/growth.ts'
import type { Responder } from './growth/respond.ts'
import type { Bot, Message } from './ports.ts'
import { replyTo } from './reply/compose.ts'
import { remarksOn } from './reply/feedback.ts'
import { aboutPrompts, groundsReply } from './reply/grounds.ts'
import type { Reply } from './reply/reply.ts'
import { words } from './reply/words.ts'

export interface BotOptions {
  /** The framework of a tenant, asked anew for each message, so that a reload only swaps it. */
  readonly framework: (tenant: string) => Framework
  /** What is kept: people, their profiles and prompts; without it the bot answers questions only. */
  readonly growth?: Growth
  /** Milliseconds, from any start. With it, a follow-up refers to the last answer; `growth` brings its own. */
  readonly now?: () => number
  /** Told of what should never happen. */
  readonly onFailure?: (error: unknown) => void
}

export function createBot({ framework, growth, now = growth?.now, onFailure }: BotOptions): Bot {
  const conversations = now && createConversations(now)
  const { gaps } = growth ?? {}
  const feedback = createFeedback(gaps && growth && { gaps, now: growth.now }, onFailure)
  // Its words and dates take a while to load, which nobody waits for who only asks.
  const responding = growth && import('./growth/respond.ts').then((room) => room.createResponder(growth, onFailure))
  const answered = async (message: Message, asker: Asker, mine?: Mine): Promise<Reply> => {
    const before = conversations?.before(message)
    const { reply, answer } = (await feedback.respond(message, asker)) ?? respond({ message, asker, mine, before })
    if (answer === undefined) return reply
    const topic = topicOf(answer, before?.topic)
    const isAside = (message.place !== 'channel' || reply.seen === 'asker') && reply.seen !== 'everyone'
    // Where it is about nothing, what was talked about before still is.
    const aside = topic ? isAside : (before?.aside ?? isAside)
    const about = topic ?? before?.topic
    const grounds = answer.kind === 'help' ? undefined : groundsOf(message, answer, reply, asker)
    conversations?.after(message, { aside, ...(about && { topic: about }), ...(grounds && { grounds }) })
    return reply
  }
  return {
    async respond(received) {
      try {
        const message = { ...received, text: received.text.slice(0, longestQuestion) }
        const asker = askerOf(framework(message.from.tenant))
        const grounds = isWhy(message.text) ? conversations?.before(message)?.grounds : undefined
        if (grounds) return growth ? { ...grounds, actions: [aboutPrompts] } : grounds
        const responder = await responding
        if (responder === undefined) return await answered(message, asker)
        const own = await ownReply(message, responder, asker)
        if (own !== undefined) {
          conversations?.after(message, { aside: true })
          return own
        }
        const met = await responder.met(message, asker)
        return responder.offered(await answered(message, asker, met.mine), message, met)
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

/** What explains an answer. Words that were not typed as a question are not repeated as one. */
function groundsOf({ text, values }: Message, answer: Answer, reply: Reply, { framework, isCommand }: Asker): Reply {
  const isQuestion = reply.feedback !== undefined && values === undefined && !isCommand(text)
  return groundsReply(isQuestion ? text : undefined, answer, reply, framework)
}

/** What is asked, by whom, and after what. */
interface Asking {
  readonly message: Message
  readonly asker: Asker
  readonly mine: Mine | undefined
  readonly before: Turn | undefined
}

interface Said {
  readonly reply: Reply
  /** What it says, where that can be talked about. */
  readonly answer?: Answer
}

function respond(asking: Asking): Said {
  const { message, asker } = asking
  const { verb, rest } = split(message.text)
  switch (verb) {
    case 'ask': {
      const question = message.values?.[questionField] ?? rest
      if (question.trim() === '') return { reply: askForm(message.values !== undefined) }
      return remarked(personal(asking, question, asker.question), question, message)
    }
    case 'share': {
      const { reply, answer } = commanded(rest, asker) ?? said(asker.ask(rest), asker)
      return { reply: { ...reply, seen: 'everyone', by: message.from }, ...(answer && { answer }) }
    }
    case 'home':
      return { reply: { ...replyTo(asker.ask('help'), asker.framework), command: 'home' } }
    default: {
      const done = commanded(message.text, asker)
      if (done) return { ...done, reply: offered(done.reply, message) }
      return remarked(personal(asking, message.text, asker.ask), message.text, message)
    }
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
function commanded(text: string, asker: Asker): Said | undefined {
  const [, command = text, from = '1'] = further.exec(text) ?? []
  if (!asker.isCommand(command)) return undefined
  const { reply, answer } = said(asker.ask(command), asker)
  return { reply: continued(reply, from), ...(answer && { answer }) }
}

const said = (answer: Answer, { framework }: Asker): Said => ({ answer, reply: replyTo(answer, framework) })

function continued(reply: Reply, from: string): Reply {
  if (from === '1') return reply
  const rest = { ...reply, lines: reply.lines.slice(Math.max(0, Number(from) - 1)) }
  // Where this does not fit either, it goes on from here.
  return reply.command === undefined ? rest : { ...rest, command: `${reply.command} from ${from}` }
}

/**
 * An answer for whoever asks. In a channel their own place is told to nobody else, and counts only where they ask for
 * themselves; what was talked about aside stays there. Words that others wrote follow up on nothing.
 */
function personal(
  { message, asker, mine, before }: Asking,
  question: string,
  ask: (text: string, mine?: Mine, topic?: Topic) => Answer,
): Said {
  const topic = message.values === undefined ? before?.topic : undefined
  if (message.place !== 'channel') {
    const { reply, answer } = said(ask(question, mine, topic), asker)
    return { reply: offered(reply, message), ...(answer && { answer }) }
  }
  const general = said(ask(question, undefined, topic), asker)
  const isOwn = mine !== undefined && wordsOf(question).some((word) => ownWords.has(word))
  const theirs = isOwn ? said(ask(question, mine, topic), asker) : general
  const isPrivate = theirs.answer?.follows && before?.aside
  if (!isPrivate && theirs.reply.command === general.reply.command) return general
  return { ...theirs, reply: { ...theirs.reply, seen: 'asker' } }
}

/** What was asked in their own words can be said to be answered wrongly. Words of others are not theirs to send on. */
function remarked({ reply, answer }: Said, question: string, { values, place }: Message): Said {
  const isTheirs = values === undefined || place === 'dialog'
  if (answer === undefined || !isTheirs) return { reply, ...(answer && { answer }) }
  const feedback = remarksOn(question, answer)
  return { answer, reply: feedback.length > 0 ? { ...reply, feedback } : reply }
}

/** What only the asker sees can be shared. */
function offered(reply: Reply, message: Message): Reply {
  if (message.place !== 'aside' || reply.command === undefined) return reply
  return { ...reply, actions: [...(reply.actions ?? []), { label: words.share, command: `share ${reply.command}` }] }
}
