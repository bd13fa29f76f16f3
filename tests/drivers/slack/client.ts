import { z } from 'zod'
import type { Bot } from '../../../src/ports.ts'
import type { Client, Seen, Where } from '../../contracts/platform.ts'
import type { Payload } from './payload.ts'
import { type Delivered, startRig, type Way } from './rig.ts'
import { buttonsOf, type Input, inputsOf, shown } from './shown.ts'
import type { Call } from './workspace.ts'

const files: Record<Where, string> = { direct: 'direct-message', channel: 'mention', aside: 'slash-command' }

/** Ada, who uses Slack. */
export async function slackClient(bot: Bot, way: Way): Promise<Client> {
  const rig = await startRig(bot, way)
  const { workspace } = rig
  const bodies = new Map<Seen, Payload>()
  const gone = new Set<Seen>()
  let last: Payload = {}
  let answered = 0

  /** What is shown next. */
  async function next(): Promise<Call> {
    answered += 1
    return workspace.show(answered - 1)
  }

  function seen(call: Call): Seen {
    const now = shown(call.body, byWhom(call, [workspace.ids.dm, workspace.ids.ada]))
    bodies.set(now, call.body)
    return now
  }

  async function sends(sending: Promise<Delivered>): Promise<void> {
    last = (await sending).payload
  }

  return {
    platform: rig.platform,
    async says(text, where) {
      await sends(rig.deliver(files[where], said(text, where, workspace.ids.bot)))
      return seen(await next())
    },
    async presses(before, label, values = {}) {
      const { blocks, response_type } = bodies.get(before) ?? {}
      const button = buttonsOf(blocks).find((one) => one.label === label)
      if (button === undefined) throw new Error(`There is no button “${label}”, only ${before.buttons.join(', ')}`)
      const file = response_type === 'ephemeral' ? 'press-on-private-answer' : 'press-on-message'
      await sends(
        rig.deliver(file, {
          actions: [
            { ...button, type: 'button', text: { type: 'plain_text', text: label }, action_ts: '1795420810.001000' },
          ],
          state: { values: stateOf(inputsOf(blocks), values) },
        }),
      )
      const answer = await next()
      if (answer.body['replace_original'] === true) gone.add(before)
      if (answer.body['response_type'] === 'in_channel' && (await next()).body['delete_original'] === true)
        gone.add(before)
      return seen(answer)
    },
    stillThere: (before) => !gone.has(before),
    comesAgain: async () => void (await rig.send(last, { headers: { 'x-slack-retry-num': '1' }, retry_attempt: 1 })),
    answers: () => workspace.shown().length,
    async inbox() {
      const messages = z
        .array(z.looseObject({ blocks: z.unknown().optional() }))
        .parse(await workspace.history(workspace.ids.dm))
      return messages.filter(({ blocks }) => Array.isArray(blocks)).map((message) => shown(message, 'asker'))
    },
    async offers(text) {
      const { status } = await rig.deliver('direct-message', said(text, 'direct', workspace.ids.bot))
      return status === 200 ? 'taken' : 'left'
    },
    me: () => ({ platform: 'slack', tenant: workspace.ids.team, id: workspace.ids.ada }),
    leave: () => rig.stop(),
  }
}

function said(text: string, where: Where, bot: string): Payload {
  if (where === 'aside') return { text }
  return { event: { text: where === 'channel' ? `<@${bot}> ${text}` : text } }
}

function byWhom({ method, body }: Call, own: readonly unknown[]): Seen['by'] {
  if (method === 'response_url') return body['response_type'] === 'in_channel' ? 'everyone' : 'asker'
  return method === 'chat.postMessage' && !own.includes(body['channel']) ? 'everyone' : 'asker'
}

/** `state.values` as Slack sends it: every element of the message, null where nothing was filled in. */
function stateOf(inputs: readonly Input[], values: Readonly<Record<string, string>>): Payload {
  return Object.fromEntries(
    inputs.map(({ block_id, action_id, type }) => [
      block_id,
      { [action_id]: { type, ...held(type, values[action_id]) } },
    ]),
  )
}

function held(type: string, value: string | undefined): Payload {
  const option = (one: string) => ({ text: { type: 'plain_text', text: one, emoji: false }, value: one })
  switch (type) {
    case 'static_select':
      return { selected_option: value === undefined ? null : option(value) }
    case 'multi_static_select':
      return { selected_options: value === undefined ? [] : value.split(',').map(option) }
    case 'timepicker':
      return { selected_time: value ?? null }
    case 'datepicker':
      return { selected_date: value ?? null }
    default:
      return { value: value ?? null }
  }
}
