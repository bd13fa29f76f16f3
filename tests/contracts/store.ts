import type { StoreSettings } from '../../src/store/open.ts'
import type { Claim, Mark, Opening, Prompted, Store } from '../../src/store/store.ts'
import { people, weekly } from '../store/samples.ts'

/** Two openings of one new store; of SQLite twice the same, since two in one process would wait for each other. */
export interface Opened {
  readonly settings: StoreSettings
  readonly store: Store
  readonly other: Store
}

/** What a contract of the store is run on. */
export interface Stores {
  /** Those of the test that runs. */
  opened(): Opened
}

const [ada] = people
export const now = 1_800_000_000_000
export const minute = 60_000
export const claim = (holder: string, at = now): Claim => ({ platform: 'slack', holder, now: at, lease: at + minute })
export const sending = (id: string, prompted: readonly Prompted[] = []): Mark => ({
  id,
  to: { is: 'sending', prompted },
})
export const opening = (one: Partial<Opening> = {}): Opening => ({
  person: ada,
  due: { slot: '2027-W02', at: now },
  id: 'fake-1',
  again: false,
  schedule: {
    served: { slot: '2027-W02', until: '2027-01-17' },
    next: { slot: '2027-W03', at: now + 10_080 * minute },
  },
  ...one,
})

/** Somebody whose prompt is due. */
export async function due(store: Store, person = ada, at = now): Promise<void> {
  await store.save(person, { profile: {}, schedule: { ...weekly, next: { slot: '2027-W02', at } } }, now)
}
