import type { Framework } from '../framework/framework.ts'
import type { About, Instant } from '../store/store.ts'
import type { Holidays } from './holidays.ts'

/** Everything a wish of one person is answered from. */
export interface View {
  readonly about: About
  /** Their time zone, where it is known. */
  readonly zone: string | undefined
  readonly framework: Framework
  readonly holidays: Holidays
  readonly now: Instant
}
