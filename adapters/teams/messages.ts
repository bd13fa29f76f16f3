import type { Reply } from '../../src/reply/reply.ts'
import { type Activity, carriesCard, isPersonal, wordsOf } from './activity.ts'
import { type Press, pressOf } from './buttons.ts'
import { answer, type Desk, messageOf, type Outcome, taken } from './desk.ts'
import { post, privately, replace } from './post.ts'
import { share } from './share.ts'

/** What a person wrote, or pressed where cards cannot execute. */
export async function onMessage(desk: Desk, activity: Activity): Promise<Outcome> {
  const press = pressOf(activity.value)
  if (press !== undefined) return onSubmit(desk, activity, press)
  if (carriesCard(activity)) return taken
  const direct = isPersonal(activity)
  const place = direct ? 'direct' : 'channel'
  const text = wordsOf(activity) || 'help'
  await answer(desk, messageOf(activity, { text, place }), async (reply) => {
    if (!direct && reply.seen === 'asker') await privately(desk, activity, reply)
    else await post(desk, activity, reply, { place: direct ? 'direct' : 'shared' })
  })
  return taken
}

/** `Action.Submit`: the same command as `Action.Execute`, but there is no private answer in a conversation with others. */
async function onSubmit(desk: Desk, activity: Activity, press: Press): Promise<Outcome> {
  const { command: text, values } = press
  const place = placeOf(activity, press)
  await answer(desk, messageOf(activity, { text, place, ...(values && { values }) }), async (reply) => {
    if (place === 'direct') await inPersonalChat(desk, activity, reply)
    else if (reply.seen === 'everyone') await share(desk, activity, reply)
    else await privately(desk, activity, reply)
  })
  return taken
}

async function inPersonalChat(desk: Desk, activity: Activity, reply: Reply): Promise<void> {
  const { replyToId } = activity
  if (reply.replaces && replyToId !== undefined) await replace(desk, activity, replyToId, reply)
  else await post(desk, activity, reply, { place: 'direct' })
}

/** A press on what others see is answered aside. */
export function placeOf(activity: Activity, { place }: Press): 'direct' | 'aside' {
  return isPersonal(activity) && place === 'direct' ? 'direct' : 'aside'
}
