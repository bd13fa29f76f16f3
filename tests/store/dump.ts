import { sql } from 'kysely'
import type { Db } from '../../src/store/people.ts'

const Names = [
  'kysely_migration',
  'kysely_migration_lock',
  'person',
  'profile',
  'schedule',
  'delivery',
  'done',
  'snapshot',
  'text',
  'gap',
]

/** The statements that make the tables and indexes of a SQLite database, in order. Both databases take them. */
export async function schemaOf(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ sql: string }>`
    select sql from sqlite_master where sql is not null order by type desc, rowid`.execute(db)
  return rows.map((row) => row.sql)
}

/** The whole database as statements, one a line. */
export async function dumpOf(db: Db): Promise<string> {
  const lines = [...(await schemaOf(db))]
  for (const name of Names) {
    const { rows } = await sql<Record<string, string | number | null>>`select * from ${sql.table(name)}`.execute(db)
    for (const row of rows) {
      const columns = Object.keys(row).map((column) => `"${column}"`)
      const values = Object.values(row).map((value) =>
        typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value),
      )
      lines.push(`insert into "${name}" (${columns.join(', ')}) values (${values.join(', ')})`)
    }
  }
  return lines.map((line) => `${line};\n`).join('')
}
