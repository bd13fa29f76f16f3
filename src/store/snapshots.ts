import { hash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Person } from '../ports.ts'
import type { Db } from './people.ts'
import { keyOf } from './rows.ts'
import type { Instant, Said, Snapshot, Version } from './store.ts'

const Cells = z.array(
  z.object({ track: z.string(), area: z.string(), label: z.string(), statements: z.array(z.string()) }),
)

export async function snapshotsOf(db: Db, person: Person): Promise<readonly Snapshot[]> {
  const rows = await db
    .selectFrom('snapshot')
    .innerJoin('text as now', 'now.hash', 'snapshot.last')
    .leftJoin('text as then', 'then.hash', 'snapshot.before')
    .select(['track', 'level', 'last_at', 'before_at', 'now.text as last', 'then.text as before'])
    .where(({ and }) => and(keyOf(person)))
    .orderBy('track')
    .orderBy('level')
    .execute()
  return rows.map(({ track, level, last, last_at, before, before_at }) => ({
    track,
    level,
    last: { at: last_at, cells: cellsOf(last) },
    ...(before === null || before_at === null ? {} : { before: { at: before_at, cells: cellsOf(before) } }),
  }))
}

const cellsOf = (text: string): readonly Said[] => Cells.parse(JSON.parse(text))

export async function replaceSnapshots(
  db: Db,
  person: Person,
  snapshots: readonly Snapshot[],
  now: Instant,
): Promise<void> {
  const texts = new Map<string, string>()
  const enter = ({ cells }: Version) => {
    const text = JSON.stringify(cells)
    const name = hash('sha256', text)
    texts.set(name, text)
    return name
  }
  const rows = snapshots.map(({ track, level, last, before }) => ({
    ...keyOf(person),
    track,
    level,
    last: enter(last),
    last_at: last.at,
    before: before === undefined ? null : enter(before),
    before_at: before?.at ?? null,
  }))
  await db
    .deleteFrom('snapshot')
    .where(({ and }) => and(keyOf(person)))
    .execute()
  if (rows.length === 0) return
  // In one order whoever writes, so that two never wait for each other.
  const values = [...texts].sort().map(([name, text]) => ({ hash: name, text, used_at: now }))
  await db
    .insertInto('text')
    .values(values)
    .onConflict((conflict) => conflict.column('hash').doUpdateSet({ used_at: now }))
    .execute()
  await db.insertInto('snapshot').values(rows).execute()
}

export async function sweepTexts(db: Db, before: Instant): Promise<void> {
  await db
    .deleteFrom('text')
    .where('used_at', '<', before)
    .where(
      'hash',
      'not in',
      sql<string>`(select last from snapshot union select "before" from snapshot where "before" is not null)`,
    )
    .execute()
}
