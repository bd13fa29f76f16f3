import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { Kysely, SqliteAdapter, SqliteDialect } from 'kysely'
import { migrate } from './migrations.ts'
import type { Tables } from './tables.ts'

/** Milliseconds to wait for another process that writes. */
const patience = 5_000
/** Statements kept prepared. Their texts vary with the number of rows they are about. */
const kept = 200

/** SQLite takes back a change of tables like any other, which Kysely does not rely on by itself. */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class Dialect extends SqliteDialect {
  override createAdapter(): Adapter {
    return new Adapter()
  }
}

/** One file, made where it does not exist, which only its owner may read. */
export async function openSqlite(path: string): Promise<Kysely<Tables>> {
  if (path !== ':memory:') prepareFile(path)
  const file = new DatabaseSync(path, { timeout: patience })
  // FULL: what is committed outlives a power cut, so nothing is sent twice after one.
  file.exec('pragma journal_mode = wal; pragma synchronous = full')
  const db = new Kysely<Tables>({ dialect: new Dialect({ database: asKyselyWants(file) }) })
  try {
    // In one transaction: two processes that start together do not both migrate.
    await db.transaction().execute(migrate)
    return db
  } catch (error) {
    await db.destroy()
    throw error
  }
}

/** SQLite gives the files beside it, -wal and -shm, the rights of this one. */
function prepareFile(path: string): void {
  const mode = 0o600
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  closeSync(openSync(path, 'a', mode))
  chmodSync(path, mode)
}

function asKyselyWants(file: DatabaseSync) {
  const prepared = new Map<string, ReturnType<typeof wrapped>>()
  return {
    close: () => file.close(),
    prepare(sql: string) {
      const known = prepared.get(sql)
      if (known !== undefined) return known
      const [oldest] = prepared.keys()
      if (oldest !== undefined && prepared.size >= kept) prepared.delete(oldest)
      // A transaction that only later turns out to write can find that another process has been faster.
      const statement = wrapped(file.prepare(sql === 'begin' ? 'begin immediate' : sql))
      prepared.set(sql, statement)
      return statement
    },
  }
}

function wrapped(statement: StatementSync) {
  const values = (parameters: readonly unknown[]) => parameters.map(asValue)
  return {
    reader: statement.columns().length > 0,
    all: (parameters: readonly unknown[]) => statement.all(...values(parameters)),
    run: (parameters: readonly unknown[]) => statement.run(...values(parameters)),
    iterate: (parameters: readonly unknown[]) => statement.iterate(...values(parameters)),
  }
}

function asValue(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value
  throw new TypeError(`Not a value of a database: ${typeof value}`)
}
