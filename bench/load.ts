import { createHmac } from 'node:crypto'
import { Agent, createServer, request } from 'node:http'
import { z } from 'zod'

export const signingSecret = 'fake-signing-secret'

/** Slack, as far as a slash command goes: it signs and sends them, and takes the answers. */
export interface Slack {
  /** For SLACK_API_URL. */
  readonly api: string
  /** Sends one command; resolves with the milliseconds to the acknowledgement once the answer has come too. */
  command(port: number, text: string): Promise<number>
  stop(): void
}

export async function startSlack(): Promise<Slack> {
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })
  const waiting = new Map<string, () => void>()
  const server = createServer((incoming, response) => {
    incoming.resume()
    incoming.once('end', () => {
      response.setHeader('content-type', 'application/json')
      response.end('{"ok":true,"team_id":"T0FAKETEAM","user_id":"U0FAKEBOT","bot_id":"B0FAKEBOT"}')
      const id = incoming.url ?? ''
      waiting.get(id)?.()
      waiting.delete(id)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port: own } = z.object({ port: z.number() }).parse(server.address())
  let sent = 0

  function send(port: number, body: string): Promise<number> {
    const time = String(Math.floor(Date.now() / 1000))
    const signature = createHmac('sha256', signingSecret).update(`v0:${time}:${body}`).digest('hex')
    const since = performance.now()
    return new Promise((resolve, reject) => {
      const outgoing = request(
        {
          agent,
          port,
          host: '127.0.0.1',
          method: 'POST',
          path: '/slack/events',
          headers: {
            'content-type': 'application/x-www-form-urlencoded',
            'content-length': Buffer.byteLength(body),
            'x-slack-request-timestamp': time,
            'x-slack-signature': `v0=${signature}`,
          },
        },
        (incoming) => {
          const took = performance.now() - since
          incoming.resume()
          incoming.once('end', () =>
            incoming.statusCode === 200 ? resolve(took) : reject(new Error(`HTTP ${incoming.statusCode}`)),
          )
        },
      )
      outgoing.once('error', reject)
      outgoing.end(body)
    })
  }

  return {
    api: `http://127.0.0.1:${own}/api`,
    async command(port, text) {
      sent += 1
      const path = `/respond/${sent}`
      const answered = new Promise<void>((resolve) => waiting.set(path, resolve))
      const body = new URLSearchParams({
        token: 'fake',
        team_id: 'T0FAKETEAM',
        team_domain: 'fake',
        channel_id: 'C0FAKECHAN',
        channel_name: 'general',
        user_id: 'U0FAKEADA',
        user_name: 'ada',
        command: '/growth',
        text,
        api_app_id: 'A0FAKEAPP',
        is_enterprise_install: 'false',
        response_url: `http://127.0.0.1:${own}${path}`,
        trigger_id: `fake.${sent}`,
      })
      const [took] = await Promise.all([send(port, body.toString()), answered])
      return took
    },
    stop() {
      agent.destroy()
      server.closeAllConnections()
      server.close()
    },
  }
}

/** Commands a second with so many at once, for so many milliseconds. */
export async function saturate(one: () => Promise<number>, atOnce: number, milliseconds: number): Promise<number> {
  const since = performance.now()
  let done = 0
  const worker = async () => {
    while (performance.now() - since < milliseconds) {
      await one()
      done += 1
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return (done * 1_000) / (performance.now() - since)
}

/** Milliseconds to the acknowledgement of each command, sent at a steady rate a second whatever comes back. */
export async function steadily(one: () => Promise<number>, rate: number, milliseconds: number): Promise<number[]> {
  const since = performance.now()
  const all: Promise<number>[] = []
  for (let time = 0; time < milliseconds; time = performance.now() - since) {
    while (all.length < (time * rate) / 1_000) all.push(one())
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  return Promise.all(all)
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
