import { afterEach, beforeEach } from 'vitest'
import { createBot } from '../../src/bot.ts'
import type { Framework } from '../../src/framework/framework.ts'
import type { Growth } from '../../src/growth/growth.ts'
import { noHolidays } from '../../src/growth/holidays.ts'
import type { Bot, Message } from '../../src/ports.ts'
import type { Reply } from '../../src/reply/reply.ts'
import { createStore } from '../../src/store/open.ts'
import type { People, Store } from '../../src/store/store.ts'
import { sampleFramework } from '../sample.ts'
import { serve } from './serve.ts'

export const sample = await sampleFramework()
export const ada = { platform: 'test', tenant: 'T1', id: 'U1' }
export const bob = { platform: 'test', tenant: 'T1', id: 'U2' }
export const edge = { track: 'edge-ml-engineer', level: 'level-1' }
const monday = Temporal.ZonedDateTime.from('2026-11-23T12:00[Europe/London]').epochMilliseconds

/** A bot that knows people, and all of it that a test may set. */
export interface Talk {
  readonly store: Store
  now: number
  framework: Framework
  bot: Bot
  readonly failures: unknown[]
}

/** What Ada and the bot say to each other, everything new for each test of the file it is called in. */
export function talking() {
  let talk: Talk | undefined

  beforeEach(async () => {
    const store = createStore({ file: ':memory:' }, () => undefined)
    await store.start()
    const bot: Bot = { respond: () => Promise.reject(new Error('Not made yet')) }
    talk = { store, now: monday, framework: sample, bot, failures: [] }
    talk.bot = botWith(store)
  })
  afterEach(() => talk?.store.stop())

  /** Of the test that runs. */
  function current(): Talk {
    if (talk === undefined) throw new Error('Only while a test runs')
    return talk
  }

  function botWith(people: People): Bot {
    const own = current()
    const lookUp = async () => ({ zone: 'Europe/London' })
    const growth: Growth = { people, holidays: noHolidays, now: () => own.now, lookUp }
    return createBot({ framework: () => own.framework, growth, onFailure: (error) => own.failures.push(error) })
  }

  const says = (text: string, more: Partial<Message> = {}) =>
    current().bot.respond({ id: '1', from: ada, text, place: 'direct', thread: 'D1', ...more })

  async function presses(reply: Reply, label: string, values?: Record<string, string>): Promise<Reply> {
    const action = reply.actions?.find((one) => one.label === label)
    if (action === undefined) throw new Error(`No “${label}”: ${reply.actions?.map((one) => one.label).join(', ')}`)
    const sends = reply.fields !== undefined && reply.actions?.[0] === action
    const held = Object.fromEntries((reply.fields ?? []).map(({ name, value = '' }) => [name, value]))
    return says(action.command, sends ? { values: { ...held, ...values } } : {})
  }

  /** The next prompt is sent. */
  async function deliver(): Promise<string> {
    const own = current()
    const { slot, at } = await serve(ada, own.store, own.framework, own.now)
    own.now = at
    return slot
  }

  return {
    current,
    botWith,
    says,
    presses,
    setUp: async () => presses(await says('setup'), 'Start', edge),
    deliver,
    /** About Ada. */
    kept: () => current().store.about(ada),
  }
}

/** What is wrong in a form, by field. */
export function problems(reply: Reply): Record<string, string> {
  return Object.fromEntries((reply.fields ?? []).flatMap(({ name, problem }) => (problem ? [[name, problem]] : [])))
}
