import type { webApi } from '@slack/bolt'
import type { Log } from '../../src/ports.ts'

/** Milliseconds a request may take. */
export const timeLimit = 10_000
/** Seconds we wait for Slack's leave to go on, and how often, before the answer is given up. */
const patience = 60
const attempts = 3

export interface Network {
  readonly log: Log
  /** Resolves after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>
}

/**
 * fetch that waits as long as a 429 says and asks again; whoever else is served meanwhile does not wait. A request that
 * may have been carried out is never repeated.
 */
export function patientFetch({ log, wait }: Network): webApi.FetchFunction {
  return async (url, init) => {
    for (let attempt = 1; ; attempt += 1) {
      const response = await fetch(url, { ...init, signal: AbortSignal.timeout(timeLimit) })
      const seconds = Number(response.headers.get('retry-after') ?? 1)
      if (response.status !== 429 || attempt === attempts || !(seconds <= patience)) return response
      await response.body?.cancel()
      if (attempt === 1) log.warn({ seconds }, `Slack asks to wait ${seconds} s before the next message`)
      await wait(seconds * 1_000)
    }
  }
}
