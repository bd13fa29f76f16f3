import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import type { Message } from '../../src/ports.ts'
import { plain } from '../../src/reply/plain.ts'
import type { Reply } from '../../src/reply/reply.ts'
import { shorten, textOf } from '../../src/reply/split.ts'
import type { Activity } from './activity.ts'
import { draw } from './card.ts'
import { type Desk, messageOf, type Outcome } from './desk.ts'
import { limits } from './limits.ts'
import { cardType } from './post.ts'

/** Milliseconds within which a query is answered; Teams waits for 5,000. */
const promptly = 4_000

const Query = z.object({
  parameters: z
    .array(z.object({ name: z.string().nullish(), value: z.unknown().optional() }))
    .nullish()
    .catch([]),
})

/** The compose box: what was typed so far as entries to insert. Nothing but words of people, so it is asked about and never run. */
export async function onQuery(desk: Desk, activity: Activity): Promise<Outcome> {
  const question = questionIn(activity.value)
  const timeIsUp = new AbortController()
  const late = setTimeout(promptly, undefined, { signal: timeIsUp.signal }).catch(() => undefined)
  const found = await Promise.race([look(desk, activity, question), late])
  timeIsUp.abort()
  return found ?? says('That takes too long. Please try again.')
}

function questionIn(value: unknown): string {
  const parameters = Query.safeParse(value).data?.parameters ?? []
  const typed = parameters.find(({ name, value }) => name !== 'initialRun' && typeof value === 'string')
  return typeof typed?.value === 'string' ? typed.value.trim() : ''
}

async function look({ bot }: Desk, activity: Activity, question: string): Promise<Outcome> {
  const ask = (asked: Pick<Message, 'text' | 'values'>) =>
    // What is half typed is no part of the conversation.
    bot.respond({ ...messageOf(activity, { ...asked, place: 'dialog' }), thread: 'compose' })
  if (question === '') return says(firstWords(await ask({ text: 'help' })))
  const reply = await ask({ text: 'ask', values: { question } })
  const entries = isShown(reply) ? [reply] : []
  for (const { command } of reply.actions ?? []) {
    if (entries.length === limits.entries) break
    if (!command.startsWith('show ')) continue
    const shown = await ask({ text: command })
    if (isShown(shown) && !entries.some((entry) => entry.command === shown.command)) entries.push(shown)
  }
  return entries.length === 0 ? says(firstWords(reply)) : results(entries)
}

/** Whether a descriptor stands in it. */
function isShown({ command, lines }: Reply): boolean {
  return command?.startsWith('show ') === true && lines.some(({ as }) => as === 'item')
}

function firstWords({ title, lines }: Reply): string {
  return shorten(plain({ title, lines }), limits.previewText)
}

function results(entries: readonly Reply[]): Outcome {
  return extension({ type: 'result', attachmentLayout: 'list', attachments: entries.map(entry) })
}

function entry(reply: Reply) {
  // Whoever reads it has not asked.
  const { feedback: _, ...shown } = reply
  const [{ card }] = draw(shown, { place: 'shared' })
  const first = reply.lines.find(({ as }) => as === 'item')
  return {
    contentType: cardType,
    content: card,
    preview: {
      contentType: 'application/vnd.microsoft.card.thumbnail',
      content: {
        title: escaped(shorten(reply.title, limits.previewTitle)),
        text: escaped(shorten(textOf(first?.spans ?? []), limits.previewText)),
      },
    },
  }
}

/** Previews are no Adaptive Cards: HTML is read in them. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function says(text: string): Outcome {
  return extension({ type: 'message', text })
}

function extension(composeExtension: object): Outcome {
  return { status: 200, body: { composeExtension } }
}
