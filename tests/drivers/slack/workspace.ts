import { EventEmitter, once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { createEmulator } from 'emulate'
import { z } from 'zod'
import { MessageSheet, View } from './limits.ts'

export const botToken = 'xoxb-fake-bot'
export const appToken = 'xapp-fake-app'
const adminToken = 'xoxb-fake-admin'
const adminScopes = [
  'users:read',
  'channels:read',
  'channels:history',
  'groups:read',
  'im:history',
  'im:read',
  'im:write',
]

/** One request the bot made of Slack. */
export interface Call {
  /** `chat.postMessage`, …, or `response_url`. */
  readonly method: string
  readonly body: Record<string, unknown>
}

/** What Slack says instead of doing it. */
export interface Refusal {
  readonly status?: number
  readonly headers?: Record<string, string>
  readonly body?: object
}

/** Ids as the emulator gave them. */
export interface Ids {
  readonly team: string
  readonly bot: string
  readonly ada: string
  readonly channel: string
  readonly dm: string
}

export interface Workspace {
  /** For SLACK_API_URL. */
  readonly api: string
  readonly ids: Ids
  readonly calls: readonly Call[]
  responseUrl(): string
  triggerId(): Promise<string>
  /** The first call of this method; waits for it. */
  call(method: string): Promise<Call>
  /** The calls that show something to somebody. */
  shown(): readonly Call[]
  /** The n-th of these, from 0; waits for it. */
  show(index: number): Promise<Call>
  /** The next calls of a method get these answers, in order. */
  refuse(method: string, ...refusals: Refusal[]): void
  /** Answers a method that the emulator lacks. */
  serve(method: string, answer: () => object): void
  /** What a conversation holds, as anyone in it sees it. */
  history(channel: string): Promise<readonly unknown[]>
  stop(): Promise<void>
}

const Answer = z.looseObject({ ok: z.literal(true) })
const Members = Answer.extend({ members: z.array(z.looseObject({ id: z.string(), name: z.string() })) })
const Channels = Answer.extend({ channels: z.array(z.looseObject({ id: z.string(), name: z.string() })) })
const Me = Answer.extend({ team_id: z.string(), user_id: z.string() })
const Posted = Answer.extend({ channel: z.string() })
const Trigger = Answer.extend({ trigger_id: z.string() })
const History = Answer.extend({ messages: z.array(z.unknown()) })

const showing = [
  'chat.postMessage',
  'chat.postEphemeral',
  'response_url',
  'views.open',
  'views.publish',
  'views.update',
]

/** Milliseconds a call may take to come: for failures only, nothing waits this long when all is well. */
const limit = 10_000

/** A Slack workspace on loopback: emulate's Web API with exactly these scopes, response_urls, and a record of it all. */
export async function startWorkspace(scopes: readonly string[]): Promise<Workspace> {
  const slack = await createEmulator({
    service: 'slack',
    port: 0,
    seed: {
      slack: {
        strict_scopes: true,
        users: [{ name: 'growthbot' }, { name: 'ada' }],
        channels: [{ name: 'support' }],
        tokens: [
          { token: botToken, type: 'bot', user: 'growthbot', scopes: [...scopes] },
          { token: adminToken, type: 'bot', user: 'ada', scopes: [...adminScopes, 'chat:write'] },
        ],
      },
    },
  })
  const calls: Call[] = []
  const news = new EventEmitter()
  news.setMaxListeners(0)
  const refusals = new Map<string, Refusal[]>()
  const served = new Map<string, () => object>()
  const server = createServer((request, response) => void handle(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${portOf(server.address())}`

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const raw = await text(request)
    const [, room, name = ''] = (request.url ?? '').split('/')
    const method = room === 'api' ? name : 'response_url'
    const body = parsed(raw)
    const refusal = refusals.get(method)?.shift() ?? invalid(method, body)
    const answer = served.get(method)
    if (refusal !== undefined) {
      response.writeHead(refusal.status ?? 200, { 'content-type': 'application/json', ...refusal.headers })
      response.end(JSON.stringify(refusal.body ?? {}))
    } else if (answer !== undefined) response.end(JSON.stringify(answer()))
    else if (room === 'api') {
      const { authorization = '', 'content-type': type = '' } = request.headers
      const real = await fetch(`${slack.url}/api/${method}`, {
        method: 'POST',
        headers: { authorization, 'content-type': type },
        body: raw,
      })
      response.writeHead(real.status, { 'content-type': 'application/json' }).end(await real.text())
    } else response.end('ok')
    calls.push({ method, body })
    news.emit('call')
  }

  async function admin(method: string, body: Record<string, string> = {}): Promise<unknown> {
    const headers = { authorization: `Bearer ${adminToken}` }
    const response = await fetch(`${slack.url}/api/${method}`, {
      method: 'POST',
      headers,
      body: new URLSearchParams(body),
    })
    return response.json()
  }

  /** Waits until there is what is looked for. */
  async function until(what: string, find: () => Call | undefined): Promise<Call> {
    const deadline = AbortSignal.timeout(limit)
    for (;;) {
      const found = find()
      if (found !== undefined) return found
      await once(news, 'call', { signal: deadline }).catch(() => {
        throw new Error(`No ${what} came; only ${calls.map((one) => one.method).join(', ') || 'nothing'}`)
      })
    }
  }

  const shown = () => calls.filter(({ method }) => showing.includes(method))

  const { members } = Members.parse(await admin('users.list'))
  const { channels } = Channels.parse(await admin('conversations.list'))
  const me = Me.parse(
    await (
      await fetch(`${slack.url}/api/auth.test`, { method: 'POST', headers: { authorization: `Bearer ${botToken}` } })
    ).json(),
  )
  const ada = idOf(members, 'ada')
  const bot = await fetch(`${slack.url}/api/chat.postMessage`, {
    method: 'POST',
    headers: { authorization: `Bearer ${botToken}` },
    body: new URLSearchParams({ channel: ada, text: 'The beginning of a conversation' }),
  })
  const dm = Posted.parse(await bot.json()).channel
  return {
    api: `${origin}/api`,
    ids: { team: me.team_id, bot: me.user_id, ada, channel: idOf(channels, 'support'), dm },
    calls,
    responseUrl: () => `${origin}/respond/${calls.length}`,
    triggerId: async () => Trigger.parse(await admin('views.generateTriggerId')).trigger_id,
    call: (method) => until(method, () => calls.find((one) => one.method === method)),
    shown,
    show: (index) => until(`answer number ${index + 1}`, () => shown()[index]),
    refuse: (method, ...more) => void refusals.set(method, [...(refusals.get(method) ?? []), ...more]),
    serve: (method, answer) => void served.set(method, answer),
    history: async (channel) => History.parse(await admin('conversations.history', { channel })).messages,
    async stop() {
      server.closeAllConnections()
      server.close()
      await slack.close()
    },
  }
}

/** As Slack refuses blocks that break its limits, which the emulator does not look at. */
function invalid(method: string, body: Record<string, unknown>): Refusal | undefined {
  if (!showing.includes(method) || body['delete_original'] === true) return undefined
  const { blocks, text, view } = body
  const { error } =
    view === undefined
      ? MessageSheet.safeParse(text === undefined ? { blocks } : { blocks, text })
      : View.safeParse(view)
  if (error === undefined) return undefined
  const messages = error.issues.map(({ path, message }) => `[ERROR] ${path.join('.')}: ${message}`)
  const refused = { ok: false, error: 'invalid_blocks', response_metadata: { messages } }
  return method === 'response_url' ? { status: 400, body: refused } : { body: refused }
}

function idOf(named: readonly { id: string; name: string }[], name: string): string {
  const found = named.find((one) => one.name === name)
  if (found === undefined) throw new Error(`The emulator has no ${name}`)
  return found.id
}

export function portOf(address: unknown): number {
  return z.object({ port: z.number() }).parse(address).port
}

/** Web API calls are forms whose structured values are JSON; response_urls get JSON. */
function parsed(raw: string): Record<string, unknown> {
  if (raw.startsWith('{')) return z.record(z.string(), z.unknown()).parse(JSON.parse(raw))
  return Object.fromEntries(
    [...new URLSearchParams(raw)].map(([name, value]) => [
      name,
      /^[[{]|^(true|false)$/.test(value) ? JSON.parse(value) : value,
    ]),
  )
}
