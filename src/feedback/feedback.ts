import type { Answer, Asker } from '../ask/answer.ts'
import { printCommand } from '../ask/command.ts'
import { StoreError } from '../errors.ts'
import { createOnce } from '../once.ts'
import type { Message } from '../ports.ts'
import { replyTo } from '../reply/compose.ts'
import { keptNowhereReply, notKeptReply, tellRemark, toldReply, wrongReply } from '../reply/feedback.ts'
import type { Reply } from '../reply/reply.ts'
import type { Gaps, Instant } from '../store/store.ts'
import { parseRemark, type Remark } from './remark.ts'

/** Answers what people say of answers. */
export interface Feedback {
  /** Undefined where the message is no remark. */
  respond(message: Message, asker: Asker): Promise<{ readonly reply: Reply; readonly answer?: Answer } | undefined>
}

export interface Keeping {
  readonly gaps: Gaps
  readonly now: () => Instant
}

const day = 86_400_000
/** A question counts once a day from each person. Who told what is known to nobody but this process, and only so long. */
const counted = { keep: day, most: 10_000 }

/** Without `keeping` nothing can be told to the framework's owner. */
export function createFeedback(keeping?: Keeping, onFailure?: (error: unknown) => void): Feedback {
  const told = keeping && createOnce({ now: keeping.now, ...counted })

  async function tell(remark: Remark & { do: 'tell' }, { from }: Message, asker: Asker): Promise<Reply> {
    const { framework } = asker
    if (keeping === undefined || told === undefined) return keptNowhereReply(framework)
    const { question, at } = remark
    const key = JSON.stringify([from.platform, from.tenant, from.id, question, at.area])
    try {
      const today = new Date(keeping.now()).toISOString().slice(0, 10)
      // What level or track they chose may be their own: only the area is kept.
      if (told.first(key)) await keeping.gaps.keep({ question, day: today, ...(at.area && { area: at.area }) })
      return toldReply(question, at, asker.others(question).areas, framework)
    } catch (error) {
      told.forget(key)
      if (!(error instanceof StoreError)) throw error
      onFailure?.(error)
      return notKeptReply(framework)
    }
  }

  return {
    async respond(message, asker) {
      const remark = parseRemark(message.text)
      const { framework } = asker
      switch (remark?.do) {
        case 'wrong': {
          const { readings, areas } = asker.others(remark.question)
          const named = readings.map((reading) => ({
            ...reading,
            name: replyTo(asker.ask(printCommand(reading.command)), framework).title,
          }))
          return { reply: wrongReply(remark.question, named, areas, framework) }
        }
        case 'meant': {
          const answer = asker.ask(printCommand({ do: 'show', at: remark.at }))
          const reply = { ...replyTo(answer, framework), feedback: [tellRemark(remark.question, remark.at)] }
          return { reply, answer }
        }
        case 'tell':
          return { reply: await tell(remark, message, asker) }
      }
      return undefined
    },
  }
}
