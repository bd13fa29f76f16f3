import type { Person } from '../ports.ts'

/** Milliseconds since 1970, a whole number. */
export type Instant = number

/** What a platform told of a person; `route` is opaque. */
export interface Told {
  readonly name?: string
  /** IANA. */
  readonly zone?: string
  readonly route?: string
}

/** Ids of the framework. `aims` are the levels aimed for; absent: every level of the next rank. */
export interface Profile {
  readonly track?: string
  readonly level?: string
  readonly aims?: readonly string[]
  /** IANA; the person's own choice, which goes before what the platform told. */
  readonly zone?: string
}

export type Cadence = 'weekly' | 'fortnight' | 'month'

/** What a person wants; `next` is computed from it and tells when the dispatcher looks here again. */
export interface Schedule {
  readonly cadence: Cadence
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number
  /** Local, `09:30`. */
  readonly time: string
  readonly onHolidays: 'move' | 'skip'
  readonly state: 'on' | 'paused' | 'stopped'
  /** Local date, `2027-01-05`: the first day prompts may come again. Only where paused. */
  readonly pausedUntil?: string
  /** Why it was paused, where the person did not ask for it. */
  readonly reason?: string
  /** The slots to leave out. */
  readonly skipped?: readonly string[]
  /** This slot's prompt comes (again) at `until`. */
  readonly snoozed?: { readonly slot: string; readonly until: Instant }
  /** The last slot that was served or missed. `until`: the last local date of its period. */
  readonly served?: { readonly slot: string; readonly until: string }
  /** Absent where nothing is to come: stopped, or paused without a date. */
  readonly next?: Due
}

/** A slot (`2026-W48`, `2026-11`) and when its prompt is due. */
export interface Due {
  readonly slot: string
  readonly at: Instant
}

/** One statement that was shown. `hash` names descriptor and statement. */
export interface Prompted {
  readonly track: string
  readonly level: string
  readonly area: string
  readonly hash: string
  readonly text: string
}

export type DeliveryState = 'due' | 'claimed' | 'sending' | 'sent' | 'unknown' | 'skipped'

/** What became of one person's prompt for one slot. */
export interface Delivery {
  readonly person: Person
  readonly slot: string
  /** Opaque; new each time it is sent (again, after a snooze). */
  readonly id: string
  readonly state: DeliveryState
  readonly dueAt: Instant
  /** Newest last: *Another one* adds to it. Empty until it is sent. */
  readonly prompted: readonly Prompted[]
  /** Why it was skipped, or is unconfirmed. */
  readonly reason?: string
  readonly sentAt?: Instant
}

/** A statement the person says they did. */
export interface Done extends Prompted {
  readonly at: Instant
}

/** What a cell said. No statements: nothing was written. */
export interface Said {
  /** Of the cell; may be a shared one. */
  readonly track: string
  readonly area: string
  /** The area as it was called. */
  readonly label: string
  readonly statements: readonly string[]
}

export interface Version {
  readonly at: Instant
  readonly cells: readonly Said[]
}

/** What a level said when its person last asked what changed. */
export interface Snapshot {
  readonly track: string
  readonly level: string
  readonly last: Version
  /** What they were last told the changes since. */
  readonly before?: Version
}

/** Everything kept about a person, but for their snapshots. */
export interface About {
  readonly person: Person
  readonly told: Told
  readonly lastSeen: Instant
  /** Prompts do not get through. */
  readonly unreachable?: { readonly since: Instant; readonly why: string }
  /** No longer in the workspace. */
  readonly goneSince?: Instant
  readonly profile: Profile
  readonly schedule?: Schedule
  /** Oldest slot first. */
  readonly deliveries: readonly Delivery[]
  /** Oldest first. */
  readonly done: readonly Done[]
}

/** Rows removed, by what they were about. */
export type Removed = Readonly<Record<'person' | 'profile' | 'schedule' | 'delivery' | 'done' | 'snapshot', number>>

export interface Changes {
  readonly told?: Told
  /** In place of the whole former one. */
  readonly profile?: Profile
  /** In place of the whole former one, `next` included. */
  readonly schedule?: Schedule
  /** In place of all former ones. */
  readonly snapshots?: readonly Snapshot[]
}

/** What is kept of people, as the bot uses it. Every function throws StoreError where the database fails. */
export interface People {
  /** Undefined for somebody nothing is kept about. */
  about(person: Person): Promise<About | undefined>
  /**
   * Keeps something about a person from now on. What was told before stays where nothing newer is told. A prompt that
   * somebody is about to send them is taken back, to be seen to anew.
   */
  save(person: Person, changes: Changes, now: Instant): Promise<void>
  /** They wrote: they are reachable again, and not gone. Nothing is kept of somebody who is not known yet. */
  seen(person: Person, told: Told, now: Instant): Promise<void>
  /** *Another one*: adds to what was shown for a slot. */
  prompted(person: Person, slot: string, shown: Prompted): Promise<void>
  /** Counted once for each statement; false where it was counted before. */
  did(person: Person, done: Done): Promise<boolean>
  forget(person: Person): Promise<Removed>
  /** By track and level. */
  snapshots(person: Person): Promise<readonly Snapshot[]>
}

/** Who sends: what is claimed under a `holder`, a name used once, is its own until `lease`. */
export interface Claim {
  readonly platform: string
  readonly holder: string
  readonly now: Instant
  readonly lease: Instant
}

/** What a schedule says from now on, if its `next` is still `due`. */
export interface Move {
  readonly person: Person
  readonly due: Due
  readonly schedule: Pick<Schedule, 'served' | 'snoozed' | 'skipped' | 'next'>
}

/** A slot whose time has come. */
export interface Opening extends Move {
  /** A new opaque id. */
  readonly id: string
  /** The slot was sent before and is to come again: snoozed. */
  readonly again: boolean
  /** It is left out, and why. */
  readonly skip?: string
}

export type Outcome =
  | { readonly is: 'sent'; readonly at: Instant; readonly reason?: string }
  | { readonly is: 'skipped'; readonly reason: string }
  /** To be looked up at `at`, or never where it cannot be. */
  | { readonly is: 'unknown'; readonly reason: string; readonly at?: Instant }
  /** Given back, to be sent at `at` or later. */
  | { readonly is: 'due'; readonly at: Instant }

export interface Planned {
  readonly openings: readonly Opening[]
  /** Schedules that go on without a delivery: what was to come, comes at another time. */
  readonly moves: readonly Move[]
}

export interface Mark {
  readonly id: string
  /** `sending`: just before its request, with all that was ever shown for the slot. */
  readonly to: Outcome | { readonly is: 'sending'; readonly prompted: readonly Prompted[] }
}

/** What the dispatcher needs: who is due, and the ledger. Every function throws StoreError where the database fails. */
export interface Ledger {
  /**
   * Lets `plan` say what to do about people whose `next` has come, earliest first, and does it in the same step: opens
   * and claims slots, each once whoever tries, and moves schedules on, also those whose slot was served already.
   * `opened` are those to send.
   */
  openDue(
    claim: Claim,
    limit: number,
    plan: (people: readonly About[]) => Planned,
  ): Promise<{ readonly people: readonly About[]; readonly opened: readonly Delivery[] }>
  /** The framework lost where they stand: nothing more comes until they say. */
  pause(person: Person, reason: string): Promise<void>
  /**
   * Claims what is due again, what a process that died had claimed, and what has to be looked up: that comes in the
   * state it was left in, `sending` or `unknown`; the rest is `claimed`.
   */
  takeOver(claim: Claim, limit: number): Promise<readonly Delivery[]>
  /** In no order. */
  aboutAll(people: readonly Person[]): Promise<readonly About[]>
  /** All in one step, where this holder still holds them; `sending` only before the lease is over. Returns which. */
  mark(marks: readonly Mark[], claim: Claim): Promise<ReadonlySet<string>>
  unreachable(person: Person, why: string, now: Instant): Promise<void>
  /** Whom to ask the platform about: not heard of and not asked about since `before`. They count as asked now. */
  toCheck(platform: string, before: Instant, limit: number, now: Instant): Promise<readonly Person[]>
  /** No longer in the workspace since then; undefined: they are there, again perhaps. */
  gone(person: Person, since: Instant | undefined): Promise<void>
  /** Removes everything about people gone before; returns how many. */
  sweep(goneBefore: Instant): Promise<number>
  /** Removes the texts that no snapshot has any more; one written since `before` may be about to be used. */
  sweepTexts(before: Instant): Promise<void>
}

/** A question somebody sent to the framework's owner. Nothing says who, or when but the day. */
export interface Gap {
  readonly question: string
  /** The id of the area that answers it, where they said so. */
  readonly area?: string
  /** `2026-11-23`, in UTC. */
  readonly day: string
  readonly times: number
}

/** What the framework's owner is told. Every function throws StoreError where the database fails. */
export interface Gaps {
  /** Once more. With an area, one that was kept without on the same day has it from now on. */
  keep(gap: Omit<Gap, 'times'>): Promise<void>
  /** The latest day first. */
  all(): Promise<readonly Gap[]>
  /** Removes those from before a day; returns how many questions. */
  drop(before: string): Promise<number>
}

export interface Store extends People, Ledger {
  readonly gaps: Gaps
  /** Creates or migrates what is there; otherwise the first use does. Throws StoreError. */
  start(): Promise<void>
  stop(): Promise<void>
}
