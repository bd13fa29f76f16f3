import { z } from 'zod'
import { UsageError } from '../../src/errors.ts'

/** How Slack is reached: over a socket we open, or by requests Slack sends and signs. */
export type Way = { readonly appToken: string } | { readonly signingSecret: string }

export interface SlackSettings {
  readonly botToken: string
  readonly way: Way
  /** Whether people of other workspaces are answered in shared channels. */
  readonly guests: boolean
  /** Slack's Web API; ends in a slash. */
  readonly api: string
}

const variables = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'] as const
type Environment = Readonly<Record<string, string | undefined>>

const token = (prefix: string, what: string) =>
  z.string().startsWith(prefix, `has to be ${what}, which begins with ${prefix}`)

const Variables = z.object({
  SLACK_BOT_TOKEN: token('xoxb-', 'the Bot User OAuth Token').optional(),
  SLACK_APP_TOKEN: token('xapp-', 'an App-Level Token').optional(),
  SLACK_SIGNING_SECRET: z
    .string()
    .refine((secret) => !/^x[a-z]{3}-/.test(secret), 'holds a token: the Signing Secret stands under Basic Information')
    .optional(),
  GROWTHBOT_GUESTS: z.enum(['allow', 'refuse'], 'has to be "allow" or "refuse"').optional(),
  SLACK_API_URL: z.url({ protocol: /^https?$/, error: 'has to be an http(s) address' }).optional(),
})

/**
 * Slack's settings out of the environment; undefined where none of its variables is set. Throws one UsageError that
 * names every variable that is missing, malformed or contradicts another.
 */
export function slackSettings(environment: Environment): SlackSettings | undefined {
  const set = Object.fromEntries(
    Object.keys(Variables.shape).flatMap((name) => {
      const value = environment[name]?.trim()
      return value ? [[name, value]] : []
    }),
  )
  if (variables.every((name) => set[name] === undefined)) return undefined
  const { data, error } = Variables.safeParse(set)
  const problems = [
    ...missing(set),
    ...(error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}.`),
  ]
  const way = data && wayOf(data)
  if (problems.length > 0 || data?.SLACK_BOT_TOKEN === undefined || way === undefined) {
    throw new UsageError(['Slack cannot be started:', ...problems.map((problem) => `  ${problem}`)].join('\n'))
  }
  return {
    botToken: data.SLACK_BOT_TOKEN,
    way,
    guests: data.GROWTHBOT_GUESTS === 'allow',
    api: (data.SLACK_API_URL ?? 'https://slack.com/api').replace(/\/*$/, '/'),
  }
}

function missing(set: Environment): string[] {
  const [bot, socket, http] = variables.map((name) => set[name] !== undefined)
  return [
    ...(bot ? [] : ['SLACK_BOT_TOKEN is missing: the Bot User OAuth Token, under OAuth & Permissions.']),
    ...(socket || http
      ? []
      : ['Set SLACK_APP_TOKEN (Socket Mode, needs no public address) or SLACK_SIGNING_SECRET (HTTP): one is missing.']),
    ...(socket && http
      ? [
          'SLACK_APP_TOKEN (Socket Mode) and SLACK_SIGNING_SECRET (HTTP) contradict each other: unset the one you do not use.',
        ]
      : []),
  ]
}

function wayOf({ SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret }: z.infer<typeof Variables>) {
  if (appToken !== undefined) return { appToken }
  return signingSecret === undefined ? undefined : { signingSecret }
}
