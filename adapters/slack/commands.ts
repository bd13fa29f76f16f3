import type { Middleware, SlackCommandMiddlewareArgs } from '@slack/bolt'
import { draw } from './blocks.ts'
import { answer, asked, type Desk, person, threadOf } from './desk.ts'
import { orDirectly, respondWith } from './post.ts'
import { sharedBy } from './share.ts'
import { words } from './text.ts'

/** A slash command, whatever it is called. Answered privately, in any conversation. */
export function onCommand(desk: Desk): Middleware<SlackCommandMiddlewareArgs> {
  return async ({ ack, command, respond }) => {
    await ack()
    const { trigger_id: key, user_id: user, user_name: name, channel_id: channel } = command
    await answer(
      desk,
      {
        id: key,
        from: person(desk, user),
        text: asked(words(command.text, desk.me.user)),
        place: 'aside',
        thread: threadOf(channel),
        known: { name },
      },
      async (reply) => {
        const said = await reply
        if (said.seen === 'everyone') {
          const sheets = draw(said, { place: 'channel', key, note: sharedBy(name) })
          await respondWith(respond, sheets, { response_type: 'in_channel', replace: false })
        } else {
          await orDirectly(desk, user, said, key, () =>
            respondWith(respond, draw(said, { place: 'aside', key }), { response_type: 'ephemeral', replace: false }),
          )
        }
      },
    )
  }
}
