import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest'
import { createStore, type StoreSettings } from '../../src/store/open.ts'
import type { Opened } from '../contracts/store.ts'
import { gapsContract } from '../contracts/store-gaps.ts'
import { ledgerContract } from '../contracts/store-ledger.ts'
import { peopleContract } from '../contracts/store-people.ts'
import { openDb } from '../drivers/due.ts'
import { type PostgresServer, startPostgres } from '../drivers/postgres.ts'

let server: PostgresServer
/** Its tables are there: making them anew takes longer than most tests. */
let template: string
let folder: string
let files = 0
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'growthbot-store-'))
  server = await startPostgres()
  template = await server.database()
  await (await openDb({ url: template })).destroy()
}, 60_000)
afterAll(async () => {
  await server.remove()
  rmSync(folder, { recursive: true, force: true })
}, 60_000)

const places: Record<string, () => Promise<StoreSettings>> = {
  sqlite: async () => ({ file: join(folder, `${++files}.db`) }),
  postgres: async () => ({ url: await server.database(template) }),
}

describe.each(Object.keys(places))('on %s', (name) => {
  let current: Opened | undefined

  beforeEach(async () => {
    const settings = await (places[name]?.() ?? Promise.reject(new Error(name)))
    const store = createStore(settings, () => undefined)
    const other = 'url' in settings ? createStore(settings, () => undefined) : store
    current = { settings, store, other }
  })
  afterEach(async () => {
    await current?.store.stop()
    await current?.other.stop()
    current = undefined
  })

  function opened(): Opened {
    if (current === undefined) throw new Error('A store is open only while a test runs')
    return current
  }

  for (const contract of [peopleContract, gapsContract, ledgerContract]) contract({ opened })
})
