import type { Activity } from './activity.ts'
import type { Desk, Outcome } from './desk.ts'
import { taken } from './desk.ts'
import { onQuery } from './extension.ts'
import { onMessage } from './messages.ts'
import { onPress } from './presses.ts'
import { onInstallation } from './welcome.ts'

/** Everything a person can do in Teams. Edits, reactions and all else are taken and not answered. */
export async function surface(desk: Desk, activity: Activity): Promise<Outcome> {
  switch (activity.type) {
    case 'message':
      return onMessage(desk, activity)
    case 'installationUpdate':
      return onInstallation(desk, activity)
    case 'invoke':
      if (activity.name === 'adaptiveCard/action') return onPress(desk, activity)
      if (activity.name === 'composeExtension/query') return onQuery(desk, activity)
      return { status: 501 }
    default:
      return taken
  }
}
