import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { StoreError, UsageError } from '../../src/errors.ts'
import { usualDelivery } from '../../src/growth/deliver.ts'
import { noHolidays } from '../../src/growth/holidays.ts'
import { startGrowth } from '../../src/growth/start.ts'
import { people } from '../store/samples.ts'

const [ada] = people
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'growthbot-start-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function start(file: string, holidays?: string) {
  const log: string[] = []
  const record = (_fields: object, line: string) => void log.push(line)
  const world = { log: { info: record, warn: record }, now: () => 0, wait: async () => undefined }
  const settings = { store: { file }, delivery: usualDelivery, ...(holidays && { holidays }) }
  return { log, started: startGrowth(settings, [], world) }
}

test('a store that cannot be used is told, and tried again when it is needed', async () => {
  const blocked = join(folder, 'blocked')
  writeFileSync(blocked, '')
  const { log, started } = start(join(blocked, 'people.db'))
  const { growth, stop } = await started
  expect(log.join()).toContain('Questions are answered all the same')
  await expect(growth.people.about(ada)).rejects.toThrow(StoreError)
  rmSync(blocked)
  expect(await growth.people.about(ada)).toBeUndefined()
  await stop()
})

test('a database of a newer program stops the start', async () => {
  const file = join(folder, 'newer.db')
  await (await start(file).started).stop()
  const db = new DatabaseSync(file)
  db.exec("insert into kysely_migration (name, timestamp) values ('9999-newer', '2030-01-01T00:00:00.000Z')")
  db.close()
  await expect(start(file).started).rejects.toThrow('newer growthbot')
})

test('holidays are read before anything else; without any there are none', async () => {
  await expect(start(':memory:', join(folder, 'none.ics')).started).rejects.toThrow(UsageError)
  const { growth, stop } = await start(':memory:').started
  expect(growth.holidays).toEqual(noHolidays)
  expect(await growth.lookUp(ada)).toEqual({})
  await stop()
})
