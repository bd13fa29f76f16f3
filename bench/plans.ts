import { sql } from 'kysely'
import { dueQuery, wakeQuery } from '../src/store/ledger.ts'
import type { StoreSettings } from '../src/store/open.ts'
import { type Db, oneOf } from '../src/store/people.ts'
import { openDb, tenant } from '../tests/drivers/due.ts'

export interface Plans {
  /** What was asked and how it is answered. */
  readonly lines: readonly string[]
  /** Steps that take longer the more there is that is not due: a whole table read, or all that is due sorted. */
  readonly slow: readonly string[]
}

const now = 1_800_000_000_000
/** In fewer rows than this a database is right to read them all. */
const big = 100_000
const whole = /\b(SCAN|Seq Scan on) (schedule|delivery|person|profile)\b/
/** The names of 200 people say no more than the first. */
const longList = /\{([^{},]*),[^{}]*\}/
const sorting = /USE TEMP B-TREE|-> +Sort\b/

/** How the database picks what is due out of so many schedules, one in a thousand of them due, and as many deliveries. */
export async function plansOf(settings: StoreSettings, count: number): Promise<Plans> {
  const db = await openDb(settings)
  await fill(db, count)
  const people = Array.from({ length: 200 }, (_, index) => ({ platform: 'slack', tenant, id: nameOf(index * 7) }))
  const queries = {
    due: dueQuery(db, 'slack', now, 200),
    'to take over': wakeQuery(db, 'slack', now, 200),
    'schedules of 200 people': db.selectFrom('schedule').selectAll().where(oneOf(people)),
    'deliveries of 200 people': db.selectFrom('delivery').selectAll().where(oneOf(people)),
  }
  const lines: string[] = []
  const slow: string[] = []
  for (const [name, query] of Object.entries(queries)) {
    const since = performance.now()
    const rows = await query.execute()
    const took = performance.now() - since
    const plan = await planOf(db, query.compile(), 'url' in settings)
    lines.push(`${name}: ${rows.length} rows in ${took.toFixed(1)} ms: ${plan.join('; ')}`)
    slow.push(...plan.filter((step) => whole.test(step) || sorting.test(step)).map((step) => `${name}: ${step}`))
  }
  await db.destroy()
  return count < big ? { lines: [...lines, `fewer than ${big}: not judged`], slow: [] } : { lines, slow }
}

async function planOf(db: Db, query: { sql: string; parameters: readonly unknown[] }, isPostgres: boolean) {
  const explain = isPostgres ? 'explain (costs off) ' : 'explain query plan '
  const { rows } = await db.executeQuery<Record<string, unknown>>({
    ...sql``.compile(db),
    sql: explain + query.sql,
    parameters: query.parameters,
  })
  return rows.map((row) =>
    String(row['QUERY PLAN'] ?? row['detail'])
      .trim()
      .replace(longList, '{$1, …}'),
  )
}

/** Rows in one statement. */
const chunk = 50_000
/** In the order of their names, which is quicker to fill in. */
const first = 10_000_000
const nameOf = (index: number) => `U${first + index}`

async function fill(db: Db, count: number): Promise<void> {
  for (let from = 0; from < count; from += chunk) {
    const to = Math.min(from + chunk, count)
    const numbers = sql`with recursive n(i) as
      (select ${sql.lit(from)} union all select i + 1 from n where i < ${sql.lit(to - 1)})`
    const key = sql`'slack', ${sql.lit(tenant)}, 'U' || (${sql.lit(first)} + i)`
    await sql`insert into schedule
      (platform, tenant, person, cadence, weekday, time, on_holidays, state, next_slot, next_at)
      ${numbers} select ${key}, 'weekly', 2, '09:30', 'move', 'on', '2027-W02',
        ${sql.lit(now)} + (i % 1000) * 600000 from n`.execute(db)
    await sql`insert into delivery (platform, tenant, person, slot, id, state, due_at, wake_at, prompted)
      ${numbers} select ${key}, '2027-W01', 'fake-' || (${sql.lit(first)} + i), 'sent', ${sql.lit(now)},
        case when i % 1000 = 0 then ${sql.lit(now)} end, '[]' from n`.execute(db)
  }
  await sql`analyze`.execute(db)
}
