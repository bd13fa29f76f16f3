import { type Selectable, sql } from 'kysely'
import type { Person } from '../ports.ts'
import { given } from './given.ts'
import { aboutAll, back, type Db, oneOf, remove } from './people.ts'
import { deliveryOf, keyOf, nameOf, personOf, progressRow, promptedColumn } from './rows.ts'
import type { About, Claim, Delivery, DeliveryState, Instant, Mark, Move, Opening, Planned } from './store.ts'
import type { DeliveryTable, Key } from './tables.ts'

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

async function insert(db: Db, openings: readonly Opening[], { holder, lease }: Claim) {
  const rows = openings.map(({ person, due: { slot, at }, id, skip }) => ({ ...keyOf(person), slot, id, at, skip }))
  const opened = await sql<Selectable<DeliveryTable>>`
    insert into delivery (platform, tenant, person, slot, id, due_at, state, wake_at, reason, holder, prompted)
    select value->>'platform', value->>'tenant', value->>'person', value->>'slot', value->>'id',
      cast(value->>'at' as bigint), case when value->>'skip' is null then 'claimed' else 'skipped' end,
      case when value->>'skip' is null then cast(${lease} as bigint) end, value->>'skip', ${holder}, ${promptedColumn([])}
    from ${given(rows)} where true
    on conflict (platform, tenant, person, slot) do nothing
    returning *`.execute(db)
  return opened.rows
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
  const rows = moves.map(({ person, due: { slot, at }, schedule }) => {
    return { ...keyOf(person), slot, at, ...progressRow(schedule) }
  })
  const moved = await sql<Key>`
    update schedule set
      skipped = value->>'skipped',
      snoozed_slot = value->>'snoozed_slot', snoozed_until = cast(value->>'snoozed_until' as bigint),
      served_slot = value->>'served_slot', served_until = value->>'served_until',
      next_slot = value->>'next_slot', next_at = cast(value->>'next_at' as bigint)
    from ${given(rows)}
    where platform = value->>'platform' and tenant = value->>'tenant' and person = value->>'person'
      and next_slot = value->>'slot' and next_at = cast(value->>'at' as bigint)
    returning platform, tenant, person`.execute(db)
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
  const rows = marks.map(({ id, to }) => ({ id, state: to.is satisfies DeliveryState, ...columnsOf(to, lease) }))
  const marked = await sql<{ id: string }>`
    update delivery set
      state = value->>'state', wake_at = cast(value->>'wake_at' as bigint), reason = value->>'reason',
      sent_at = coalesce(cast(value->>'sent_at' as bigint), sent_at), prompted = coalesce(value->>'prompted', prompted)
    from ${given(rows)}
    where delivery.id = value->>'id' and holder = ${holder} and (value->>'state' <> 'sending' or wake_at > ${now})
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
