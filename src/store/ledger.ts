import { sql } from 'kysely'
import type { Person } from '../ports.ts'
import { aboutAll, back, type Db, oneOf, remove } from './people.ts'
import { deliveryOf, keyOf, nameOf, personOf, progressRow, promptedColumn } from './rows.ts'
import type { About, Claim, Delivery, DeliveryState, Instant, Mark, Move, Opening, Planned } from './store.ts'
import type { Key } from './tables.ts'

/**
 * Answered from the index on `platform` and `next_at` alone, however many are not due. Where several processes can be
 * at it, each passes over what another has in hand.
 */
export function dueQuery(db: Db, platform: string, now: Instant, limit: number) {
  const due = db
    .selectFrom('schedule')
    .select(['platform', 'tenant', 'person'])
    .where('platform', '=', platform)
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .limit(limit)
  return db.getExecutor().adapter.supportsMultipleConnections ? due.forUpdate().skipLocked() : due
}

export async function openDue(
  db: Db,
  claim: Claim,
  limit: number,
  plan: (people: readonly About[]) => Planned,
): Promise<{ readonly people: readonly About[]; readonly opened: readonly Delivery[] }> {
  return db.transaction().execute(async (all) => {
    const keys = await dueQuery(all, claim.platform, claim.now, limit).execute()
    const people = await aboutAll(all, keys.map(personOf))
    const { openings, moves } = plan(people)
    await goOn(all, moves)
    return { people, opened: await open(all, openings, claim) }
  })
}

async function open(db: Db, openings: readonly Opening[], claim: Claim): Promise<readonly Delivery[]> {
  if (openings.length === 0) return []
  const claimed = await insert(db, openings, claim)
  const moved = await goOn(db, openings)
  // Whoever moved the schedule on has the slot that comes again.
  const again = openings.filter((one) => one.again && moved.has(nameOf(one.person)))
  const reopened: (typeof claimed)[] = []
  for (const one of again) reopened.push(await reopen(db, one, claim))
  return [...claimed, ...reopened.flat()].map(deliveryOf).filter(({ state }) => state === 'claimed')
}

function insert(db: Db, openings: readonly Opening[], { holder, lease }: Claim) {
  const rows = openings.map(({ person, due: { slot, at }, id, skip }) => ({
    ...keyOf(person),
    slot,
    id,
    state: skip === undefined ? ('claimed' as const) : ('skipped' as const),
    due_at: at,
    wake_at: skip === undefined ? lease : null,
    reason: skip ?? null,
    holder,
    prompted: promptedColumn([]),
  }))
  return db
    .insertInto('delivery')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['platform', 'tenant', 'person', 'slot']).doNothing())
    .returningAll()
    .execute()
}

function reopen(db: Db, { person, due: { slot, at }, id }: Opening, { holder, lease }: Claim) {
  return db
    .updateTable('delivery')
    .set({ id, state: 'claimed', due_at: at, wake_at: lease, holder, reason: null })
    .where(oneOf([person]))
    .where('slot', '=', slot)
    .where('wake_at', 'is', null)
    .returningAll()
    .execute()
}

/** Moves schedules on whose `next` is still the one that was opened; returns whose. */
async function goOn(db: Db, moves: readonly Move[]): Promise<ReadonlySet<string>> {
  if (moves.length === 0) return new Set()
  const rows = moves.map(({ person: { platform, tenant, id }, due: { slot, at }, schedule }) => {
    const to = progressRow(schedule)
    return sql`(${platform}, ${tenant}, ${id}, ${slot}, ${at}, ${to.skipped}, ${to.snoozed_slot}, ${to.snoozed_until},
      ${to.served_slot}, ${to.served_until}, ${to.next_slot}, ${to.next_at})`
  })
  const moved = await sql<Key>`
    update schedule set
      skipped = v.column6, snoozed_slot = v.column7, snoozed_until = cast(v.column8 as bigint),
      served_slot = v.column9, served_until = v.column10, next_slot = v.column11, next_at = cast(v.column12 as bigint)
    from (values ${sql.join(rows)}) as v
    where schedule.platform = v.column1 and schedule.tenant = v.column2 and schedule.person = v.column3
      and schedule.next_slot = v.column4 and schedule.next_at = cast(v.column5 as bigint)
    returning schedule.platform, schedule.tenant, schedule.person`.execute(db)
  return new Set(moved.rows.map((key) => nameOf(personOf(key))))
}

export async function pause(db: Db, person: Person, reason: string): Promise<void> {
  await db
    .updateTable('schedule')
    .set({ state: 'paused', paused_until: null, reason, next_slot: null, next_at: null })
    .where(oneOf([person]))
    .where('state', '=', 'on')
    .execute()
}

export async function takeOver(
  db: Db,
  { platform, holder, now, lease }: Claim,
  limit: number,
): Promise<readonly Delivery[]> {
  const rows = await db
    .updateTable('delivery')
    // What may have been sent stays marked so, until it was looked up.
    .set({ holder, wake_at: lease, state: sql`case state when 'due' then 'claimed' else state end` })
    .where('id', 'in', wakeQuery(db, platform, now, limit))
    .where('wake_at', '<=', now)
    .returningAll()
    .execute()
  return rows.map(deliveryOf)
}

/** Answered from the index on `platform` and `wake_at` alone: settled deliveries are not in it. */
export function wakeQuery(db: Db, platform: string, now: Instant, limit: number) {
  return db
    .selectFrom('delivery')
    .select('id')
    .where('platform', '=', platform)
    .where('wake_at', '<=', now)
    .orderBy('wake_at')
    .limit(limit)
}

export async function mark(db: Db, marks: readonly Mark[], claim: Claim): Promise<ReadonlySet<string>> {
  if (marks.length === 0) return new Set()
  const { holder, now, lease } = claim
  const rows = marks.map(({ id, to }) => {
    const { wake_at, reason, sent_at, prompted } = columnsOf(to, lease)
    return sql`(${id}, ${to.is satisfies DeliveryState}, ${wake_at}, ${reason}, ${sent_at}, ${prompted})`
  })
  const marked = await sql<{ id: string }>`
    update delivery set
      state = v.column2, wake_at = cast(v.column3 as bigint), reason = v.column4,
      sent_at = coalesce(cast(v.column5 as bigint), sent_at), prompted = coalesce(v.column6, prompted)
    from (values ${sql.join(rows)}) as v
    where delivery.id = v.column1 and holder = ${holder} and (v.column2 <> 'sending' or wake_at > ${now})
    returning delivery.id`.execute(db)
  return new Set(marked.rows.map(({ id }) => id))
}

function columnsOf(to: Mark['to'], lease: Instant) {
  const nothing = { wake_at: null, reason: null, sent_at: null, prompted: null }
  switch (to.is) {
    case 'sending':
      return { ...nothing, wake_at: lease, prompted: promptedColumn(to.prompted) }
    case 'sent':
      return { ...nothing, sent_at: to.at, reason: to.reason ?? null }
    case 'skipped':
      return { ...nothing, reason: to.reason }
    case 'unknown':
      return { ...nothing, reason: to.reason, wake_at: to.at ?? null }
    case 'due':
      return { ...nothing, wake_at: to.at }
  }
}

export async function unreachable(db: Db, person: Person, why: string, now: Instant): Promise<void> {
  await db
    .updateTable('person')
    .set({ unreachable_since: now, unreachable_why: why })
    .where(oneOf([person]))
    .where('unreachable_since', 'is', null)
    .execute()
}

export async function toCheck(
  db: Db,
  platform: string,
  before: Instant,
  limit: number,
  now: Instant,
): Promise<readonly Person[]> {
  const oldest = db
    .selectFrom('person')
    .select(['platform', 'tenant', 'person'])
    .where('platform', '=', platform)
    .where('checked_at', '<', before)
    .orderBy('checked_at')
    .limit(limit)
  const people = (await oldest.execute()).map(personOf)
  if (people.length > 0) await db.updateTable('person').set({ checked_at: now }).where(oneOf(people)).execute()
  return people
}

export async function gone(db: Db, person: Person, since: Instant | undefined): Promise<void> {
  await db
    .updateTable('person')
    .set(since === undefined ? back : { gone_since: since })
    .where(oneOf([person]))
    .where('gone_since', since === undefined ? 'is not' : 'is', null)
    .execute()
}

/** So many people in one statement at most. */
const batch = 500

export async function sweep(db: Db, goneBefore: Instant): Promise<number> {
  const left = db
    .selectFrom('person')
    .select(['platform', 'tenant', 'person'])
    .where('gone_since', '<', goneBefore)
    .limit(batch)
  for (let removed = 0; ; ) {
    const people = (await left.execute()).map(personOf)
    if (people.length === 0) return removed
    await db.transaction().execute((all) => remove(all, people))
    removed += people.length
  }
}
