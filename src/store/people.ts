import { type Kysely, sql } from 'kysely'
import type { Person } from '../ports.ts'
import {
  aboutOf,
  deliveryOf,
  doneOf,
  doneRow,
  keyOf,
  nameOf,
  personOf,
  profileOf,
  profileRow,
  promptedColumn,
  scheduleOf,
  scheduleRow,
  toldRow,
} from './rows.ts'
import { replaceSnapshots } from './snapshots.ts'
import type { About, Changes, Done, Instant, Prompted, Removed, Told } from './store.ts'
import type { Key, Tables } from './tables.ts'

export type Db = Kysely<Tables>

const tables = ['person', 'profile', 'schedule', 'delivery', 'done', 'snapshot'] as const
/** They are there, and prompts get through. */
export const back = { unreachable_since: null, unreachable_why: null, gone_since: null }

export async function about(db: Db, person: Person): Promise<About | undefined> {
  const [one] = await aboutAll(db, [person])
  return one
}

export async function aboutAll(db: Db, people: readonly Person[]): Promise<readonly About[]> {
  if (people.length === 0) return []
  const these = oneOf(people)
  const persons = await db.selectFrom('person').selectAll().where(these).execute()
  const profiles = by(await db.selectFrom('profile').selectAll().where(these).execute())
  const schedules = by(await db.selectFrom('schedule').selectAll().where(these).execute())
  const deliveries = by(await db.selectFrom('delivery').selectAll().where(these).orderBy('due_at').execute())
  const done = by(await db.selectFrom('done').selectAll().where(these).orderBy('at').orderBy('hash').execute())
  return persons.map((row) => {
    const name = nameOf(personOf(row))
    const [profile] = profiles.get(name) ?? []
    const [schedule] = schedules.get(name) ?? []
    return {
      ...aboutOf(row),
      profile: profile === undefined ? {} : profileOf(profile),
      ...(schedule === undefined ? {} : { schedule: scheduleOf(schedule) }),
      deliveries: (deliveries.get(name) ?? []).map(deliveryOf),
      done: (done.get(name) ?? []).map(doneOf),
    }
  })
}

function by<Row extends Key>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  return Map.groupBy(rows, (row) => nameOf(personOf(row)))
}

/** The rows of these people, of whatever table: workspace by workspace, since one has many of them. */
export function oneOf(people: readonly Person[]) {
  const theirs = Map.groupBy(people, ({ platform }) => platform)
    .entries()
    .flatMap(([platform, there]) =>
      Map.groupBy(there, ({ tenant }) => tenant)
        .entries()
        .map(([tenant, group]) => {
          const ids = sql.join(group.map(({ id }) => id))
          return sql`(platform = ${platform} and tenant = ${tenant} and person in (${ids}))`
        }),
    )
  return sql<boolean>`(${sql.join([...theirs], sql` or `)})`
}

export async function save(db: Db, person: Person, changes: Changes, now: Instant): Promise<void> {
  const { told = {}, profile, schedule, snapshots } = changes
  const key = keyOf(person)
  const columns = ['platform', 'tenant', 'person'] as const
  await db.transaction().execute(async (all) => {
    await all
      .insertInto('person')
      .values({ ...key, ...toldRow(told), last_seen: now, checked_at: now })
      .onConflict((conflict) =>
        conflict.columns(columns).doUpdateSet({ ...toldRow(told), ...back, last_seen: now, checked_at: now }),
      )
      .execute()
    if (profile !== undefined) {
      const row = profileRow(profile)
      await all
        .insertInto('profile')
        .values({ ...key, ...row })
        .onConflict((conflict) => conflict.columns(columns).doUpdateSet(row))
        .execute()
    }
    if (schedule !== undefined) {
      const row = scheduleRow(schedule)
      await all
        .insertInto('schedule')
        .values({ ...key, ...row })
        .onConflict((conflict) => conflict.columns(columns).doUpdateSet(row))
        .execute()
    }
    // Whoever is about to send them something has read what they wanted before.
    await all
      .updateTable('delivery')
      .set({ state: 'due', holder: null, wake_at: now })
      .where(oneOf([person]))
      .where('state', '=', 'claimed')
      .execute()
    if (snapshots !== undefined) await replaceSnapshots(all, person, snapshots, now)
  })
}

export async function seen(db: Db, person: Person, told: Told, now: Instant): Promise<void> {
  await db
    .updateTable('person')
    .set({ ...toldRow(told), ...back, last_seen: now, checked_at: now })
    .where(oneOf([person]))
    .execute()
}

export async function prompted(db: Db, person: Person, slot: string, shown: Prompted): Promise<void> {
  await db.transaction().execute(async (all) => {
    const row = await all
      .selectFrom('delivery')
      .selectAll()
      .where(oneOf([person]))
      .where('slot', '=', slot)
      .executeTakeFirst()
    if (row === undefined) return
    const list = promptedColumn([...deliveryOf(row).prompted, shown])
    await all.updateTable('delivery').set({ prompted: list }).where('id', '=', row.id).execute()
  })
}

export async function did(db: Db, person: Person, done: Done): Promise<boolean> {
  const rows = await db
    .insertInto('done')
    .values(doneRow(person, done))
    .onConflict((conflict) => conflict.doNothing())
    .returning('hash')
    .execute()
  return rows.length > 0
}

export async function forget(db: Db, person: Person): Promise<Removed> {
  return db.transaction().execute((all) => remove(all, [person]))
}

export async function remove(db: Db, people: readonly Person[]): Promise<Removed> {
  const removed = { person: 0, profile: 0, schedule: 0, delivery: 0, done: 0, snapshot: 0 }
  for (const table of tables) {
    const rows = await db.deleteFrom(table).where(oneOf(people)).returning('person').execute()
    removed[table] = rows.length
  }
  return removed
}
