import { type RawBuilder, sql } from 'kysely'

/**
 * Rows handed to a statement, to be read as `value->>'name'`: in one parameter, so that a statement's text is the same
 * for any number of them. `json_each` reads objects on both databases; the limit tells PostgreSQL how many are coming,
 * which it would take for a hundred.
 */
export function given(rows: readonly object[]): RawBuilder<unknown> {
  return sql`(select value from json_each(${JSON.stringify({ ...rows })}) limit ${rows.length}) as given`
}
