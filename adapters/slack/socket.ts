import type { SocketModeReceiver } from '@slack/bolt'
import { reasonOf } from './incidents.ts'
import type { Network } from './network.ts'

export interface Socket {
  /** Rejects where the first connection cannot be made. */
  start(): Promise<void>
  stop(): Promise<void>
  connected(): boolean
}

/** Milliseconds between two attempts to connect, at most. */
const longest = 30_000
/** Milliseconds the other side may take to say goodbye. */
const goodbye = 1_000

/**
 * Keeps a Socket Mode connection. The client's own reconnecting gives up on the first network error, with a rejection
 * that nobody can catch; so it is switched off, and done here.
 */
export function keepConnected(client: SocketModeReceiver['client'], { log, wait }: Network): Socket {
  let connected = false
  let stopping = false
  let trying = false

  client.on('connected', () => {
    connected = true
  })
  client.on('disconnected', () => {
    connected = false
    if (!stopping && !trying) void reconnect()
  })

  async function reconnect(): Promise<void> {
    trying = true
    log.info({}, 'The connection to Slack was closed; connecting again')
    for (let delay = 0; !stopping && !connected; delay = Math.min(Math.max(delay * 2, 500), longest)) {
      if (delay > 0) await wait(delay * (1 + Math.random() / 4))
      await client.start().catch((error: unknown) => {
        if (delay === 0) log.warn({ error: reasonOf(error) }, `Cannot connect to Slack: ${reasonOf(error)}`)
      })
    }
    trying = false
    if (connected) log.info({}, 'Connected to Slack again')
  }

  return {
    async start() {
      trying = true
      try {
        await client.start()
      } finally {
        trying = false
      }
    },
    async stop() {
      stopping = true
      await Promise.race([client.disconnect(), wait(goodbye)])
    },
    connected: () => connected,
  }
}
