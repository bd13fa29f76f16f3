import { createHmac } from 'node:crypto'

export const signingSecret = 'fake-signing-secret'

export interface Envelope {
  readonly secret?: string
  /** Seconds the request claims to be old. */
  readonly age?: number
  readonly headers?: Record<string, string>
}

/** Headers as Slack signs a body. */
export function signature(body: string, { secret = signingSecret, age = 0 }: Envelope = {}): Record<string, string> {
  const time = String(Math.floor(Date.now() / 1000) - age)
  const hash = createHmac('sha256', secret).update(`v0:${time}:${body}`).digest('hex')
  return { 'x-slack-request-timestamp': time, 'x-slack-signature': `v0=${hash}` }
}

/** Posts a payload the way Slack does: events as JSON, commands as a form, all else as JSON in a form. */
export async function postSigned(url: string, payload: object, envelope: Envelope = {}): Promise<Response> {
  const { body, type } = encoded(payload)
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': type, ...signature(body, envelope), ...envelope.headers },
    body,
  })
}

export function encoded(payload: object): { readonly body: string; readonly type: string } {
  if ('event' in payload || 'challenge' in payload) return { body: JSON.stringify(payload), type: 'application/json' }
  const fields = 'command' in payload ? Object.entries(payload) : [['payload', JSON.stringify(payload)]]
  return {
    body: new URLSearchParams(fields.map(([name, value]) => [String(name), String(value)])).toString(),
    type: 'application/x-www-form-urlencoded',
  }
}
