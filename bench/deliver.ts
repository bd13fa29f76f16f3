import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { z } from 'zod'
import type { StoreSettings } from '../src/store/open.ts'
import { manyDue, openDb } from '../tests/drivers/due.ts'
import { startPostgres } from '../tests/drivers/postgres.ts'
import { quantile } from './load.ts'
import { plansOf } from './plans.ts'

/**
 * Sends due prompts, pace off, beside a bare loop of the same client: SQLite, and PostgreSQL with one process and two.
 * Then asks both databases how they would pick what is due out of very many. Status 1 where a bar is missed.
 */
const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '20000' },
    schedules: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '1' },
  },
})
const [people, schedules, rounds] = [Number(values.people), Number(values.schedules), Number(values.rounds)]
/** Of the bare loop's rate. */
const bar = 0.5
/** Megabytes that the memory in use may grow by from the first quarter on. */
const growth = 8

const Result = z.object({ sent: z.number(), heaps: z.array(z.number()) })
interface Ran {
  /** Messages a second. */
  readonly rate: number
  /** Megabytes in use by the process that grew most: after a quarter, and at the end. */
  readonly memory: readonly [number, number]
}

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url))

function launch(script: string, ...args: string[]) {
  const child = spawn(process.execPath, ['--expose-gc', file(script), ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const line = async (): Promise<string> => {
    const { value, done } = await lines.next()
    if (done) throw new Error(`${script} has ended`)
    return value
  }
  return { child, line }
}

const server = launch('deliver-server.ts')
const api = await server.line()

async function run(processes: number, store: StoreSettings | undefined): Promise<Ran> {
  const job = JSON.stringify({ api, store, count: people / processes })
  const children = Array.from({ length: processes }, () => launch('deliver-child.ts', job))
  await Promise.all(children.map(({ line }) => line()))
  const since = performance.now()
  for (const { child } of children) child.stdin.write('go\n')
  const results = await Promise.all(children.map(async ({ line }) => Result.parse(JSON.parse(await line()))))
  const seconds = (performance.now() - since) / 1_000
  await Promise.all(children.map(({ child }) => child.exitCode ?? once(child, 'exit')))
  const sent = results.reduce((sum, one) => sum + one.sent, 0)
  if (sent !== people) throw new Error(`${sent} were sent, not ${people}`)
  const memories = results.map(({ heaps }): [number, number] => [heaps[heaps.length >> 2] ?? 0, heaps.at(-1) ?? 0])
  const memory = memories.sort(([from, to], [otherFrom, otherTo]) => otherTo - otherFrom - (to - from))[0] ?? [0, 0]
  return { rate: sent / seconds, memory }
}

const folder = mkdtempSync(join(tmpdir(), 'growthbot-bench-'))
const postgres = await startPostgres({ safe: true })
let files = 0
const places = {
  sqlite: async (): Promise<StoreSettings> => ({ file: join(folder, `${++files}.db`) }),
  postgresql: async (): Promise<StoreSettings> => ({ url: await postgres.database() }),
}
const settings = [
  { name: 'bare loop', processes: 1 },
  { name: 'sqlite', processes: 1, place: places.sqlite },
  { name: 'postgresql', processes: 1, place: places.postgresql },
  { name: 'bare loop, two', processes: 2 },
  { name: 'postgresql, two', processes: 2, place: places.postgresql },
] as const

async function prepared(place: () => Promise<StoreSettings>): Promise<StoreSettings> {
  const store = await place()
  const db = await openDb(store)
  await manyDue(db, 'slack', people, Date.now())
  // A server does so by itself within a minute.
  if ('url' in store) await sql`analyze`.execute(db)
  await db.destroy()
  return store
}

const missed: string[] = []
try {
  const ran = new Map<string, Ran[]>()
  for (let round = 0; round < rounds; round++) {
    for (const setting of settings) {
      const one = await run(setting.processes, 'place' in setting ? await prepared(setting.place) : undefined)
      ran.set(setting.name, [...(ran.get(setting.name) ?? []), one])
    }
  }
  const medianOf = (values: readonly number[]) => quantile(values, 0.5)
  const ratesOf = (name: string) => (ran.get(name) ?? []).map(({ rate }) => rate)
  console.log(`${people} due prompts, pace off${rounds > 1 ? `; medians of ${rounds} rounds` : ''}`)
  console.table(
    Object.fromEntries(
      settings.map(({ name, processes }) => {
        const bare = ratesOf(processes === 1 ? 'bare loop' : 'bare loop, two')
        // Round by round: the machine may be busier in one than in another.
        const share = medianOf(ratesOf(name).map((rate, round) => rate / (bare[round] ?? Number.NaN)))
        const [from, to] = ran.get(name)?.at(-1)?.memory ?? [0, 0]
        if (share < bar) missed.push(`${name}: ${share.toFixed(2)} of the bare loop, at least ${bar} wanted`)
        if (to - from > growth) missed.push(`${name}: memory grew from ${from} to ${to} MB`)
        return [
          name,
          { 'a second': Math.round(medianOf(ratesOf(name))), 'of bare': share.toFixed(2), memory: `${from}, ${to} MB` },
        ]
      }),
    ),
  )
  for (const [name, place] of Object.entries(places)) {
    const { lines, slow } = await plansOf(await place(), schedules)
    console.log(`${name}, ${schedules} schedules:`)
    for (const line of lines) console.log(`  ${line}`)
    missed.push(...slow.map((step) => `${name}: not from an index: ${step}`))
  }
} finally {
  server.child.kill()
  await postgres.remove()
  rmSync(folder, { recursive: true, force: true })
}
for (const one of missed) console.log(one)
console.log(`bench:deliver: ${missed.length === 0 ? 'every bar is met' : `${missed.length} missed`}`)
process.exitCode = missed.length > 0 ? 1 : 0
