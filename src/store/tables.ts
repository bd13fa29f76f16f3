import type { Cadence, DeliveryState, Schedule } from './store.ts'

/** One row for each person; times are milliseconds since 1970. */
export interface Tables {
  person: PersonTable
  profile: ProfileTable
  schedule: ScheduleTable
  delivery: DeliveryTable
  done: DoneTable
  snapshot: SnapshotTable
  text: TextTable
  gap: GapTable
}

/** The Person triple: the key of every row about somebody. */
export interface Key {
  platform: string
  tenant: string
  person: string
}

export interface PersonTable extends Key {
  name: string | null
  zone: string | null
  route: string | null
  last_seen: number
  unreachable_since: number | null
  unreachable_why: string | null
  gone_since: number | null
  /** When the platform was last asked whether they are still there. */
  checked_at: number
}

export interface ProfileTable extends Key {
  track: string | null
  level: string | null
  /** JSON: a list of level ids. */
  aims: string | null
  zone: string | null
}

export interface ScheduleTable extends Key {
  cadence: Cadence
  weekday: number
  time: string
  on_holidays: Schedule['onHolidays']
  state: Schedule['state']
  paused_until: string | null
  reason: string | null
  /** Slots, with blanks between them. */
  skipped: string | null
  snoozed_slot: string | null
  snoozed_until: number | null
  served_slot: string | null
  served_until: string | null
  next_slot: string | null
  next_at: number | null
}

export interface DeliveryTable extends Key {
  slot: string
  id: string
  state: DeliveryState
  due_at: number
  /** When somebody has to look here again: it is due, the lease is over, or it is to be looked up. Null: settled. */
  wake_at: number | null
  holder: string | null
  /** JSON: a list of Prompted. */
  prompted: string
  reason: string | null
  sent_at: number | null
}

export interface DoneTable extends Key {
  hash: string
  track: string
  level: string
  area: string
  text: string
  at: number
}

export interface SnapshotTable extends Key {
  track: string
  level: string
  /** The hash of a text. */
  last: string
  last_at: number
  before: string | null
  before_at: number | null
}

/** What levels said. A text is kept once, however many people it is about. */
export interface TextTable {
  hash: string
  /** JSON: a list of Said. */
  text: string
  /** When a snapshot was last given it. */
  used_at: number
}

/** A question sent to the framework's owner; about nobody. */
export interface GapTable {
  question: string
  /** Empty: nobody said. */
  area: string
  day: string
  times: number
}
