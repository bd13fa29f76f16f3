import { fileURLToPath } from 'node:url'
import { createBot } from '../../src/bot.ts'
import { loadFramework } from '../../src/framework/load.ts'
import { noHolidays } from '../../src/growth/holidays.ts'
import { choosePrompt } from '../../src/growth/prompt.ts'
import { afterServing, nextDue } from '../../src/growth/schedule.ts'
import type { Bot, Message, Person } from '../../src/ports.ts'
import { promptReply } from '../../src/reply/prompt.ts'
import type { Reply } from '../../src/reply/reply.ts'
import { createStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { forms } from './forms.ts'

const folder = fileURLToPath(new URL('../fixtures/frameworks/contract', import.meta.url))
const { framework } = await loadFramework(folder)

export interface ContractBot extends Bot {
  /** What it was asked. */
  readonly heard: readonly Message[]
  /** Resolves when `slow` has been asked. */
  readonly slowAsked: Promise<void>
  /** Lets `slow` be answered. */
  hurry(): void
  /** The time of somebody's next prompt has come: what is sent, and its id. */
  prompt(person: Person): Promise<{ readonly reply: Reply; readonly id: string }>
  /** Closes its store. */
  rest(): Promise<void>
}

const monday = Temporal.ZonedDateTime.from('2026-11-23T12:00[Europe/London]').epochMilliseconds

/**
 * The bot over the contract's own framework and an empty store. Beyond what it knows: a form with every kind of field,
 * and `slow`, which waits.
 */
export function contractBot(): ContractBot {
  const store = createStore({ file: ':memory:' }, () => undefined)
  let time = monday
  const growth = { people: store, holidays: noHolidays, now: () => time, lookUp: async () => ({}) }
  const bot = createBot({ framework: () => framework, growth })
  const heard: Message[] = []
  const asked = Promise.withResolvers<void>()
  const hold = Promise.withResolvers<void>()
  return {
    heard,
    slowAsked: asked.promise,
    hurry: hold.resolve,
    rest: () => store.stop(),
    async prompt(person) {
      const sent = await serve(person, store)
      time = sent.at
      return sent
    },
    async respond(message) {
      heard.push(message)
      if (message.text === 'form' || message.text === 'save') return forms[message.text](message)
      if (message.text !== 'slow') return bot.respond(message)
      asked.resolve()
      await hold.promise
      return { title: 'At last', lines: [] }
    },
  }
}

/** As the dispatcher does it, but for the sending. */
async function serve(person: Person, store: Store) {
  const about = await store.about(person)
  const zone = about?.profile.zone ?? ''
  const turn = about?.schedule && nextDue(about.schedule, zone, noHolidays, monday)
  if (about?.schedule === undefined || turn === undefined) throw new Error('Nothing is due')
  const { slot, at } = turn
  const id = `fake-${slot}`
  const claim = { platform: person.platform, holder: 'contract', now: at, lease: at + 60_000 }
  const schedule = afterServing(about.schedule, turn, zone, noHolidays, at)
  await store.open([{ person, due: { slot, at }, id, again: false, schedule }], claim)
  const chosen = choosePrompt(framework, about, slot)
  await store.begin([{ id, prompted: chosen.is === 'prompt' ? [chosen.shown] : [] }], claim)
  await store.settle([{ id, outcome: { is: 'sent', at } }], claim.holder)
  return { reply: promptReply(chosen, framework, slot), id, at }
}
