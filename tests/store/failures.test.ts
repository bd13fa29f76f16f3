import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { StoreError } from '../../src/errors.ts'
import { explained } from '../../src/store/failures.ts'
import { createStore } from '../../src/store/open.ts'
import * as people from '../../src/store/people.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import { startPostgres } from '../drivers/postgres.ts'
import { people as samples, statement } from './samples.ts'

const [ada] = samples
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'growthbot-failures-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function failure(work: Promise<unknown>): Promise<StoreError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof StoreError) return error
  throw new Error(`Not a StoreError: ${error}`)
}

describe('a file', () => {
  test('is made with its folder, and only its owner may read it', async () => {
    const file = join(folder, 'new', 'people.db')
    const store = createStore({ file }, () => undefined)
    await store.save(ada, {}, 0)
    for (const end of ['', '-wal', '-shm']) expect(statSync(file + end).mode & 0o777).toBe(0o600)
    await store.stop()
  })

  test('that others could read is closed to them', async () => {
    const file = join(folder, 'open.db')
    writeFileSync(file, '', { mode: 0o644 })
    const store = createStore({ file }, () => undefined)
    await store.start()
    expect(statSync(file).mode & 0o777).toBe(0o600)
    await store.stop()
  })

  test.each([
    ['a folder', (file: string) => void mkdirSync(file), 'that is a folder'],
    ['no database', (file: string) => writeFileSync(file, 'Hello. '.repeat(200)), 'it is not a database'],
  ])('that is %s: what is wrong and where', async (name, make, why) => {
    const file = join(folder, name)
    make(file)
    const { message, kind } = await failure(createStore({ file }, () => undefined).start())
    expect(message).toContain(file)
    expect(message).toContain(why)
    expect(kind).toBe('unavailable')
  })

  test('under a file: what is wrong and where', async () => {
    const file = join(folder, 'blocked', 'people.db')
    writeFileSync(join(folder, 'blocked'), '')
    expect((await failure(createStore({ file }, () => undefined).start())).message).toContain(file)
  })

  test('is opened anew once it can be', async () => {
    const file = join(folder, 'later', 'people.db')
    writeFileSync(join(folder, 'later'), '')
    const store = createStore({ file }, () => undefined)
    await failure(store.start())
    rmSync(join(folder, 'later'))
    await store.save(ada, {}, 0)
    expect(await store.about(ada)).toBeDefined()
    await store.stop()
  })

  test('on a full disk: what is wrong, and it goes on once there is room', async () => {
    const file = join(folder, 'full.db')
    const db = await openSqlite(file)
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db)
    const room = async (pages: number) => sql.raw(`pragma max_page_count = ${pages}`).execute(db)
    await room(rows[0]?.page_count ?? 0)
    const long = { ...statement('a'), text: 'x'.repeat(50_000), at: 0 }
    const error = await people.did(db, ada, long).catch((reason: unknown) => reason)
    expect(explained(error, { file }).message).toBe(`The database ${file} cannot be used: the disk is full: make room.`)
    await room(10_000)
    expect(await people.did(db, ada, long)).toBe(true)
    await db.destroy()
  })
})

test('a server that is gone: what is wrong, without the password, and it goes on once it is back', async () => {
  const server = await startPostgres()
  const url = (await server.database()).replace('postgres@', 'postgres:fake-secret@')
  const told: string[] = []
  const store = createStore({ url }, ({ message }) => told.push(message))
  await store.save(ada, {}, 0)
  await server.stop()
  const { message } = await failure(store.about(ada))
  expect(message).toContain(new URL(url).host)
  expect(message).not.toContain('fake-secret')
  await server.start()
  expect(await store.about(ada)).toBeDefined()
  await store.stop()
  await server.remove()
}, 60_000)
