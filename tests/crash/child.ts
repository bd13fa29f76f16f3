import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { createSlack } from '../../adapters/slack/slack.ts'
import { loadFramework } from '../../src/framework/load.ts'
import { createDispatcher, usualDelivery } from '../../src/growth/deliver.ts'
import type { Log, Platform } from '../../src/ports.ts'
import { createStore } from '../../src/store/open.ts'
import { everyDay } from '../drivers/due.ts'
import { sampleFolder } from '../sample.ts'
import { Job } from './job.ts'

/** Sends what is due until it is killed. */

const job = Job.parse(JSON.parse(process.argv[2] ?? ''))
const silent: Log = { info: () => undefined, warn: () => undefined }
const { framework } = await loadFramework(sampleFolder)

const slack = (): Platform =>
  createSlack(
    { botToken: 'xoxb-fake', way: { signingSecret: 'fake' }, guests: false, api: `${job.api}/` },
    { log: silent, now: () => performance.now(), wait: (milliseconds) => setTimeout(milliseconds) },
  )

/** Like Teams: what may have arrived cannot be looked up. */
const blind: Platform = {
  name: 'blind',
  start: async () => undefined,
  stop: async () => undefined,
  health: () => ({ ok: true }),
  async send({ id }, _route, _reply, delivery) {
    const body = new URLSearchParams({ person: id, delivery })
    const response = await fetch(`${job.api}/post`, { method: 'POST', body }).catch(() => undefined)
    await response?.body?.cancel()
    return { is: response?.ok ? 'sent' : 'unknown' }
  },
}

await createDispatcher({
  ledger: createStore(job.store, () => undefined),
  platform: job.platform === 'slack' ? slack() : blind,
  framework: () => framework,
  holidays: everyDay,
  log: silent,
  settings: { ...usualDelivery, pace: 0, lease: job.lease, doubt: 200, every: 100 },
  now: Date.now,
  wait: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }).catch(() => undefined),
  newId: randomUUID,
}).run()
