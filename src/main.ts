#!/usr/bin/env node
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { CommanderError } from 'commander'
import { z } from 'zod'
import { manifestCommand } from '../adapters/slack/manifest.ts'
import { slackSettings } from '../adapters/slack/settings.ts'
import { packageCommand } from '../adapters/teams/package.ts'
import { teamsSettings } from '../adapters/teams/settings.ts'
import { linesOf } from '../adapters/terminal/lines.ts'
import { render } from '../adapters/terminal/render.ts'
import { printable } from '../adapters/terminal/text.ts'
import manifest from '../package.json' with { type: 'json' }
import type { Settings, Shell, Startable } from './cli/shell.ts'
import { run } from './cli.ts'
import { FrameworkError, PlatformError, StoreError, UsageError } from './errors.ts'
import { findingText } from './framework/lint.ts'
import type { Started } from './growth/start.ts'
import type { Log, Platform } from './ports.ts'
import type { ServerSettings } from './server.ts'

const sample = fileURLToPath(new URL('../data', import.meta.url))
const neededNode = 26

// What is set already stays.
if (existsSync('.env')) process.loadEnvFile()

/** A variable that is set to nothing counts as not set. */
const variable = z
  .string()
  .optional()
  .transform((value) => (value === '' ? undefined : value))
const environment = z
  .object({
    GROWTHBOT_FRAMEWORK: variable,
    GROWTHBOT_SITE: variable,
    HOST: variable,
    PORT: variable,
    NO_COLOR: variable,
    FORCE_COLOR: variable,
    TERM: variable,
  })
  .parse(process.env)

const { stdin, stdout, stderr } = process

// Typed as boolean, but undefined where there is no terminal.
const onTerminal = stdout.isTTY === true
const interactive = stdin.isTTY === true && onTerminal
const colour =
  environment.NO_COLOR === undefined &&
  (environment.FORCE_COLOR === undefined ? onTerminal && environment.TERM !== 'dumb' : environment.FORCE_COLOR !== '0')
const links = colour && onTerminal
const width = () => Math.min(stdout.columns || 100, 100)

// What takes a while to load is loaded only where it is needed: who asks one question does not wait for Bolt or databases.

let logging: Promise<Log> | undefined
/** One for all that run beside each other. */
function logged(): Promise<Log> {
  logging ??= import('pino').then(({ pino }) =>
    pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(stderr.fd)),
  )
  return logging
}

async function world() {
  return { log: await logged(), now: () => performance.now(), wait: (milliseconds: number) => setTimeout(milliseconds) }
}

async function startedGrowth(platforms: readonly Platform[], log: Log): Promise<Started> {
  const { growthSettings } = await import('./growth/settings.ts')
  const { startGrowth } = await import('./growth/start.ts')
  return startGrowth(growthSettings(process.env), platforms, {
    log,
    now: () => Date.now(),
    wait: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }).catch(() => undefined),
  })
}

const slack: Startable = {
  name: 'slack',
  variables: 'SLACK_BOT_TOKEN, and SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)',
  async configured() {
    const settings = slackSettings(process.env)
    if (settings === undefined) return undefined
    const { createSlack } = await import('../adapters/slack/slack.ts')
    return createSlack(settings, await world())
  },
}

const teams: Startable = {
  name: 'teams',
  variables: 'TEAMS_CLIENT_ID, TEAMS_CLIENT_SECRET and TEAMS_TENANT_ID',
  async configured() {
    const settings = teamsSettings(process.env)
    if (settings === undefined) return undefined
    const { createTeams } = await import('../adapters/teams/teams.ts')
    return createTeams(settings, await world())
  },
}

const shell: Shell = {
  version: manifest.version,
  output: stdout,
  errors: stderr,
  platforms: [slack, teams],
  commands: [manifestCommand, packageCommand(process.env, manifest.version)],
  onReload: (reload) => void process.on('SIGHUP', reload),
  serve: async (platforms, load) => {
    const server = serverSettings()
    const { serve } = await import('./serve.ts')
    const log = await logged()
    const { growth, services, stop } = await startedGrowth(platforms, log)
    const loaded = async () => {
      const { bot, framework } = await load(growth)
      return { bot, services: services(framework) }
    }
    await serve({ platforms, load: loaded, log, server, stop: asked() }).finally(stop)
  },
  settings,
  gaps: async () => {
    const { growthSettings } = await import('./growth/settings.ts')
    const { createStore } = await import('./store/open.ts')
    const store = createStore(growthSettings(process.env).store, () => undefined)
    return store.gaps.all().finally(store.stop)
  },
  lines: () => {
    if (stdin.isTTY) stderr.write('One question a line; Ctrl-D ends.\n')
    return linesOf(stdin)
  },
  chat: async (framework, botWith, welcome) => {
    const { createTerminal } = await import('../adapters/terminal/terminal.ts')
    const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions()
    const terminal = createTerminal({ input: stdin, output: stdout, interactive, width, colour, links, zone })
    const spoken = { info: () => undefined, warn: (_fields: object, line: string) => complain(0, line) }
    const { growth, services, stop } = await startedGrowth([terminal], spoken)
    const beside = services(framework)
    const bot = await botWith(growth)
    for (const service of beside) void service.run()
    await terminal.talk(bot, welcome)
    await Promise.all(beside.map((service) => service.stop()))
    await stop()
  },
  render: (reply) => render(reply, { width: width(), colour, links, numbers: false }),
  printable,
}

// Whoever read our output has left, as `head` does: nobody needs the rest.
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : complain(1, `Cannot write: ${error.message}`))
  })
}
process.exitCode = await statusOf(process.argv.slice(2))

/** Exit status: 0 done, 1 errors found, 2 used wrongly. */
async function statusOf(args: readonly string[]): Promise<number> {
  try {
    if (Number.parseInt(process.versions.node, 10) < neededNode) {
      throw new UsageError(
        `growthbot needs Node ${neededNode}, this is ${process.version}. "npm ci" installs the right one: use "npm start" or "npx growthbot".`,
      )
    }
    return await run(args, shell)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof UsageError) return complain(2, error.message)
    if (error instanceof FrameworkError) {
      return complain(
        1,
        [
          ...error.problems.map(findingText),
          `${error.message} Correct what stands above; "growthbot lint" checks it again.`,
        ].join('\n'),
      )
    }
    if (error instanceof PlatformError || error instanceof StoreError) return complain(1, error.message)
    if (error instanceof Error && 'syscall' in error) return complain(1, error.message)
    throw error
  }
}

function complain(status: number, text: string): number {
  stderr.write(`${printable(text)}\n`)
  return status
}

/** Resolves when the process is asked to stop; asked once more, it ends at once. */
async function asked(): Promise<void> {
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
}

function serverSettings(): ServerSettings {
  const port = z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .safeParse(environment.PORT ?? 3_000)
  if (!port.success) throw new UsageError(`PORT has to be a number from 0 to 65535, not "${environment.PORT}".`)
  return { host: environment.HOST ?? '127.0.0.1', port: port.data }
}

function settings(options: Partial<Settings>): Settings {
  const framework = options.framework ?? environment.GROWTHBOT_FRAMEWORK ?? sample
  const site = options.site ?? environment.GROWTHBOT_SITE
  if (framework === '') throw new UsageError('The folder of the framework has no name. Leave it out for the sample.')
  return site === undefined ? { framework } : { framework, site }
}
