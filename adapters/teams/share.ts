import type { Reply } from '../../src/reply/reply.ts'
import type { Activity } from './activity.ts'
import type { Desk } from './desk.ts'
import { post } from './post.ts'

/** A private answer made public: a new message that names, in plain text, who shared it. */
export async function share(desk: Desk, activity: Activity, reply: Reply): Promise<void> {
  const name = activity.from.name
  const note = name === undefined ? 'Shared' : `Shared by ${name}`
  await post(desk, activity, reply, { place: 'shared', note })
}
