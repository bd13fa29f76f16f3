import { type Activity, isPersonal } from './activity.ts'
import { answer, type Desk, messageOf, type Outcome, taken } from './desk.ts'
import { post } from './post.ts'

/** Says hello once a conversation, when the bot is added to it; an upgrade (`add-upgrade`) is nothing to greet for. */
export async function onInstallation(desk: Desk, activity: Activity): Promise<Outcome> {
  const { action, conversation } = activity
  if (action === 'remove') desk.welcomed.forget(conversation.id)
  if (action !== 'add' || !desk.welcomed.first(conversation.id)) return taken
  const direct = isPersonal(activity)
  const message = messageOf(activity, { text: 'home', place: direct ? 'direct' : 'channel' })
  const said = await answer(desk, message, async (reply) => {
    await post(desk, activity, reply, { place: direct ? 'direct' : 'shared' })
    return true
  })
  if (!said) desk.welcomed.forget(conversation.id)
  return taken
}
