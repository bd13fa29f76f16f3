import { growthWords as words } from '../reply/growth-words.ts'
import type { Reply } from '../reply/reply.ts'
import { setupReply } from '../reply/settings.ts'
import type { People, Profile, Schedule } from '../store/store.ts'
import { snapshotsFor } from './changes.ts'
import type { Values } from './form.ts'
import { reopened, replanned } from './schedule.ts'
import type { View } from './view.ts'

/** One person's wish is carried out at a desk of its own. */
export interface Desk extends View {
  readonly people: People
  /** Something is kept about them. */
  readonly known: boolean
  readonly values: Values | undefined
}

/** Saves both, or either, and returns the desk as it is then. */
export async function saved(desk: Desk, changes: { profile?: Profile; schedule?: Schedule }): Promise<Desk> {
  const { people, about, holidays, now } = desk
  const profile = changes.profile ?? about.profile
  const zone = profile.zone ?? about.told.zone
  const wish = changes.schedule ?? (zone === desk.zone ? undefined : about.schedule)
  const schedule = wish && zone ? replanned(reopened(wish, about.deliveries, zone), zone, holidays, now) : undefined
  const snapshots = changes.profile && snapshotsFor(profile, desk.framework, await people.snapshots(about.person), now)
  await people.save(
    about.person,
    { told: about.told, profile, ...(schedule && { schedule }), ...(snapshots && { snapshots }) },
    now,
  )
  return { ...desk, known: true, zone, about: { ...about, profile, ...(schedule && { schedule }) } }
}

/** Nothing to be moved or stopped without a schedule. */
export function notSetUp(desk: Desk): Reply {
  return { ...setupReply(desk), title: words.notSetUp }
}
