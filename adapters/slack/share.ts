import type { RespondFn } from '@slack/bolt'
import type { Reply } from '../../src/reply/reply.ts'
import { draw } from './blocks.ts'
import { respondWith } from './post.ts'

/** Who shared it, in plain text: a mention would ping them. */
export function sharedBy(name: string): string {
  return `Shared by ${name}`
}

/**
 * A private answer made public: a new message, then the private one that was pressed is removed. A message keeps for
 * life who may see it, so it cannot simply be turned over.
 */
export async function share(
  respond: RespondFn,
  reply: Reply,
  key: string,
  name: string,
  how: { readonly thread_ts?: string; readonly remove: boolean },
): Promise<void> {
  const sheets = draw(reply, { place: 'channel', key, note: sharedBy(name) })
  const { remove, ...inThread } = how
  await respondWith(respond, sheets, { response_type: 'in_channel', replace: false, ...inThread })
  if (remove) await respond({ delete_original: true })
}
