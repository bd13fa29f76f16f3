import { fileURLToPath } from 'node:url'
import { createBot } from '../../src/bot.ts'
import { createFramework } from '../../src/framework/framework.ts'
import { loadFramework } from '../../src/framework/load.ts'
import { noHolidays } from '../../src/growth/holidays.ts'
import type { Bot, Message, Person } from '../../src/ports.ts'
import { promptReply } from '../../src/reply/prompt.ts'
import type { Reply } from '../../src/reply/reply.ts'
import { createStore } from '../../src/store/open.ts'
import type { Gap } from '../../src/store/store.ts'
import { serve } from '../drivers/serve.ts'
import { forms } from './forms.ts'

const folder = fileURLToPath(new URL('../fixtures/frameworks/contract', import.meta.url))
const { framework: original } = await loadFramework(folder)

export interface ContractBot extends Bot {
  /** What it was asked. */
  readonly heard: readonly Message[]
  /** Resolves when `slow` has been asked. */
  readonly slowAsked: Promise<void>
  /** Lets `slow` be answered. */
  hurry(): void
  /** The time of somebody's next prompt has come: what is sent, and its id. */
  prompt(person: Person): Promise<{ readonly reply: Reply; readonly id: string }>
  /** The framework says so from now on. */
  rewrite(was: string, now: string): void
  /** What the framework's owner was told. */
  told(): Promise<readonly Gap[]>
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
  let framework = original
  const growth = { people: store, gaps: store.gaps, holidays: noHolidays, now: () => time, lookUp: async () => ({}) }
  const bot = createBot({ framework: () => framework, growth })
  const heard: Message[] = []
  const asked = Promise.withResolvers<void>()
  const hold = Promise.withResolvers<void>()
  return {
    heard,
    slowAsked: asked.promise,
    hurry: hold.resolve,
    rewrite(was, now) {
      const descriptors = framework.descriptors.map((cell) => ({
        ...cell,
        expectations: cell.expectations.map((one) => (one.text === was ? { text: now, spans: [{ text: now }] } : one)),
      }))
      framework = createFramework({ ...framework, descriptors })
    },
    told: () => store.gaps.all(),
    rest: () => store.stop(),
    async prompt(person) {
      const { slot, at, id, chosen } = await serve(person, store, framework, time)
      time = at
      return { reply: promptReply(chosen, framework, slot), id }
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
