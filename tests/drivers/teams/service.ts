import { EventEmitter, once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { json } from 'node:stream/consumers'
import { z } from 'zod'

/** What the bot asked of Teams. */
export interface Call {
  readonly does: 'open' | 'post' | 'update'
  readonly conversation: string
  /** The message answered, or changed. */
  readonly id: string | undefined
  readonly body: Readonly<Record<string, unknown>>
  readonly authorization: string | undefined
}

/** How a request is answered that is not taken; without a status the connection is lost. */
export interface Refusal {
  readonly status?: number
  readonly body?: object
  readonly headers?: Record<string, string>
}

/** A service address of Teams on loopback, which writes down what it is asked. */
export interface Service {
  readonly origin: string
  /** As activities name it. */
  readonly url: string
  readonly calls: readonly Call[]
  /** What was shown: messages posted or changed. */
  shown(): readonly Call[]
  /** The nth message shown, once it is there. */
  show(index: number): Promise<Call>
  /** How the next requests are answered. */
  refuse(...refusals: readonly Refusal[]): void
  stop(): Promise<void>
}

const Body = z.record(z.string(), z.unknown())

export async function startService(): Promise<Service> {
  const calls: Call[] = []
  const refusals: Refusal[] = []
  const news = new EventEmitter().setMaxListeners(0)
  let made = 0
  const server = createServer(async (request, response) => {
    const call = callOf(request, Body.parse(await json(request)))
    calls.push(call)
    news.emit('call')
    const refusal = refusals.shift()
    if (refusal !== undefined) {
      if (refusal.status === undefined) response.destroy()
      else
        response
          .writeHead(refusal.status, { 'content-type': 'application/json', ...refusal.headers })
          .end(JSON.stringify(refusal.body ?? {}))
      return
    }
    made += 1
    const id = call.does === 'open' ? 'a:1FAKEPERSONAL' : `1795420900${made}`
    response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ id }))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = z.object({ port: z.number() }).parse(server.address())
  const origin = `http://127.0.0.1:${port}`
  const shown = () => calls.filter(({ does }) => does !== 'open')
  return {
    origin,
    url: `${origin}/emea/`,
    calls,
    shown,
    async show(index) {
      for (;;) {
        const call = shown()[index]
        if (call !== undefined) return call
        await once(news, 'call')
      }
    },
    refuse: (...more) => void refusals.push(...more),
    async stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}

const routes: readonly [string, RegExp, Call['does']][] = [
  ['POST', /^\/emea\/v3\/conversations$/, 'open'],
  ['POST', /^\/emea\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/, 'post'],
  ['PUT', /^\/emea\/v3\/conversations\/([^/]+)\/activities\/([^/]+)$/, 'update'],
]

function callOf({ method, url = '', headers }: IncomingMessage, body: z.infer<typeof Body>): Call {
  for (const [verb, path, does] of routes) {
    const [whole, conversation = '', id] = path.exec(url) ?? []
    if (verb !== method || whole === undefined) continue
    const decoded = id === undefined ? undefined : decodeURIComponent(id)
    return {
      does,
      conversation: decodeURIComponent(conversation),
      id: decoded,
      body,
      authorization: headers.authorization,
    }
  }
  throw new Error(`Teams has no ${method} ${url}`)
}
