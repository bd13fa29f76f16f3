import type { Person } from '../../src/ports.ts'
import type { Prompted, Schedule, Snapshot } from '../../src/store/store.ts'

const fake = (id: string): Person => ({ platform: 'slack', tenant: 'T0FAKETEAM', id })
export const people = [fake('U0FAKEADA'), fake('U0FAKEBOB'), fake('U0FAKEEVE')] as const

export const weekly: Schedule = { cadence: 'weekly', weekday: 2, time: '09:30', onHolidays: 'move', state: 'on' }

export const statement = (hash: string): Prompted => ({
  track: 't',
  level: 'l',
  area: 'a',
  hash,
  text: `Statement ${hash} — “quoted”`,
})

/** What was said first, with an apostrophe; then nothing more. */
export const snapshot: Snapshot = {
  track: 't',
  level: 'l',
  last: { at: 1_800_000_000_000, cells: [{ track: 't', area: 'a', label: 'A', statements: [] }] },
  before: {
    at: 1_700_000_000_000,
    cells: [{ track: 't', area: 'a', label: 'A', statements: ["I don't stop at “done”."] }],
  },
}
