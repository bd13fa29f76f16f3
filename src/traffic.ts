import { setTimeout } from 'node:timers/promises'

/** What is being answered right now. */
export interface Traffic {
  /** The work itself; until it ends it is in flight. */
  track<Result>(work: Promise<Result>): Promise<Result>
  /** Resolves when nothing is in flight any more, or it has had its time. */
  ended(): Promise<void>
}

/** Milliseconds that what is in flight may take after a stop. */
const grace = 10_000

export function createTraffic(): Traffic {
  const inFlight = new Set<Promise<unknown>>()
  return {
    async track(work) {
      inFlight.add(work)
      try {
        return await work
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
