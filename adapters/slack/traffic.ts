import { setTimeout } from 'node:timers/promises'
import type { AnyMiddlewareArgs, Middleware } from '@slack/bolt'

/** What is being answered right now. */
export interface Traffic {
  readonly middleware: Middleware<AnyMiddlewareArgs>
  /** Takes nothing new; resolves when what is in flight has ended, or has had its time. */
  stop(): Promise<void>
  stopped(): boolean
}

/** Milliseconds that what is in flight may take after a stop. */
const grace = 10_000

export function createTraffic(): Traffic {
  const inFlight = new Set<Promise<void>>()
  let stopped = false
  return {
    middleware: async ({ next }) => {
      // Not acknowledged, so Slack brings it again, to whoever is there then.
      if (stopped) return
      const work = Promise.resolve(next())
      inFlight.add(work)
      try {
        await work
      } finally {
        inFlight.delete(work)
      }
    },
    async stop() {
      stopped = true
      const timeIsUp = new AbortController()
      const late = setTimeout(grace, undefined, { signal: timeIsUp.signal }).catch(() => undefined)
      await Promise.race([Promise.allSettled(inFlight), late])
      timeIsUp.abort()
    },
    stopped: () => stopped,
  }
}
