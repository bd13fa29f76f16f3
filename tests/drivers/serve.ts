import type { Framework } from '../../src/framework/framework.ts'
import { noHolidays } from '../../src/growth/holidays.ts'
import { zoneOf } from '../../src/growth/profile.ts'
import { type Chosen, choosePrompt } from '../../src/growth/prompt.ts'
import { afterServing, nextDue } from '../../src/growth/schedule.ts'
import type { Person } from '../../src/ports.ts'
import type { Instant, Store } from '../../src/store/store.ts'
import { open } from './ledger.ts'

export interface Served {
  readonly slot: string
  readonly at: Instant
  /** Of the delivery. */
  readonly id: string
  readonly chosen: Chosen
}

/** Somebody's next prompt, as the dispatcher does it but for the sending; `now` is the time before it. */
export async function serve(person: Person, store: Store, framework: Framework, now: Instant): Promise<Served> {
  const about = await store.about(person)
  const zone = about && zoneOf(about)
  const turn = about?.schedule && zone && nextDue(about.schedule, zone, noHolidays, now)
  if (about?.schedule === undefined || !zone || !turn) throw new Error('Nothing is due')
  const { slot, at } = turn
  const id = `fake-${slot}-${at}`
  const claim = { platform: person.platform, holder: 'test', now: at, lease: at + 60_000 }
  const again = about.deliveries.some((one) => one.slot === slot)
  const schedule = afterServing(about.schedule, turn, zone, noHolidays, at)
  await open(store, [{ person, due: { slot, at }, id, again, schedule }], claim)
  const chosen = choosePrompt(framework, about, slot)
  const prompted = chosen.is === 'prompt' ? [chosen.shown] : []
  await store.mark([{ id, to: { is: 'sending', prompted } }], claim)
  await store.mark([{ id, to: { is: 'sent', at } }], claim)
  return { slot, at, id, chosen }
}
