import { setImmediate } from 'node:timers/promises'

/**
 * One answer for each turn of the event loop. Working one out takes a while; the acknowledgements of what comes
 * meanwhile go before the next.
 */
export function createTurns(): () => Promise<void> {
  let last = Promise.resolve()
  return () => {
    last = last.then(() => setImmediate())
    return last
  }
}
