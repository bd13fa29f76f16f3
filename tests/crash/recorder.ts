import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'

/** What a chat platform does to a bot on a bad day, and what it keeps of it. */
export interface Recorder {
  /** For SLACK_API_URL, and a service address of Teams. */
  readonly api: string
  /** Messages that arrived, by person; Slack's by the id of their delivery. */
  readonly arrived: ReadonlyMap<string, readonly string[]>
  /** People a request about whom was dropped or answered 500. */
  readonly faulted: ReadonlySet<string>
  /** Faults so far, by kind. */
  readonly faults: Readonly<Record<Fault, number>>
  readonly lookUps: () => number
  /** Messages asked for so far. */
  readonly asked: () => number
  /** Resolves once so many messages were asked for. */
  reached(count: number): Promise<void>
  stop(): void
}

export type Fault = 'dropped, taken' | 'dropped, not taken' | '500, taken' | '500, not taken'
const kinds: readonly Fault[] = ['dropped, taken', 'dropped, not taken', '500, taken', '500, not taken']
/** How many requests of a hundred go wrong. */
const badOfHundred = 5
/** Milliseconds an answer takes at most. */
const slowest = 10

const Metadata = z.object({ event_payload: z.object({ id: z.string() }) })
const Opened = z.object({ members: z.tuple([z.object({ id: z.string() })]) })

/** `random` gives numbers from 0 to 1. */
export async function startRecorder(random: () => number): Promise<Recorder> {
  const arrived = new Map<string, string[]>()
  const faulted = new Set<string>()
  const faults: Record<Fault, number> = {
    'dropped, taken': 0,
    'dropped, not taken': 0,
    '500, taken': 0,
    '500, not taken': 0,
  }
  const marks: { readonly count: number; readonly resolve: () => void }[] = []
  let asked = 0
  let lookUps = 0

  const server = createServer((request, response) => void handle(request, response).catch(() => request.destroy()))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = z.object({ port: z.number() }).parse(server.address())

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const said = await text(request)
    const body = new URLSearchParams(said)
    const path = (request.url ?? '').split('/')
    const answer = (what: object) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: true, ...what }))
    switch (path.at(-1)) {
      // Teams: a personal chat is named after its person here.
      case 'conversations':
        return void answer({ id: Opened.parse(JSON.parse(said)).members[0].id })
      case 'activities':
        return post(response, path.at(-2) ?? '', String(asked), (what) => answer({ ...what, id: String(asked) }))
      // Slack
      case 'chat.postMessage': {
        const { id } = Metadata.parse(JSON.parse(body.get('metadata') ?? '')).event_payload
        return post(response, body.get('channel') ?? '', id, answer)
      }
      case 'conversations.open':
        return void answer({ channel: { id: `D${body.get('users')}` } })
      case 'conversations.history': {
        lookUps += 1
        const person = (body.get('channel') ?? '').slice(1)
        const messages = (arrived.get(person) ?? []).map((id) => ({
          metadata: { event_type: 'growthbot_delivery', event_payload: { id } },
        }))
        return void answer({ messages })
      }
      default:
        response.writeHead(404).end()
    }
  }

  async function post(response: ServerResponse, person: string, id: string, answer: (what: object) => void) {
    asked += 1
    for (const mark of marks.splice(0)) {
      if (mark.count <= asked) mark.resolve()
      else marks.push(mark)
    }
    const fault = random() * 100 < badOfHundred ? kinds[Math.floor(random() * kinds.length)] : undefined
    await setTimeout(random() * slowest)
    if (!fault?.endsWith('not taken')) arrived.set(person, [...(arrived.get(person) ?? []), id])
    await setTimeout(random() * slowest)
    if (fault === undefined) return answer({ ts: String(asked), channel: `D${person}` })
    faults[fault] += 1
    faulted.add(person)
    if (fault.startsWith('dropped')) response.destroy()
    else response.writeHead(500).end()
  }

  return {
    api: `http://127.0.0.1:${port}/api`,
    arrived,
    faulted,
    faults,
    lookUps: () => lookUps,
    asked: () => asked,
    reached: (count) =>
      asked >= count ? Promise.resolve() : new Promise((resolve) => void marks.push({ count, resolve })),
    stop() {
      server.closeAllConnections()
      server.close()
    },
  }
}
