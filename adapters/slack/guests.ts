import type { AnyMiddlewareArgs, Middleware } from '@slack/bolt'
import { z } from 'zod'

const team = z.string().nullish().catch(undefined)

/** Where the different kinds of payload say whose workspace somebody belongs to. */
const Origin = z.object({
  event: z.object({ user_team: team, source_team: team, team }).optional().catch(undefined),
  user: z.object({ team_id: team }).optional().catch(undefined),
  team: z.object({ id: team }).nullish().catch(undefined),
  team_id: team,
})

/** The workspace of whoever caused this. */
export function homeTeam(body: unknown): string | undefined {
  const { event, user, team, team_id } = Origin.parse(body)
  const home = event?.user_team ?? event?.source_team ?? event?.team ?? user?.team_id ?? team?.id ?? team_id
  return home ?? undefined
}

/** In channels shared with other companies, only people of the installed workspace are answered; others get silence. */
export function membersOnly(installed: string): Middleware<AnyMiddlewareArgs> {
  return async (args) => {
    if (homeTeam(args.body) === installed) await args.next()
    else if ('ack' in args && args.ack !== undefined) await args.ack()
  }
}
