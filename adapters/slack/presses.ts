import type { BlockAction, Middleware, SlackActionMiddlewareArgs } from '@slack/bolt'
import { z } from 'zod'
import type { Message } from '../../src/ports.ts'
import type { Reply } from '../../src/reply/reply.ts'
import { draw } from './blocks.ts'
import { answer, type Desk, person, threadOf } from './desk.ts'
import { valuesOf } from './fields.ts'
import { type Place, placeOf, sends } from './frame.ts'
import { homeThread, publish } from './home.ts'
import { inThread, orDirectly, post, respondWith, type Spot } from './post.ts'
import { share } from './share.ts'
import { update } from './shortcuts.ts'
import { modalView } from './views.ts'

type Press = Parameters<Middleware<SlackActionMiddlewareArgs<BlockAction>>>[0]

const Container = z.object({ channel_id: z.string(), thread_ts: z.string() }).partial()

/** A button: its value is the command. Nobody's press changes what others see. */
export function onPress(desk: Desk): Middleware<SlackActionMiddlewareArgs<BlockAction>> {
  return async (press) => {
    const { ack, action, body } = press
    await ack()
    if (action.type !== 'button' || action.value === undefined) return
    const pressed = placeOf(action.block_id)
    const spot = spotOf(body)
    const state = body.view?.state ?? body.state
    const message: Message = {
      id: body.trigger_id,
      from: person(desk, body.user.id),
      text: action.value,
      ...(sends(action.action_id) && state ? { values: valuesOf(state.values) } : {}),
      place: pressed === 'channel' ? 'aside' : pressed,
      thread: threadIn(pressed, body, spot),
      known: { name: nameOf(body), ...(pressed === 'direct' && spot ? { route: spot.channel } : {}) },
    }
    await answer(desk, message, async (reply) => show(desk, press, pressed, await reply))
  }
}

async function show(desk: Desk, { body, respond }: Press, pressed: Place, said: Reply): Promise<void> {
  const user = body.user.id
  const key = body.trigger_id
  const spot = spotOf(body) ?? { channel: user, thread: undefined }
  const where = inThread(spot.thread)
  switch (pressed) {
    case 'home':
      return publish(desk, user, said, key)
    case 'dialog':
      if (body.view !== undefined) await update(desk, body.view.id, modalView(said, key))
      return
    case 'direct':
      if (!said.replaces) return post(desk, spot, said, { place: 'direct', key })
      return respondWith(respond, draw(said, { place: 'direct', key }), { replace: true, ...where })
    case 'aside':
    case 'channel':
      if (said.seen === 'everyone')
        return share(respond, said, key, nameOf(body), { ...where, remove: pressed === 'aside' })
      return orDirectly(desk, user, said, key, () =>
        respondWith(respond, draw(said, { place: 'aside', key }), {
          response_type: 'ephemeral',
          replace: pressed === 'aside' && said.replaces === true,
          ...where,
        }),
      )
  }
}

function spotOf({ channel, container }: BlockAction): Spot | undefined {
  const { data } = Container.safeParse(container)
  const id = channel?.id ?? data?.channel_id
  return id === undefined ? undefined : { channel: id, thread: data?.thread_ts }
}

function threadIn(pressed: Place, { view, user }: BlockAction, spot: Spot | undefined): string {
  if (pressed === 'home') return homeThread
  if (view !== undefined) return view.root_view_id ?? view.id
  return spot === undefined ? user.id : threadOf(spot.channel, spot.thread)
}

function nameOf({ user }: BlockAction): string {
  return user.name ?? user.username
}
