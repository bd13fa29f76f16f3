import { isIPv4 } from 'node:net'
import { z } from 'zod'
import { UsageError } from '../../src/errors.ts'

/** The registration at Microsoft Entra. Without a secret: a managed identity. */
export interface App {
  readonly id: string
  readonly tenant: string
  readonly secret?: string
}

export interface TeamsSettings {
  /** Absent: every request is believed, for tries on this machine. */
  readonly app?: App
  /** Origins that answers may be sent to: `https://smba.trafficmanager.net`. */
  readonly origins: readonly string[]
  /** Where a person is written to who has not been heard of yet. */
  readonly service: string
  /** The origin for tenants of the US government's community cloud. */
  readonly gcc: string
}

const variables = ['TEAMS_CLIENT_ID', 'TEAMS_CLIENT_SECRET', 'TEAMS_TENANT_ID', 'TEAMS_LOCAL'] as const
/** The names the Teams CLI prints. */
const otherNames: Readonly<Record<string, string>> = {
  TEAMS_CLIENT_ID: 'CLIENT_ID',
  TEAMS_CLIENT_SECRET: 'CLIENT_SECRET',
  TEAMS_TENANT_ID: 'TENANT_ID',
}
type Environment = Readonly<Record<string, string | undefined>>

const gcc = 'https://smba.infra.gcc.teams.microsoft.com'
const origins = [
  'https://smba.trafficmanager.net',
  gcc,
  'https://smba.infra.gov.teams.microsoft.us',
  'https://smba.infra.dod.teams.microsoft.us',
]
const service = 'https://smba.trafficmanager.net/teams/'

const host = z.hostname('is a list of host names, separated by commas').refine((name) => name.includes('.'), {
  error: 'names whole hosts, like smba.example.com',
})
const Variables = z.object({
  TEAMS_CLIENT_ID: z.guid('has to be the Application (client) ID: 36 characters with dashes').optional(),
  TEAMS_CLIENT_SECRET: z
    .string()
    .refine((secret) => !z.guid().safeParse(secret).success, 'holds an id: copy the Value of the secret, not its ID')
    .optional(),
  TEAMS_TENANT_ID: z.guid('has to be the Directory (tenant) ID: 36 characters with dashes').optional(),
  TEAMS_APP_TYPE: z
    .enum(['SingleTenant', 'UserAssignedMSI'], 'has to be "SingleTenant" or "UserAssignedMSI"')
    .optional(),
  TEAMS_SERVICE_HOSTS: z
    .string()
    .transform((list) => list.split(',').map((name) => name.trim().toLowerCase()))
    .pipe(z.array(host))
    .optional(),
  TEAMS_LOCAL: z.literal('yes', 'has to be "yes", or unset').optional(),
  HOST: z.string().optional(),
})
type Variables = z.infer<typeof Variables>

/**
 * The settings of Teams out of the environment; undefined where none of its variables is set. Throws one UsageError that
 * names every variable that is missing, malformed or contradicts another.
 */
export function teamsSettings(environment: Environment): TeamsSettings | undefined {
  const { set, twice } = read(environment)
  if (variables.every((name) => set[name] === undefined)) return undefined
  const { data, error } = Variables.safeParse(set)
  const problems = [
    ...twice,
    ...(set['TEAMS_LOCAL'] === undefined ? missing(set) : notLocal(set)),
    ...(error?.issues ?? []).map(({ path, message }) => `${String(path[0])} ${message}.`),
  ]
  if (problems.length > 0 || data === undefined) throw refusal(problems)
  const app = appOf(data)
  return {
    ...(app && { app }),
    origins: [...origins, ...(data.TEAMS_SERVICE_HOSTS ?? []).map((name) => `https://${name}`)],
    service,
    gcc,
  }
}

/** The id of the app, for its package. Throws UsageError. */
export function clientId(environment: Environment): string {
  const { set, twice } = read(environment)
  const { data, error } = Variables.pick({ TEAMS_CLIENT_ID: true }).safeParse(set)
  if (data?.TEAMS_CLIENT_ID !== undefined && twice.length === 0) return data.TEAMS_CLIENT_ID
  const why = error === undefined ? 'is missing: the Application (client) ID' : error.issues[0]?.message
  throw new UsageError([`TEAMS_CLIENT_ID (or CLIENT_ID) ${why}.`, ...twice].join('\n'))
}

function refusal(problems: readonly string[]): UsageError {
  return new UsageError(['Teams cannot be started:', ...problems.map((problem) => `  ${problem}`)].join('\n'))
}

/** What is set, by our names. */
function read(environment: Environment): { set: Environment; twice: string[] } {
  const given = (name: string | undefined) => (name && environment[name]?.trim()) || undefined
  const twice: string[] = []
  const set = Object.keys(Variables.shape).map((name) => {
    const other = otherNames[name]
    const [own, same] = [given(name), given(other)]
    if (own !== undefined && same !== undefined && own !== same) {
      twice.push(`${name} and ${other} contradict each other: unset one of them.`)
    }
    return [name, own ?? same] as const
  })
  return { set: Object.fromEntries(set), twice }
}

function missing(set: Environment): string[] {
  const managed = set['TEAMS_APP_TYPE'] === 'UserAssignedMSI'
  const lacks = (name: string, what: string) =>
    set[name] === undefined ? [`${name} (or ${otherNames[name]}) is missing: ${what}.`] : []
  return [
    ...lacks('TEAMS_CLIENT_ID', 'the Application (client) ID'),
    ...(managed ? [] : lacks('TEAMS_CLIENT_SECRET', 'the Value of a client secret')),
    ...lacks('TEAMS_TENANT_ID', 'the Directory (tenant) ID'),
    ...(managed && set['TEAMS_CLIENT_SECRET'] !== undefined
      ? ['TEAMS_CLIENT_SECRET has no use with TEAMS_APP_TYPE=UserAssignedMSI: unset it.']
      : []),
  ]
}

function notLocal(set: Environment): string[] {
  const login = Object.keys(otherNames).filter((name) => set[name] !== undefined)
  return [
    ...(login.length > 0
      ? [`TEAMS_LOCAL believes every request and contradicts ${login.join(', ')}: unset the one you do not use.`]
      : []),
    ...(isLoopback(set['HOST'] ?? '127.0.0.1')
      ? []
      : [`TEAMS_LOCAL believes every request, so HOST has to be this machine only (127.0.0.1), not ${set['HOST']}.`]),
  ]
}

export function isLoopback(name: string): boolean {
  return name === 'localhost' || name === '::1' || name === '[::1]' || (isIPv4(name) && name.startsWith('127.'))
}

function appOf({ TEAMS_CLIENT_ID: id, TEAMS_TENANT_ID: tenant, TEAMS_CLIENT_SECRET: secret }: Variables) {
  if (id === undefined || tenant === undefined) return undefined
  return { id, tenant, ...(secret !== undefined && { secret }) }
}
