import { EventEmitter, once } from 'node:events'
import { WebSocketServer } from 'ws'
import { z } from 'zod'
import { portOf } from './workspace.ts'

/** What Slack's side of Socket Mode sends for a payload. */
export interface Delivery {
  readonly type: 'events_api' | 'slash_commands' | 'interactive'
  readonly payload: object
  readonly retry_attempt?: number
  readonly retry_reason?: string
}

const Acknowledgement = z.object({ envelope_id: z.string(), payload: z.unknown().optional() })
type Acknowledgement = z.infer<typeof Acknowledgement>

export interface SocketServer {
  /** The answer to apps.connections.open. */
  open(): object
  readonly connections: number
  connected(count: number): Promise<void>
  /** Sends an envelope and resolves with what acknowledges it; undefined where the connection closed before. */
  deliver(delivery: Delivery): Promise<Acknowledgement | undefined>
  /** Asks the bot to connect anew, as Slack does now and then. */
  refresh(): void
  /** Cuts every connection without a word. */
  drop(): void
  stop(): Promise<void>
}

export async function startSocketServer(): Promise<SocketServer> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await once(server, 'listening')
  const url = `ws://127.0.0.1:${portOf(server.address())}/link/?ticket=fake`
  const news = new EventEmitter()
  news.setMaxListeners(0)
  let connections = 0
  let envelopes = 0
  server.on('connection', (socket) => {
    connections += 1
    socket.setMaxListeners(0)
    socket.on('message', (data) => {
      const { success, data: acknowledgement } = Acknowledgement.safeParse(JSON.parse(String(data)))
      if (success) news.emit(acknowledgement.envelope_id, acknowledgement)
    })
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A0FAKEAPP' } }))
    news.emit('connection')
  })
  const broadcast = (message: object) => {
    for (const socket of server.clients) socket.send(JSON.stringify(message))
  }
  return {
    open: () => ({ ok: true, url }),
    get connections() {
      return connections
    },
    async connected(count) {
      while (connections < count) await once(news, 'connection')
    },
    async deliver(delivery) {
      envelopes += 1
      const envelope_id = `fake-envelope-${envelopes}`
      const acknowledged = once(news, envelope_id).then(([first]) => Acknowledgement.parse(first))
      const closed = Promise.all([...server.clients].map((socket) => once(socket, 'close'))).then(() => undefined)
      broadcast({ envelope_id, accepts_response_payload: delivery.type !== 'events_api', ...delivery })
      return Promise.race([acknowledged, closed])
    },
    refresh: () => broadcast({ type: 'disconnect', reason: 'refresh_requested', debug_info: { host: 'fake' } }),
    drop() {
      for (const socket of server.clients) socket.terminate()
    },
    async stop() {
      for (const socket of server.clients) socket.terminate()
      server.close()
      await once(server, 'close')
    },
  }
}
