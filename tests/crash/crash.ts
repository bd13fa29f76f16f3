import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { usualDelivery } from '../../src/growth/deliver.ts'
import { createStore, type StoreSettings } from '../../src/store/open.ts'
import type { DeliveryState, Store } from '../../src/store/store.ts'
import { manyDue, openDb, tenant } from '../drivers/due.ts'
import { startPostgres } from '../drivers/postgres.ts'
import type { Job } from './job.ts'
import { type Recorder, startRecorder } from './recorder.ts'

/**
 * Kills growthbot at random moments while it sends prompts over a bad line, and looks what people got. `--people` and
 * `--kills` say how many, `--seed` repeats the same faults. Status 1 where somebody got two, or none.
 */

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '2000' },
    kills: { type: 'string', default: '20' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})
const people = Number(values.people)
const kills = Number(values.kills)
const child = fileURLToPath(new URL('child.ts', import.meta.url))
const lease = 2_000
/** Milliseconds a run may take. */
const limit = 600_000

type Setting = Pick<Job, 'platform'> & {
  readonly name: string
  readonly processes: number
  readonly store: StoreSettings
}

/** Numbers from 0 to 1, the same for the same seed: mulberry32. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

async function run({ name, platform, processes, store: settings }: Setting): Promise<readonly string[]> {
  const random = numbers(Number(values.seed))
  const recorder = await startRecorder(random)
  const store = createStore(settings, () => undefined)
  const since = Date.now()
  const db = await openDb(settings)
  await manyDue(db, platform, people, since)
  await db.destroy()
  const job: Job = { platform, store: settings, api: recorder.api, lease }
  const start = () => spawn(process.execPath, [child, JSON.stringify(job)], { stdio: ['ignore', 'inherit', 'inherit'] })
  const running = Array.from({ length: processes }, start)
  const late = AbortSignal.timeout(limit)

  for (let killed = 0; killed < kills; killed++) {
    // So that the last kill still falls into the sending.
    const share = (people * 0.9) / kills
    await Promise.race([recorder.reached(Math.floor(share * (killed + random()))), once(late, 'abort')])
    await setTimeout(random() * 20)
    const victim = killed % processes
    await kill(running[victim])
    running[victim] = start()
  }
  while (!late.aborted && !(await isDone(store, platform))) await setTimeout(100)
  await Promise.all(running.map(kill))
  const problems = [
    ...(late.aborted ? [`not done after ${limit} ms`] : []),
    ...(await judged(name, platform, processes, recorder, store, Date.now() - since)),
  ]
  await store.stop()
  recorder.stop()
  return problems.map((problem) => `${name}: ${problem}`)
}

async function kill(one: ChildProcess | undefined): Promise<void> {
  if (one === undefined || one.exitCode !== null) throw new Error('A process ended by itself')
  one.kill('SIGKILL')
  await once(one, 'exit')
}

const everyone = (platform: string) =>
  Array.from({ length: people }, (_, index) => ({ platform, tenant, id: `U${index}` }))

async function statesOf(store: Store, platform: string): Promise<ReadonlyMap<string, DeliveryState | undefined>> {
  const states = new Map<string, DeliveryState | undefined>()
  const all = everyone(platform)
  for (let from = 0; from < all.length; from += 500) {
    for (const { person, deliveries } of await store.aboutAll(all.slice(from, from + 500))) {
      states.set(person.id, deliveries[0]?.state)
    }
  }
  return states
}

async function isDone(store: Store, platform: string): Promise<boolean> {
  const settled: readonly (DeliveryState | undefined)[] = platform === 'slack' ? ['sent'] : ['sent', 'unknown']
  return [...(await statesOf(store, platform)).values()].every((state) => settled.includes(state))
}

async function judged(
  name: string,
  platform: string,
  processes: number,
  { arrived, faulted, faults, lookUps, asked }: Recorder,
  store: Store,
  took: number,
): Promise<readonly string[]> {
  const states = await statesOf(store, platform)
  const got = (id: string) => arrived.get(id)?.length ?? 0
  const ids = everyone(platform).map(({ id }) => id)
  const twice = ids.filter((id) => got(id) > 1)
  const none = ids.filter((id) => got(id) === 0)
  const unconfirmed = ids.filter((id) => states.get(id) === 'unknown')
  const interrupted = unconfirmed.filter((id) => !faulted.has(id))
  const missed = none.filter((id) => !unconfirmed.includes(id))
  const faultCount = Object.values(faults).reduce((sum, count) => sum + count, 0)
  console.log(
    `${name}: ${people} people, ${kills} kills, ${processes} at once, ${asked()} requests, ${faultCount} faults ` +
      `(${Object.entries(faults)
        .map(([kind, count]) => `${count} ${kind}`)
        .join(', ')}), ${lookUps()} look-ups, ` +
      `${(took / 1_000).toFixed(1)} s: ${ids.length - twice.length - none.length} got one, ${twice.length} two, ` +
      `${none.length} none; ${unconfirmed.length} unconfirmed, ${interrupted.length} of them cut off by a kill`,
  )
  const allowed = platform === 'slack' ? 0 : usualDelivery.blindWidth * kills
  return [
    ...(twice.length > 0 ? [`${twice.length} got two: ${twice.slice(0, 5).join(' ')}`] : []),
    ...(missed.length > 0 ? [`${missed.length} got none: ${missed.slice(0, 5).join(' ')}`] : []),
    ...(platform === 'slack' && unconfirmed.length > 0 ? [`${unconfirmed.length} unconfirmed`] : []),
    ...(interrupted.length > allowed
      ? [`${interrupted.length} unconfirmed without a fault, more than ${allowed}`]
      : []),
  ]
}

const folder = mkdtempSync(join(tmpdir(), 'growthbot-crash-'))
const postgres = await startPostgres({ safe: true })
const settings: readonly Setting[] = [
  { name: 'slack, sqlite', platform: 'slack', processes: 1, store: { file: join(folder, 'slack.db') } },
  { name: 'slack, postgresql', platform: 'slack', processes: 2, store: { url: await postgres.database() } },
  { name: 'teams, sqlite', platform: 'teams', processes: 1, store: { file: join(folder, 'teams.db') } },
  { name: 'teams, postgresql', platform: 'teams', processes: 2, store: { url: await postgres.database() } },
]
console.log(`seed ${values.seed}`)
const problems: string[] = []
/** One after the other; the databases beside each other, since most of the time is waiting for leases to end. */
async function inTurn(some: readonly Setting[]): Promise<void> {
  for (const setting of some) problems.push(...(await run(setting)))
}
try {
  await Promise.all([...Map.groupBy(settings, ({ processes }) => processes).values()].map(inTurn))
} finally {
  await postgres.remove()
  rmSync(folder, { recursive: true, force: true })
}
for (const problem of problems) console.log(problem)
const failed = settings.filter(({ name }) => problems.some((problem) => problem.startsWith(`${name}:`))).length
console.log(`crash test: ${settings.length - failed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
