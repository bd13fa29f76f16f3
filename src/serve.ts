import type { Bot, Log, Platform } from './ports.ts'
import { type ServerSettings, startServer } from './server.ts'

export interface Serving {
  readonly platforms: readonly Platform[]
  readonly server: ServerSettings
  readonly log: Log
  /** Loads the framework; rejects where it cannot be read. */
  readonly load: () => Promise<Bot>
  /** Resolves when the process is asked to stop. */
  readonly stop: Promise<void>
}

/**
 * Runs the platforms on one HTTP port until it is asked to stop; then what is in flight is finished. Rejects where the
 * framework, the port or a platform fails at the start, with everything stopped again.
 */
export async function serve({ platforms, server: settings, log, load, stop }: Serving): Promise<void> {
  const server = await startServer(settings, platforms, log)
  const { address, port } = server.address
  log.info({ address, port }, `Listening on ${address}:${port}`)
  try {
    const bot = await load()
    await Promise.all(
      platforms.map(async (platform) => {
        await platform.start(bot)
        server.started(platform)
        log.info({ platform: platform.name }, `${platform.name} has started`)
      }),
    )
    await stop
    log.info({}, 'Stopping: what is in flight is finished first')
  } finally {
    await Promise.all([...platforms.map((platform) => platform.stop()), server.stop()])
  }
}
