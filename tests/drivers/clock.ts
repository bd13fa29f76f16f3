/** A clock that stands still until somebody waits, or it is set. */
export interface Clock {
  now: number
  /** Milliseconds that were waited. */
  readonly waits: number[]
  readonly read: () => number
  readonly wait: (milliseconds: number) => Promise<void>
}

/** Waiting moves it on at once. */
export function createClock(now: number): Clock {
  const clock: Clock = {
    now,
    waits: [],
    read: () => clock.now,
    async wait(milliseconds) {
      clock.waits.push(milliseconds)
      clock.now += milliseconds
    },
  }
  return clock
}
