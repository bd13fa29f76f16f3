import { RespondError, webApi } from '@slack/bolt'
import type { Log } from '../../src/ports.ts'

/** Ids that tell where something happened. */
export type Where = Readonly<Record<string, string | undefined>>

export interface Incidents {
  /** One line; none for a refusal of the whole bot that was told already. */
  report(error: unknown, where: Where, line: string): void
  /** Slack's Web API has just done what we asked. */
  recovered(): void
  /** Why Slack refuses the whole bot, while it does. */
  refused(): string | undefined
}

const refusals: readonly string[] = [
  'account_inactive',
  'invalid_auth',
  'not_authed',
  'token_expired',
  'token_revoked',
  'team_access_not_granted',
]

export function createIncidents(log: Log): Incidents {
  let refusal: string | undefined
  return {
    report(error, where, line) {
      const why = reasonOf(error)
      if (isRefusal(error)) {
        if (refusal === why) return
        refusal = why
      }
      log.warn({ ...where, error: why }, `${line}: ${why}`)
    },
    recovered() {
      if (refusal === undefined) return
      refusal = undefined
      log.info({}, 'Slack takes the bot again')
    },
    refused: () => refusal,
  }
}

/** Slack refuses the bot itself, so no other way to the same person would work. */
export function isRefusal(error: unknown): boolean {
  return error instanceof webApi.WebAPIPlatformError && refusals.includes(error.data.error)
}

/** Slack's own word for what went wrong; never a message's text. */
export function reasonOf(error: unknown): string {
  if (error instanceof webApi.WebAPIPlatformError) return error.data.error
  if (error instanceof webApi.WebAPIHTTPError) return `HTTP ${error.statusCode}`
  if (error instanceof webApi.WebAPIRateLimitedError) return 'rate limited'
  if (error instanceof webApi.WebAPIRequestError) return reasonOf(error.original)
  if (error instanceof RespondError) return `response_url answered ${error.statusCode}`
  // fetch says only "fetch failed"; why stands beneath.
  if (error instanceof Error) return error.cause instanceof Error ? reasonOf(error.cause) : error.message
  return String(error)
}
