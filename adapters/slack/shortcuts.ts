import { setTimeout } from 'node:timers/promises'
import type {
  GlobalShortcut,
  MessageShortcut,
  Middleware,
  SlackShortcutMiddlewareArgs,
  SlackViewMiddlewareArgs,
  types,
  ViewSubmitAction,
} from '@slack/bolt'
import { draw } from './blocks.ts'
import { answer, type Desk, person, threadOf } from './desk.ts'
import { valuesOf } from './fields.ts'
import { inThread, orDirectly, respondWith } from './post.ts'
import { words } from './text.ts'
import { looking, modalView, submitted } from './views.ts'

/** Milliseconds within which a modal's answer is part of the acknowledgement; Slack waits for 3,000. */
const promptly = 1_500

/** "Look up in framework" on somebody's message: their words are asked about, never run. */
export function onLookUp(desk: Desk): Middleware<SlackShortcutMiddlewareArgs<MessageShortcut>> {
  return async ({ ack, shortcut, respond }) => {
    await ack()
    const { trigger_id: key, user, channel, message } = shortcut
    const { thread_ts } = message
    const thread = typeof thread_ts === 'string' ? thread_ts : undefined
    await answer(
      desk,
      {
        id: key,
        from: person(desk, user.id),
        text: 'ask',
        values: { question: words(message.text ?? '', desk.me.user) },
        place: 'aside',
        thread: threadOf(channel.id, thread),
        known: { name: user.name },
      },
      async (reply) => {
        const said = await reply
        await orDirectly(desk, user.id, said, key, () =>
          respondWith(respond, draw(said, { place: 'aside', key }), {
            response_type: 'ephemeral',
            replace: false,
            ...inThread(thread),
          }),
        )
      },
    )
  }
}

/** "Ask the framework": a modal at once, since its trigger lives three seconds; then the question in it. */
export function onAsk(desk: Desk): Middleware<SlackShortcutMiddlewareArgs<GlobalShortcut>> {
  return async ({ ack, shortcut }) => {
    await ack()
    const { trigger_id: key, user } = shortcut
    await answer(
      desk,
      {
        id: key,
        from: person(desk, user.id),
        text: 'ask',
        place: 'dialog',
        thread: key,
        known: { name: user.username },
      },
      async (reply) => {
        const { view } = await desk.client.views.open({ trigger_id: key, view: looking })
        if (view?.id !== undefined) await update(desk, view.id, modalView(await reply, key))
      },
    )
  }
}

/** What a modal submits; the answer takes the modal's place. */
export function onSubmit(desk: Desk): Middleware<SlackViewMiddlewareArgs<ViewSubmitAction>> {
  return async ({ ack, body, view }) => {
    const { trigger_id: key, user } = body
    const fresh = await answer(
      desk,
      {
        id: key,
        from: person(desk, user.id),
        text: submitted(view.private_metadata),
        values: valuesOf(view.state.values),
        place: 'dialog',
        thread: view.root_view_id ?? view.id,
        known: { name: user.name },
      },
      async (reply) => {
        const inTime = new AbortController()
        const soon = await Promise.race([reply, late(inTime.signal)])
        inTime.abort()
        await ack({ response_action: 'update', view: soon === undefined ? looking : modalView(soon, key) })
        if (soon === undefined) await update(desk, view.id, modalView(await reply, key))
      },
    )
    if (!fresh) await ack()
  }
}

export async function update({ client }: Desk, id: string, view: types.ModalView): Promise<void> {
  await client.views.update({ view_id: id, view })
}

async function late(signal: AbortSignal): Promise<undefined> {
  await setTimeout(promptly, undefined, { signal }).catch(() => undefined)
}
