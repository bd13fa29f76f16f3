import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { createSlack } from '../../adapters/slack/slack.ts'
import { createTeams } from '../../adapters/teams/teams.ts'
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

const world = {
  log: silent,
  now: () => performance.now(),
  wait: (milliseconds: number) => setTimeout(milliseconds),
}

/** The real ones, which find the recorder where Slack and Teams would be. */
const platforms: Readonly<Record<Job['platform'], () => Platform>> = {
  slack: () =>
    createSlack({ botToken: 'xoxb-fake', way: { signingSecret: 'fake' }, guests: false, api: `${job.api}/` }, world),
  teams() {
    const { origin } = new URL(job.api)
    return createTeams({ origins: [origin], service: `${job.api}/`, gcc: origin }, world)
  },
}

await createDispatcher({
  ledger: createStore(job.store, () => undefined),
  platform: platforms[job.platform](),
  framework: () => framework,
  holidays: everyDay,
  log: silent,
  settings: { ...usualDelivery, pace: 0, lease: job.lease, doubt: 200, every: 100 },
  now: Date.now,
  wait: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }).catch(() => undefined),
  newId: randomUUID,
}).run()
