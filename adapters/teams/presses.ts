import { z } from 'zod'
import type { Reply } from '../../src/reply/reply.ts'
import type { Activity } from './activity.ts'
import { pressOf } from './buttons.ts'
import { draw } from './card.ts'
import { answer, type Desk, messageOf, type Outcome } from './desk.ts'
import { failureOf, reasonOf } from './failure.ts'
import { placeOf } from './messages.ts'
import { cardType, post, replace } from './post.ts'
import { share } from './share.ts'

const Executed = z.object({
  action: z.object({ data: z.unknown().optional() }),
  trigger: z.string().nullish(),
})

/**
 * `Action.Execute`. A card in the response is shown to the presser only, until they reload; so in the personal chat the message is
 * updated as well. In a conversation with others nobody's card changes but, for now, the presser's.
 */
export async function onPress(desk: Desk, activity: Activity): Promise<Outcome> {
  const { data } = Executed.safeParse(activity.value)
  const press = pressOf(data?.action.data)
  if (data === undefined || press === undefined) return failed(400, 'BadRequest', 'This is none of my buttons.')
  const { command: text, values } = press
  const place = placeOf(activity, press)
  const message = messageOf(activity, { text, place, ...(values && { values }) })
  const outcome = await answer(desk, message, async (reply) => {
    // An invoke that no person made must not change the message: the change would bring the next.
    if (data.trigger === 'automatic') return shown(reply, place === 'direct' ? 'direct' : 'shared')
    return place === 'direct' ? inPersonalChat(desk, activity, reply) : aside(desk, activity, reply)
  })
  return outcome ?? said('Please press again.')
}

async function inPersonalChat(desk: Desk, activity: Activity, reply: Reply): Promise<Outcome> {
  const { replyToId } = activity
  if (!reply.replaces || replyToId === undefined) {
    await post(desk, activity, reply, { place: 'direct' })
    return said('Answered below.')
  }
  await replace(desk, activity, replyToId, reply).catch((error: unknown) => {
    desk.log.warn({ user: activity.from.id, error: reasonOf(error) }, `A card was not updated: ${reasonOf(error)}`)
  })
  return shown(reply, 'direct')
}

async function aside(desk: Desk, activity: Activity, reply: Reply): Promise<Outcome> {
  if (reply.seen !== 'everyone') return shown(reply, 'shared')
  try {
    await share(desk, activity, reply)
    return shown({ title: 'Shared in this conversation', lines: [] }, 'shared')
  } catch (error) {
    // A card of the message extension may stand where the bot is no member.
    const { status } = failureOf(error)
    if (status !== 403 && status !== 404) throw error
    return said('I am not in this conversation: add me to share here.')
  }
}

function shown(reply: Reply, place: 'direct' | 'shared'): Outcome {
  const [{ card }] = draw(reply, { place })
  return invoked(200, cardType, card)
}

function said(text: string): Outcome {
  return invoked(200, 'application/vnd.microsoft.activity.message', text)
}

function failed(statusCode: number, code: string, message: string): Outcome {
  return invoked(statusCode, 'application/vnd.microsoft.error', { code, message })
}

function invoked(statusCode: number, type: string, value: object | string): Outcome {
  return { status: 200, body: { statusCode, type, value } }
}
