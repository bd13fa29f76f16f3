import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { migrate } from './migrations.ts'
import type { Tables } from './tables.ts'

/** Milliseconds to connect, and for one statement. */
const patience = { connectionTimeoutMillis: 5_000, query_timeout: 30_000 }
const connections = 8
const { builtins } = pg.types

/** `onLost`: a connection nobody was using broke; the next query makes a new one. */
export async function openPostgres(url: string, onLost: (error: Error) => void): Promise<Kysely<Tables>> {
  const pool = new pg.Pool({ connectionString: url, max: connections, ...patience, types: { getTypeParser } })
  pool.on('error', onLost)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  try {
    await migrate(db)
    return db
  } catch (error) {
    await db.destroy()
    throw error
  }
}

/** Our whole numbers are all times, which a number holds exactly. */
function getTypeParser(type: number, format?: 'text' | 'binary') {
  if (type === builtins.INT8) return Number
  return format === 'binary' ? pg.types.getTypeParser(type, format) : pg.types.getTypeParser(type)
}
