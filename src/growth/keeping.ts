import type { Service } from '../ports.ts'
import type { Gaps } from '../store/store.ts'
import type { Delivering } from './deliver.ts'
import { repeating } from './repeat.ts'

const day = 86_400_000
/** Milliseconds after which the platform is asked again whether somebody is still there. */
const checkAfter = 7 * day
/** Milliseconds after which nothing is left of people who are gone, and of what the framework's owner was told. */
const keepGone = 90 * day
/** People asked about at a time. */
const few = 50

export interface Kept extends Omit<Delivering, 'settings'> {
  readonly gaps: Gaps
}

/**
 * Once an hour: finds out who has left, forgets those who left long ago and what the framework's owner was told long ago,
 * and removes texts that nobody needs any more.
 */
export function createKeeping({ ledger, gaps, platform, log, now, wait }: Kept): Service & {
  readonly round: () => Promise<void>
} {
  const stop = new AbortController()

  async function check(): Promise<void> {
    if (platform.lookUp === undefined) return
    for (const person of await ledger.toCheck(platform.name, now() - checkAfter, few, now())) {
      // Slack lets ask 100 times a minute.
      await wait(1_000, stop.signal)
      if (stop.signal.aborted) return
      const found = await platform.lookUp(person).catch(() => undefined)
      if (found !== undefined) await ledger.gone(person, found.gone ? now() : undefined)
    }
  }

  async function round(): Promise<void> {
    try {
      const removed = await ledger.sweep(now() - keepGone)
      if (removed > 0) log.info({ removed }, 'Removed what was kept about people who left 90 days ago')
      await ledger.sweepTexts(now() - day)
      await gaps.drop(new Date(now() - keepGone).toISOString().slice(0, 10))
      await check()
    } catch (error) {
      log.warn({ platform: platform.name, error: String(error) }, 'Nobody was looked after: the database fails')
    }
  }

  return { round, ...repeating(round, day / 24, wait, stop) }
}
