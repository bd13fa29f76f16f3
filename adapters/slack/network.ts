import { STATUS_CODES } from 'node:http'
import type { webApi } from '@slack/bolt'
import { Agent, Headers, request } from 'undici'
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
  const fetch = quickFetch()
  return async (url, init) => {
    for (let attempt = 1; ; attempt += 1) {
      const response = await fetch(url, init)
      const seconds = Number(response.headers.get('retry-after') ?? 1)
      if (response.status !== 429 || attempt === attempts || !(seconds <= patience)) return response
      if (attempt === 1) log.warn({ seconds }, `Slack asks to wait ${seconds} s before the next message`)
      await wait(seconds * 1_000)
    }
  }
}

/**
 * As much of fetch as the SDK uses, on undici's own request: half of what a slash command costs is fetch, most of it
 * streams that nobody reads.
 */
function quickFetch(): webApi.FetchFunction {
  const dispatcher = new Agent({ headersTimeout: timeLimit, bodyTimeout: timeLimit })
  return async (url, { method = 'GET', headers = {}, body } = {}) => {
    if (body !== undefined && typeof body !== 'string') throw new TypeError('Only text is sent to Slack')
    const sent = await request(url, { dispatcher, method, headers, body: body ?? null })
    const text = await sent.body.text()
    const status = sent.statusCode
    return {
      ok: status >= 200 && status < 300,
      status,
      statusText: STATUS_CODES[status] ?? '',
      url: String(url),
      headers: new Headers(Object.entries(sent.headers).map(([name, value]) => [name, String(value)])),
      text: async () => text,
      json: async () => JSON.parse(text),
      arrayBuffer: async () => new TextEncoder().encode(text).buffer,
    }
  }
}
