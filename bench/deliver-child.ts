import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { webApi } from '@slack/bolt'
import { z } from 'zod'
import { draw } from '../adapters/slack/blocks.ts'
import { createIncidents } from '../adapters/slack/incidents.ts'
import { silent } from '../adapters/slack/logger.ts'
import { timeLimit } from '../adapters/slack/network.ts'
import { asItStands } from '../adapters/slack/post.ts'
import { send } from '../adapters/slack/send.ts'
import { loadFramework } from '../src/framework/load.ts'
import { createDispatcher, usualDelivery } from '../src/growth/deliver.ts'
import { choosePrompt } from '../src/growth/prompt.ts'
import type { Log, Platform } from '../src/ports.ts'
import { promptReply } from '../src/reply/prompt.ts'
import { createStore } from '../src/store/open.ts'
import { everyDay, tenant } from '../tests/drivers/due.ts'
import { sampleFolder } from '../tests/sample.ts'

/** One process of the bench: sends what is due, or, without a store, the same message so many times. */

const Job = z.object({
  api: z.string(),
  store: z.union([z.object({ file: z.string() }), z.object({ url: z.string() })]).optional(),
  count: z.number(),
})
const job = Job.parse(JSON.parse(process.argv[2] ?? ''))
const nothing: Log = { info: () => undefined, warn: () => undefined }
const { framework } = await loadFramework(sampleFolder)
const client = new webApi.WebClient('xoxb-fake', {
  slackApiUrl: `${job.api}/`,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  logger: silent,
  timeout: timeLimit,
})
const incidents = createIncidents(nothing)
const heaps: number[] = []
let sent = 0

/** Megabytes in use, each time so many are sent. */
function counted(): void {
  sent += 1
  if (sent % 2_000 !== 0) return
  globalThis.gc?.()
  heaps.push(Math.round(process.memoryUsage().heapUsed / 2 ** 20))
}

const slack: Platform = {
  name: 'slack',
  start: async () => undefined,
  stop: async () => undefined,
  health: () => ({ ok: true }),
  sent: async () => false,
  async send(to, _route, reply, delivery) {
    counted()
    return send(client, to, reply, delivery, incidents)
  },
}

async function deliver(settings: NonNullable<z.infer<typeof Job>['store']>): Promise<void> {
  const store = createStore(settings, () => undefined)
  const dispatcher = createDispatcher({
    ledger: store,
    platform: slack,
    framework: () => framework,
    holidays: everyDay,
    log: nothing,
    settings: { ...usualDelivery, pace: 0 },
    now: Date.now,
    wait: (milliseconds) => setTimeout(milliseconds),
    newId: randomUUID,
  })
  await store.start()
  await go()
  await dispatcher.round()
  await store.stop()
}

async function bare(): Promise<void> {
  const person = { platform: 'slack', tenant, id: 'U0' }
  const profile = { track: 'edge-ml-engineer', level: 'level-1' }
  const slot = '2026-W48'
  const chosen = choosePrompt(framework, { person, profile, deliveries: [], done: [] }, slot)
  const [sheet] = draw(promptReply(chosen, framework, slot), { place: 'direct', key: randomUUID() })
  const metadata = { event_type: 'growthbot_delivery', event_payload: { id: randomUUID() } }
  if (sheet === undefined) throw new Error('Nothing to send')
  await go()
  const worker = async () => {
    while (sent < job.count) {
      counted()
      await client.chat.postMessage({ channel: `U${sent}`, ...asItStands, ...sheet, metadata })
    }
  }
  await Promise.all(Array.from({ length: usualDelivery.width }, worker))
}

/** All processes begin together. */
async function go(): Promise<void> {
  console.log('ready')
  await once(process.stdin, 'data')
  process.stdin.destroy()
}

await (job.store === undefined ? bare() : deliver(job.store))
console.log(JSON.stringify({ sent, heaps }))
