import type { Service } from '../ports.ts'

/** Runs rounds with a pause of `every` milliseconds between them, until stopped; a stop waits for the round in hand. */
export function repeating(
  round: () => Promise<void>,
  every: number,
  wait: (milliseconds: number, stop: AbortSignal) => Promise<void>,
  stop: AbortController,
): Service {
  let running: Promise<void> | undefined

  async function loop(): Promise<void> {
    while (!stop.signal.aborted) {
      await round()
      await wait(every, stop.signal)
    }
  }

  return {
    run() {
      running ??= loop()
      return running
    },
    async stop() {
      stop.abort()
      await running
    },
  }
}
