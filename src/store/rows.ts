import type { Insertable, Selectable } from 'kysely'
import { z } from 'zod'
import type { Person } from '../ports.ts'
import type { About, Delivery, Done, Profile, Prompted, Schedule, Told } from './store.ts'
import type { DeliveryTable, DoneTable, Key, PersonTable, ProfileTable, ScheduleTable } from './tables.ts'

/** What a row says, without what it does not say. */
type Said<T> = { [K in keyof T]?: Exclude<T[K], null | undefined> }

function said<T extends object>(row: T): Said<T> {
  const entries = Object.entries(row).filter(([, value]) => value !== null && value !== undefined)
  return Object.fromEntries(entries) as Said<T>
}

export const keyOf = ({ platform, tenant, id }: Person): Key => ({ platform, tenant, person: id })
export const personOf = ({ platform, tenant, person }: Key): Person => ({ platform, tenant, id: person })
/** One text for each person. */
export const nameOf = ({ platform, tenant, id }: Person): string => JSON.stringify([platform, tenant, id])

const Aims = z.array(z.string())
const Shown = z.array(
  z.object({ track: z.string(), level: z.string(), area: z.string(), hash: z.string(), text: z.string() }),
)

export const aboutOf = (row: Selectable<PersonTable>): Omit<About, 'profile' | 'schedule' | 'deliveries' | 'done'> => {
  const { name, zone, route, unreachable_since: since, unreachable_why: why, gone_since: goneSince } = said(row)
  return {
    person: personOf(row),
    told: said({ name, zone, route }),
    lastSeen: row.last_seen,
    ...(since === undefined ? {} : { unreachable: { since, why: why ?? '' } }),
    ...said({ goneSince }),
  }
}

export function profileOf(row: Selectable<ProfileTable>): Profile {
  const { track, level, aims, zone } = said(row)
  return { ...said({ track, level, zone }), ...(aims === undefined ? {} : { aims: Aims.parse(JSON.parse(aims)) }) }
}

export function profileRow({ track, level, aims, zone }: Profile): Omit<ProfileTable, keyof Key> {
  return {
    track: track ?? null,
    level: level ?? null,
    aims: aims === undefined ? null : JSON.stringify(aims),
    zone: zone ?? null,
  }
}

export function scheduleOf(row: Selectable<ScheduleTable>): Schedule {
  const one = said(row)
  const { snoozed_slot, snoozed_until, served_slot, served_until, next_slot, next_at } = one
  return {
    cadence: row.cadence,
    weekday: row.weekday,
    time: row.time,
    onHolidays: row.on_holidays,
    state: row.state,
    ...said({ pausedUntil: one.paused_until, reason: one.reason, skipped: one.skipped?.split(' ') }),
    ...(snoozed_slot && snoozed_until !== undefined ? { snoozed: { slot: snoozed_slot, until: snoozed_until } } : {}),
    ...(served_slot && served_until ? { served: { slot: served_slot, until: served_until } } : {}),
    ...(next_slot && next_at !== undefined ? { next: { slot: next_slot, at: next_at } } : {}),
  }
}

/** What changes when a slot is served. */
export function progressRow({
  skipped,
  snoozed,
  served,
  next,
}: Pick<Schedule, 'skipped' | 'snoozed' | 'served' | 'next'>) {
  return {
    skipped: skipped?.join(' ') ?? null,
    snoozed_slot: snoozed?.slot ?? null,
    snoozed_until: snoozed?.until ?? null,
    served_slot: served?.slot ?? null,
    served_until: served?.until ?? null,
    next_slot: next?.slot ?? null,
    next_at: next?.at ?? null,
  }
}

export function scheduleRow(schedule: Schedule): Omit<ScheduleTable, keyof Key> {
  return {
    cadence: schedule.cadence,
    weekday: schedule.weekday,
    time: schedule.time,
    on_holidays: schedule.onHolidays,
    state: schedule.state,
    paused_until: schedule.pausedUntil ?? null,
    reason: schedule.reason ?? null,
    ...progressRow(schedule),
  }
}

export function deliveryOf(row: Selectable<DeliveryTable>): Delivery {
  const { slot, id, state, due_at: dueAt, prompted, reason, sent_at: sentAt } = row
  return {
    person: personOf(row),
    slot,
    id,
    state,
    dueAt,
    prompted: prompted === '[]' ? [] : Shown.parse(JSON.parse(prompted)),
    ...(reason === null ? {} : { reason }),
    ...(sentAt === null ? {} : { sentAt }),
  }
}

export const promptedColumn = (prompted: readonly Prompted[]): string => JSON.stringify(prompted)

export function doneOf({ hash, track, level, area, text, at }: Selectable<DoneTable>): Done {
  return { hash, track, level, area, text, at }
}

/** What is newly told; what is not told stays as it was. */
export const toldRow = ({ name, zone, route }: Told): Partial<Pick<PersonTable, 'name' | 'zone' | 'route'>> =>
  said({ name, zone, route })

export const doneRow = (person: Person, { hash, track, level, area, text, at }: Done): Insertable<DoneTable> => ({
  ...keyOf(person),
  hash,
  track,
  level,
  area,
  text,
  at,
})
