import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PlatformError } from './errors.ts'
import type { Log, Platform } from './ports.ts'

export interface ServerSettings {
  readonly host: string
  /** 0: any that is free. */
  readonly port: number
}

export interface Server {
  readonly address: AddressInfo
  /** From now on a platform counts as started. */
  started(platform: Platform): void
  /** Takes no new requests and resolves when those in flight are answered, or have had their time. */
  stop(): Promise<void>
}

/** Milliseconds that requests in flight may take after a stop. */
const grace = 10_000

/**
 * The one HTTP port: the platforms' paths, `/healthz` (this process lives) and `/readyz` (200 once every platform has
 * started). Throws PlatformError where the port cannot be had.
 */
export async function startServer(
  { host, port }: ServerSettings,
  platforms: readonly Platform[],
  log: Log,
): Promise<Server> {
  const started = new Set<Platform>()
  let stopping = false
  const server = createServer((request, response) => {
    // A connection that is kept alive would hold up the stop.
    response.once('close', () => stopping && setImmediate(() => server.closeIdleConnections()))
    try {
      route(request, response)
    } catch (error) {
      log.warn({ error: String(error) }, 'A request could not be handled')
      if (!response.headersSent) response.writeHead(500)
      response.end()
    }
  })

  function route(request: IncomingMessage, response: ServerResponse): void {
    const [path] = (request.url ?? '').split('?')
    const endpoint = platforms.find(({ http }) => http?.path === path)?.http
    if (endpoint !== undefined) endpoint.handle(request, response)
    else if (path === '/healthz') json(request, response, 200, { ok: true })
    else if (path === '/readyz') json(request, response, started.size === platforms.length ? 200 : 503, readiness())
    else response.writeHead(404).end()
  }

  function readiness() {
    const states = platforms.map((platform) => [
      platform.name,
      { started: started.has(platform), ...platform.health() },
    ])
    return { ready: started.size === platforms.length, platforms: Object.fromEntries(states) }
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new PlatformError(`Cannot listen on ${host}:${port}: ${error.message}`)))
    server.listen(port, host, resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new PlatformError(`Not a TCP port: ${host}:${port}`)

  return {
    address,
    started: (platform) => void started.add(platform),
    async stop() {
      stopping = true
      const closed = new Promise<void>((resolve) => void server.close(() => resolve()))
      const late = setTimeout(() => server.closeAllConnections(), grace)
      await closed
      clearTimeout(late)
    },
  }
}

function json({ method }: IncomingMessage, response: ServerResponse, status: number, body: object): void {
  if (method !== 'GET' && method !== 'HEAD') {
    response.writeHead(405).end()
    return
  }
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
