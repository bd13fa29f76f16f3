import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { StoreError } from '../../src/errors.ts'
import { createStore, type StoreSettings } from '../../src/store/open.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import { type PostgresServer, startPostgres } from '../drivers/postgres.ts'
import { schemaOf } from './dump.ts'
import { people, snapshot, weekly } from './samples.ts'

/** Each released schema, with something in every table. Both databases read the same text. */
const dumps = globSync('tests/fixtures/store/*.sql').sort()
const dumpOf = (name: string) => `tests/fixtures/store/${name}.sql`
const [ada] = people
const now = 1_800_000_000_000

let server: PostgresServer
let folder: string
let files = 0
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'growthbot-migrations-'))
  server = await startPostgres()
}, 60_000)
afterAll(async () => {
  await server.remove()
  rmSync(folder, { recursive: true, force: true })
})

/** A database that these statements have made. */
const made: Record<string, (statements: string) => Promise<StoreSettings>> = {
  async sqlite(statements) {
    const file = join(folder, `${++files}.db`)
    const db = new DatabaseSync(file)
    db.exec(statements)
    db.close()
    return { file }
  },
  async postgres(statements) {
    const url = await server.database()
    const client = new pg.Client(url)
    await client.connect()
    await client.query(statements)
    await client.end()
    return { url }
  },
}

test('there is a dump of each migration, and the newest is what the program makes', async () => {
  const db = await openSqlite(':memory:')
  const { rows } = await db.executeQuery<{ name: string }>({
    ...db.selectFrom('person').selectAll().compile(),
    sql: 'select name from kysely_migration order by name',
    parameters: [],
  })
  expect(dumps.map((file) => basename(file, '.sql'))).toEqual(rows.map(({ name }) => name))
  const newest = readFileSync(dumps.at(-1) ?? '', 'utf8')
  for (const statement of await schemaOf(db)) expect(newest).toContain(`${statement};`)
  await db.destroy()
})

describe.each(Object.keys(made))('on %s', (name) => {
  const make = (statements: string) => made[name]?.(statements) ?? Promise.reject(new Error(name))

  test.each(dumps)('%s is brought up to date with all it holds', async (file) => {
    const store = createStore(await make(readFileSync(file, 'utf8')), () => undefined)
    const shown = { track: 't', level: 'l', area: 'a', hash: 'h', text: "I don't stop at “done”." }
    expect(await store.about(ada)).toEqual({
      person: ada,
      told: { name: 'Ada', zone: 'UTC', route: 'D0FAKE' },
      lastSeen: now,
      profile: { track: 't', level: 'l', aims: ['m', 'n'], zone: 'Europe/London' },
      schedule: {
        ...weekly,
        cadence: 'fortnight',
        onHolidays: 'skip',
        state: 'paused',
        pausedUntil: '2027-02-01',
        reason: 'r',
        skipped: ['2027-W05'],
        snoozed: { slot: '2027-W04', until: now + 5 },
        served: { slot: '2027-W03', until: '2027-01-24' },
        next: { slot: '2027-W04', at: now + 5 },
      },
      deliveries: [
        { person: ada, slot: '2027-W02', id: 'fake-1', state: 'sent', dueAt: now, sentAt: now, prompted: [shown] },
      ],
      done: [{ ...shown, at: now }],
    })
    const holds = readFileSync(file, 'utf8').includes('insert into "snapshot"')
    expect(await store.snapshots(ada)).toEqual(holds ? [snapshot] : [])
    await store.save(ada, { schedule: weekly, snapshots: [snapshot] }, now)
    expect(await store.snapshots(ada)).toEqual([snapshot])
    const gap = { question: "who doesn't ship “models”?", area: 'ml-ops', day: '2027-01-15', times: 1 }
    expect(await store.gaps.all()).toEqual(file < dumpOf('0003-gaps') ? [] : [gap])
    await store.stop()
  })

  test('a database that a newer program has changed is refused, and left as it is', async () => {
    const newer = "insert into kysely_migration (name, timestamp) values ('9999-newer', '2030-01-01T00:00:00.000Z');"
    const settings = await make(readFileSync(dumps.at(-1) ?? '', 'utf8') + newer)
    const store = createStore(settings, () => undefined)
    const refused = await store.start().catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(StoreError)
    expect(refused).toMatchObject({ kind: 'newer', message: expect.stringContaining('newer growthbot') })
    await store.stop()
  })
})
