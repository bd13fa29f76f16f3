import { setTimeout } from 'node:timers/promises'
import type { AnyMiddlewareArgs, Middleware } from '@slack/bolt'

/** What is being answered right now. */
export interface Traffic {
  readonly middleware: Middleware<AnyMiddlewareArgs>
  /** Resolves when nothing is in flight any more, or it has had its time. */
  ended(): Promise<void>
}

/** Milliseconds that what is in flight may take after a stop. */
const grace = 10_000

export function createTraffic(): Traffic {
  const inFlight = new Set<Promise<void>>()
  return {
    middleware: async ({ next }) => {
      const work = Promise.resolve(next())
      inFlight.add(work)
      try {
        await work
      } finally {
        inFlight.delete(work)
      }
    },
    async ended() {
      const timeIsUp = new AbortController()
      const late = setTimeout(grace, undefined, { signal: timeIsUp.signal }).catch(() => undefined)
      await Promise.race([Promise.allSettled(inFlight), late])
      timeIsUp.abort()
    },
  }
}
