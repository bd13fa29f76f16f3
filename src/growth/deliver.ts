import type { Framework } from '../framework/framework.ts'
import type { Log, Platform, Service } from '../ports.ts'
import { nameOf } from '../store/rows.ts'
import type { About, Claim, Delivery, Instant, Ledger } from '../store/store.ts'
import { planOf } from './due.ts'
import type { Holidays } from './holidays.ts'
import { createPace } from './pace.ts'
import { repeating } from './repeat.ts'
import { createSending } from './send.ts'

export interface Delivering {
  readonly ledger: Ledger
  readonly platform: Platform
  /** The framework of a tenant, as it is now. */
  readonly framework: (tenant: string) => Framework
  readonly holidays: Holidays
  readonly log: Log
  readonly settings: DeliverySettings
  readonly now: () => Instant
  /** Resolves after so many milliseconds, or at once when told to stop. */
  readonly wait: (milliseconds: number, stop: AbortSignal) => Promise<void>
  /** A new opaque id. */
  readonly newId: () => string
}

/** Milliseconds, but for the first three. */
export interface DeliverySettings {
  /** Messages a second for each workspace; 0: as fast as it goes. */
  readonly pace: number
  /** Requests in flight at once. */
  readonly width: number
  /** The same where nobody can ask the platform what arrived: so many stay unconfirmed when a process is killed. */
  readonly blindWidth: number
  /** What could not be sent for so long is skipped. */
  readonly catchUp: number
  /** A process that holds a delivery for longer counts as dead. Longer than any request takes. */
  readonly lease: number
  /** A message that may have arrived is looked up after this. */
  readonly doubt: number
  /** How often to look what is due. */
  readonly every: number
}

export const usualDelivery: DeliverySettings = {
  pace: 4,
  width: 16,
  blindWidth: 8,
  catchUp: 6 * 3_600_000,
  lease: 60_000,
  doubt: 10_000,
  every: 10_000,
}

/** Sends what falls due until it is stopped; then what is in flight is finished and the rest given back. */
export interface Dispatcher extends Service {
  /** Sends what is due now; resolves when nothing is left. */
  round(): Promise<void>
}

/** What was claimed together, under one name. */
export interface Batch {
  readonly claim: Claim
  readonly rows: readonly Row[]
}

export interface Row {
  readonly delivery: Delivery
  /** Undefined: forgotten meanwhile. */
  readonly about: About | undefined
}

/** The most that one claim takes. */
const most = 500

/** Runs the schedules of one platform's people. */
export function createDispatcher(delivering: Delivering): Dispatcher {
  const { ledger, platform, holidays, log, settings, now, newId, wait } = delivering
  const stop = new AbortController()
  const pace = createPace(settings.pace, now)
  const send = createSending(delivering, pace, stop.signal)
  // No more than can be sent long before the lease is over: two batches are held at a time.
  const size = settings.pace === 0 ? most : Math.min(most, Math.ceil((settings.pace * settings.lease) / 4_000))
  let failing = false

  async function claimed(): Promise<Batch & { readonly more: boolean }> {
    const claim = { platform: platform.name, holder: newId(), now: now(), lease: now() + settings.lease }
    const nothing = { claim, rows: [], more: false }
    if (stop.signal.aborted) return nothing
    try {
      const left = await ledger.takeOver(claim, size)
      const { people, opened } = await ledger.openDue(claim, size - left.length, (found) =>
        planOf(found, holidays, claim.now, newId),
      )
      const known = [...people, ...(await ledger.aboutAll(left.map(({ person }) => person)))]
      const abouts = new Map(known.map((about) => [nameOf(about.person), about]))
      const rows = [...left, ...opened].map((delivery) => ({ delivery, about: abouts.get(nameOf(delivery.person)) }))
      failing = false
      return { claim, rows, more: rows.length > 0 || people.length > 0 }
    } catch (error) {
      // Said once: the next look comes soon.
      if (!failing) log.warn({ platform: platform.name, error: String(error) }, 'Prompts wait: the database fails')
      failing = true
      return nothing
    }
  }

  async function round(): Promise<void> {
    let batch = await claimed()
    // While one batch is sent, the next is claimed.
    while (batch.more) [batch] = await Promise.all([claimed(), send(batch)])
  }

  return { round, ...repeating(round, settings.every, wait, stop) }
}
