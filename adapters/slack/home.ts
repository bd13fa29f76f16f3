import type { Middleware, SlackEventMiddlewareArgs } from '@slack/bolt'
import type { Reply } from '../../src/reply/reply.ts'
import { answer, type Desk, person } from './desk.ts'
import { homeView } from './views.ts'

/** What a follow-up in App Home refers to. */
export const homeThread = 'home'

/** App Home is drawn when a person opens its tab; the event comes for the Messages tab too. */
export function onHomeOpened(desk: Desk): Middleware<SlackEventMiddlewareArgs<'app_home_opened'>> {
  return async ({ event }) => {
    if (event.tab !== 'home') return
    const { user, event_ts } = event
    const key = `${desk.me.team}/${user}/${event_ts}`
    await answer(
      desk,
      { id: key, from: person(desk, user), text: 'home', place: 'home', thread: homeThread },
      async (reply) => publish(desk, user, await reply, key),
    )
  }
}

export async function publish({ client }: Desk, user: string, reply: Reply, key: string): Promise<void> {
  await client.views.publish({ user_id: user, view: homeView(reply, key) })
}
