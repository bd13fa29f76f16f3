import { z } from 'zod'

/** Microsoft gives the bot no token, so nothing was sent. */
export class NoToken extends Error {
  override readonly name = 'NoToken'
}

/** What became of a request to Teams. */
export interface Failure {
  /** Undefined where there was no answer. */
  readonly status: number | undefined
  /** Teams' own words for it, sub-codes too. */
  readonly codes: readonly string[]
  /** Seconds after which to come again, where Teams says so. */
  readonly seconds: number | undefined
}

interface Headers {
  get(name: string): unknown
}
const hasGet = (value: unknown) =>
  typeof value === 'object' && value !== null && 'get' in value && typeof value.get === 'function'
const Headers = z.custom<Headers>(hasGet)

const Refused = z.object({
  statusCode: z.number().optional().catch(undefined),
  code: z.unknown().optional(),
  body: z.unknown().optional(),
  response: z
    .object({ headers: Headers.optional().catch(undefined), bodyAsText: z.unknown().optional() })
    .optional()
    .catch(undefined),
})

export function failureOf(error: unknown): Failure {
  const { data } = Refused.safeParse(error)
  const { statusCode, code, body, response } = data ?? {}
  return {
    status: statusCode,
    codes: [...new Set([...codesIn({ code }), ...codesIn(body), ...codesIn(parsed(response?.bodyAsText))])],
    seconds: secondsUntil(response?.headers?.get('retry-after')),
  }
}

/** In a few words, never a message's text. */
export function reasonOf(error: unknown): string {
  const { status, codes } = failureOf(error)
  if (codes.length > 0) return codes.join(', ')
  if (status !== undefined) return `HTTP ${status}`
  return error instanceof Error ? error.message : String(error)
}

const names: readonly string[] = ['code', 'errorCode', 'subCode', 'subcode', 'subErrorCode']

/** Everything that stands under the name of a code, however deep: Teams words its errors in more than one way. */
function codesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    names.includes(name) && typeof inner === 'string' && inner !== '' ? [inner] : codesIn(inner),
  )
}

function parsed(text: unknown): unknown {
  if (typeof text !== 'string') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Whole seconds; Teams does not use the form with a date. */
function secondsUntil(header: unknown): number | undefined {
  const { data } = z.coerce
    .number()
    .nonnegative()
    .safeParse(header ?? undefined)
  return data === undefined ? undefined : Math.ceil(data)
}
