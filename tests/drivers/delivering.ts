import { afterEach, beforeEach } from 'vitest'
import { createDispatcher, type DeliverySettings, type Dispatcher, usualDelivery } from '../../src/growth/deliver.ts'
import { noHolidays } from '../../src/growth/holidays.ts'
import { replanned } from '../../src/growth/schedule.ts'
import type { Person, Platform, Sent } from '../../src/ports.ts'
import { plain } from '../../src/reply/plain.ts'
import { createStore } from '../../src/store/open.ts'
import type { Profile, Schedule, Store } from '../../src/store/store.ts'
import { sampleFramework } from '../sample.ts'
import { weekly } from '../store/samples.ts'
import { type Clock, createClock } from './clock.ts'

export const hour = 3_600_000
/** Tuesday 1 Dec 2026, 09:30 in London. */
export const due = Date.UTC(2026, 11, 1, 9, 30)
export const profile: Profile = { track: 'edge-ml-engineer', level: 'level-1', zone: 'Europe/London' }

interface Post {
  readonly to: Person
  readonly delivery: string
  readonly words: string
}

/** A platform that does as it is told; `arrives` even where it says it does not know. */
export class Fake implements Platform {
  readonly name = 'slack'
  readonly posts: Post[] = []
  answers: ((to: Person) => Sent | Promise<Sent>)[] = []
  arrives = true
  gone = false
  lookedUp = 0
  sent?: NonNullable<Platform['sent']> = async (_to, delivery) => {
    this.lookedUp += 1
    return this.posts.some((post) => post.delivery === delivery)
  }
  async send(
    to: Person,
    _route: string | undefined,
    reply: Parameters<Platform['send']>[2],
    delivery: string,
  ): Promise<Sent> {
    const answer = (await this.answers.shift()?.(to)) ?? ({ is: 'sent' } as const)
    if (answer.is === 'sent' || (answer.is === 'unknown' && this.arrives))
      this.posts.push({ to, delivery, words: plain(reply) })
    return answer
  }
  lookUp = async () => (this.gone ? ({ gone: true } as const) : {})
  start = async () => undefined
  stop = async () => undefined
  health = () => ({ ok: true })
}

/** Prompts on their way, with a clock that is set by hand; everything new for each test. */
export interface Delivering {
  readonly store: Store
  readonly platform: Fake
  readonly clock: Clock
  readonly log: string[]
}

const sample = await sampleFramework()
let ids = 0

/** What stands around each test of the file it is called in. */
export function delivering() {
  let now: Delivering | undefined

  beforeEach(() => {
    const store = createStore({ file: ':memory:' }, () => undefined)
    now = { store, platform: new Fake(), clock: createClock(due - hour), log: [] }
  })
  afterEach(() => now?.store.stop())

  /** Of the test that runs. */
  function current(): Delivering {
    if (now === undefined) throw new Error('Only while a test runs')
    return now
  }

  function dispatcher(settings: Partial<DeliverySettings> = {}): Dispatcher {
    const { store, platform, clock, log } = current()
    const record = (fields: object, line: string) => void log.push(`${line} ${JSON.stringify(fields)}`)
    return createDispatcher({
      ledger: store,
      platform,
      framework: () => sample,
      holidays: noHolidays,
      log: { info: record, warn: record },
      settings: { ...usualDelivery, ...settings },
      now: clock.read,
      wait: clock.wait,
      newId: () => `fake-${++ids}`,
    })
  }

  async function signUp(person: Person, changes: Partial<Schedule> = {}, whose: Profile = profile): Promise<void> {
    const { store, clock } = current()
    const schedule = { ...weekly, ...changes }
    const whole = replanned(schedule, whose.zone ?? 'UTC', noHolidays, clock.now)
    await store.save(person, { profile: whose, schedule: whole }, clock.now)
  }

  const history = async (person: Person) =>
    (await current().store.about(person))?.deliveries.map(({ slot, state, reason }) => [
      slot,
      state,
      ...(reason ? [reason] : []),
    ])

  return { current, dispatcher, signUp, history }
}
