import type { Reply } from '../../src/reply/reply.ts'
import { type Activity, person } from './activity.ts'
import { draw, type Frame, type Sheet } from './card.ts'
import type { Outgoing, Spot } from './connector.ts'
import type { Desk } from './desk.ts'
import { failureOf, reasonOf } from './failure.ts'
import { limits } from './limits.ts'
import { menu } from './names.ts'

/** Seconds we wait for Teams' leave to go on, and how often: after 15 s it brings the activity again. */
const patience = 4
const attempts = 3

export const cardType = 'application/vnd.microsoft.card.adaptive'

export function spotOf({ serviceUrl, conversation }: Activity): Spot {
  return { address: serviceUrl, conversation: conversation.id }
}

export function messageWith({ card, summary }: Sheet): Outgoing {
  return { type: 'message', summary, attachments: [{ contentType: cardType, content: card }] }
}

/** In the conversation, in its thread where it has one; everyone there sees it. */
export async function post(desk: Desk, activity: Activity, reply: Reply, frame: Frame): Promise<void> {
  const sheets = draw(reply, frame)
  const last = sheets.length - 1
  for (const [index, sheet] of sheets.entries()) {
    const message = { ...messageWith(sheet), ...(index === last && suggestions(reply, activity)) }
    await patiently(desk, () => desk.connector.post(spotOf(activity), message, activity.id))
  }
}

/** In the place of the message that was pressed. */
export async function replace(desk: Desk, activity: Activity, id: string, reply: Reply): Promise<void> {
  const [first, ...others] = draw(reply, { place: 'direct' })
  await patiently(desk, () => desk.connector.update(spotOf(activity), id, messageWith(first)))
  for (const sheet of others) {
    await patiently(desk, () => desk.connector.post(spotOf(activity), messageWith(sheet)))
  }
}

/** For the asker alone: in their personal chat, with one line where they asked. */
export async function privately(desk: Desk, activity: Activity, reply: Reply): Promise<void> {
  const { from, recipient, serviceUrl } = activity
  const chat = { user: from.id, bot: recipient.id, tenant: person(activity).tenant }
  try {
    const spot = await patiently(desk, () => desk.connector.open(serviceUrl, chat))
    for (const sheet of draw(reply, { place: 'direct' })) {
      await patiently(desk, () => desk.connector.post(spot, messageWith(sheet)))
    }
  } catch (error) {
    desk.log.warn({ user: from.id, error: reasonOf(error) }, `No personal chat with the asker: ${reasonOf(error)}`)
    return say(desk, activity, 'I may not write to you yet: add me under Apps, then ask me there.')
  }
  await say(desk, activity, 'I have answered you in our personal chat.')
}

async function say(desk: Desk, activity: Activity, text: string): Promise<void> {
  const message: Outgoing = { type: 'message', text, textFormat: 'plain' }
  await patiently(desk, () => desk.connector.post(spotOf(activity), message, activity.id))
}

/** Under help and under the welcome: the first words to try. */
function suggestions({ command }: Reply, { from }: Activity): Pick<Outgoing, 'suggestedActions'> {
  if (command !== 'help' && command !== 'home') return {}
  const actions = menu
    .slice(0, limits.suggestions)
    .map(({ title }) => ({ type: 'imBack' as const, title, value: title }))
  return { suggestedActions: { to: [from.id], actions } }
}

/** What Teams refused for now (429, 412) is tried again when it says so; what may have arrived is not. */
export async function patiently<Result>({ log, wait }: Desk, act: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await act()
    } catch (error) {
      const { status, seconds = 1 } = failureOf(error)
      if (!isPassing(status) || attempt === attempts || seconds > patience) throw error
      if (attempt === 1) log.warn({ seconds }, `Teams asks to wait ${seconds} s before the next message`)
      await wait(jittered(seconds) * 1_000)
    }
  }
}

export function isPassing(status: number | undefined): boolean {
  return status === 429 || status === 412
}

/** Up to a quarter longer, so that not everyone comes again at once. */
export function jittered(seconds: number): number {
  return seconds * (1 + Math.random() / 4)
}
