import type { LookedUp, Person } from '../ports.ts'
import type { Gaps, Instant, People } from '../store/store.ts'
import type { Holidays } from './holidays.ts'

/** What the bot needs to know people and their prompts. */
export interface Growth {
  readonly people: People
  /** What people tell the framework's owner. */
  readonly gaps?: Gaps
  readonly holidays: Holidays
  readonly now: () => Instant
  /** What the platform can tell of somebody; never rejects, `{}` where nothing is known. */
  lookUp(person: Person): Promise<LookedUp>
}
