import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Log } from '../../src/ports.ts'
import { Activity } from './activity.ts'
import type { Connector } from './connector.ts'
import type { Outcome } from './desk.ts'
import type { TeamsSettings } from './settings.ts'
import { mistrust } from './trust.ts'

export interface Door {
  readonly settings: TeamsSettings
  readonly connector: Connector
  readonly log: Log
  /** What is done for those who are let in. */
  readonly serve: (activity: Activity) => Promise<Outcome>
}

/** Bytes; Teams' own messages end at 100 KB. */
const largest = 512 * 1024

/** Answers one POST. Whoever is refused learns nothing but a status: 400 malformed, 401 not to be believed, 503 come again. */
export async function answerPost(door: Door, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status, body } = await outcomeOf(door, request).catch((error: unknown): Outcome => {
    door.log.warn({ error: String(error) }, 'A request could not be handled')
    return { status: 500 }
  })
  if (!request.complete) response.setHeader('connection', 'close')
  if (body === undefined) response.writeHead(status).end()
  else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

async function outcomeOf({ settings, connector, log, serve }: Door, request: IncomingMessage): Promise<Outcome> {
  const headers = request.headersDistinct['authorization'] ?? []
  const [header = ''] = headers
  if (headers.length > 1 || (settings.app !== undefined && header === '')) return { status: 401 }
  const { data: activity } = Activity.safeParse(await jsonOf(request))
  if (activity === undefined) return { status: 400 }
  const admission = await connector.admits(header, activity)
  if (admission === 'refused') return { status: 401 }
  if (admission === 'unavailable') {
    log.warn({}, 'Nothing can be believed while the keys of the Bot Framework cannot be fetched')
    return { status: 503 }
  }
  const why = mistrust(activity, settings)
  if (why === undefined) return serve(activity)
  log.warn({}, `A signed request was refused: ${why}`)
  return { status: 401 }
}

/** Undefined where it is none, or too large. */
async function jsonOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) return undefined
    size += chunk.length
    if (size > largest) return undefined
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    return undefined
  }
}
