import type { Middleware, SlackEventMiddlewareArgs } from '@slack/bolt'
import { answer, asked, type Desk, person, threadOf } from './desk.ts'
import { orDirectly, post, whisper } from './post.ts'
import { words } from './text.ts'

/** Messages by which a person says something; others are edits, joins, bots, Slack itself. */
const spoken: readonly (string | undefined)[] = [undefined, 'file_share', 'me_message', 'thread_broadcast']

/** A direct message to the bot, answered where it stands. */
export function onDirectMessage(desk: Desk): Middleware<SlackEventMiddlewareArgs<'message'>> {
  return async ({ event }) => {
    if (event.channel_type !== 'im' || !spoken.includes(event.subtype)) return
    if (!('user' in event) || event.user === undefined || ('bot_id' in event && event.bot_id)) return
    const { channel, ts, user } = event
    const thread = 'thread_ts' in event ? event.thread_ts : undefined
    const text = 'text' in event ? event.text : undefined
    const key = `${desk.me.team}/${channel}/${ts}`
    await answer(
      desk,
      {
        id: key,
        from: person(desk, user),
        text: asked(words(text ?? '', desk.me.user)),
        place: 'direct',
        thread: threadOf(channel, thread),
        known: { route: channel },
      },
      async (reply) => post(desk, { channel, thread }, await reply, { place: 'direct', key }),
    )
  }
}

/** A mention in a channel, answered in its thread. */
export function onMention(desk: Desk): Middleware<SlackEventMiddlewareArgs<'app_mention'>> {
  return async ({ event }) => {
    const { channel, ts, user } = event
    if (user === undefined || event.bot_id !== undefined) return
    const thread = event.thread_ts ?? ts
    const key = `${desk.me.team}/${channel}/${ts}`
    await answer(
      desk,
      {
        id: key,
        from: person(desk, user),
        text: asked(words(event.text, desk.me.user)),
        place: 'channel',
        thread: threadOf(channel, thread),
      },
      async (reply) => {
        const said = await reply
        if (said.seen === 'asker') await whisper(desk, { channel, thread }, user, said, key)
        else {
          await orDirectly(desk, user, said, key, () =>
            post(desk, { channel, thread }, said, { place: 'channel', key }),
          )
        }
      },
    )
  }
}
