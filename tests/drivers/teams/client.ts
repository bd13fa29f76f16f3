import { z } from 'zod'
import type { Bot } from '../../../src/ports.ts'
import type { Client, Seen } from '../../contracts/platform.ts'
import { type Fixture, ids } from './fixture.ts'
import { type Delivered, startRig } from './rig.ts'
import type { Call } from './service.ts'
import { buttonsOf, cardOf, type Drawn, shown } from './shown.ts'

const Invoked = z.object({ statusCode: z.literal(200), type: z.string(), value: z.unknown() })
const cardType = 'application/vnd.microsoft.card.adaptive'

/** What is seen of a card, and where it stands. */
interface Standing {
  readonly card: Drawn
  /** The message that has it. */
  readonly id: string
  readonly where: 'personal' | 'channel'
}

/** Ada, who uses Teams. */
export async function teamsClient(bot: Bot): Promise<Client> {
  const rig = await startRig(bot)
  const { service } = rig
  const standing = new Map<Seen, Standing>()
  const gone = new Set<Seen>()
  let last: unknown
  let messages = 0

  function remember(seen: Seen, where: Standing): Seen {
    standing.set(seen, where)
    return seen
  }

  function seenIn({ conversation, body }: Call, id: string): Seen {
    const where = conversation === ids.personal ? 'personal' : 'channel'
    const card = cardOf(body)
    return remember(shown(card, where === 'personal' ? 'asker' : 'everyone', body['summary']), { card, id, where })
  }

  /** The next card; the line in a thread that says where the answer went is none. */
  async function next(): Promise<Seen> {
    messages += 1
    const call = await service.show(messages - 1)
    return call.body['attachments'] === undefined ? next() : seenIn(call, `1795420900${messages}`)
  }

  async function delivers(name: string, changes: Fixture): Promise<Delivered> {
    const delivered = await rig.deliver(name, changes)
    last = delivered.activity
    return delivered
  }

  /** A press, and what it shows: the card in the response, or a new message. */
  async function executes(where: Standing['where'], replyToId: string, data: object, before?: Seen): Promise<Seen> {
    const value = { action: { type: 'Action.Execute', verb: 'growthbot', data }, trigger: 'manual' }
    const { text } = await delivers(`execute-${where}`, { replyToId, value })
    const answer = Invoked.parse(JSON.parse(text))
    const updated = service
      .shown()
      .slice(messages)
      .some(({ does }) => does === 'update')
    const posted = service
      .shown()
      .slice(messages)
      .some(({ does }) => does === 'post')
    // A card in the response is there for the presser only: what others see stays.
    if (before !== undefined && (updated || (answer.type === cardType && before.by === 'asker'))) gone.add(before)
    if (posted) return next()
    if (updated) messages += 1
    const card = cardOf({ attachments: [{ content: answer.value }] })
    return remember(shown(card, 'asker', card.fallbackText), { card, id: replyToId, where })
  }

  return {
    platform: rig.platform,
    async says(text, where) {
      // Nobody asks aside by typing here: it is what a press on a card that others see asks.
      if (where === 'aside') return executes('channel', '1795420800500', { command: text, place: 'shared' })
      if (where === 'channel') await delivers('message-channel', { text: `<at>growthbot</at> ${text}` })
      else await delivers('message-personal', { text })
      return next()
    },
    async presses(before, label, values = {}) {
      const from = standing.get(before)
      const button = buttonsOf(from?.card).find(({ title }) => title === label)
      if (from === undefined || button === undefined) throw new Error(`There is no “${label}” among ${before.buttons}`)
      const filled = Object.entries(values).map(([name, value]) => [`field/${name}`, value])
      return executes(from.where, from.id, { ...button.data, ...Object.fromEntries(filled) }, before)
    },
    stillThere: (before) => !gone.has(before),
    comesAgain: async () => void (await rig.send(last)),
    receives: next,
    answers: () => service.shown().length,
    async inbox() {
      return service
        .shown()
        .filter(({ conversation }) => conversation === ids.personal)
        .map((call) => seenIn(call, ''))
    },
    offers: async (text) => ((await rig.deliver('message-personal', { text })).status === 200 ? 'taken' : 'left'),
    me: () => ({ platform: 'teams', tenant: ids.tenant, id: ids.ada }),
    leave: () => rig.stop(),
  }
}
