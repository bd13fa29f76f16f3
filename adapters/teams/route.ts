import { z } from 'zod'
import { type Activity, isPersonal } from './activity.ts'

/** How a person was last reached; outside of this adapter an opaque text. */
const Route = z.object({
  address: z.string(),
  bot: z.string(),
  user: z.string(),
  /** The personal chat, where it is known. */
  chat: z.string().optional(),
})
export type Route = z.infer<typeof Route>

export function routeOf(activity: Activity): string {
  const { serviceUrl: address, recipient, from, conversation } = activity
  const route: Route = {
    address,
    bot: recipient.id,
    user: from.id,
    ...(isPersonal(activity) && { chat: conversation.id }),
  }
  return JSON.stringify(route)
}

/** Undefined where this is no route of ours. */
export function readRoute(text: string | undefined): Route | undefined {
  try {
    return Route.safeParse(JSON.parse(text ?? '')).data
  } catch {
    return undefined
  }
}
