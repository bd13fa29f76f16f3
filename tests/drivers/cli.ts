import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { linesOf } from '../../adapters/terminal/lines.ts'
import type { Shell, Startable, Welcome } from '../../src/cli/shell.ts'
import { run } from '../../src/cli.ts'
import { UsageError } from '../../src/errors.ts'
import { noHolidays } from '../../src/growth/holidays.ts'
import { createStore } from '../../src/store/open.ts'
import type { Gap } from '../../src/store/store.ts'

/** The question that every sample of the README answers. */
export const sample = 'What does Level 2 Edge Computing expect?'

/** A path of the project. */
export const path = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url))

interface World {
  readonly input?: string
  readonly variables?: readonly string[]
  readonly told?: readonly Gap[]
}

/** Runs the command line in this process, over the sample framework unless an option names another. */
export async function ran(args: readonly string[], { input = '', variables = [], told = [] }: World = {}) {
  const [output, errors] = [new PassThrough(), new PassThrough()]
  const [stdout, stderr] = [text(output), text(errors)]
  const welcomes: Welcome[] = []
  const started: string[] = []
  const reloads: (() => void)[] = []
  const platform = (name: string): Startable => ({
    name,
    variables: `${name}_TOKEN`,
    async configured() {
      if (variables.includes(`${name}_WRONG`)) throw new UsageError(`${name}_WRONG is wrong`)
      if (!variables.includes(`${name}_TOKEN`)) return undefined
      return {
        name,
        start: async () => void started.push(name),
        stop: async () => {},
        send: async () => ({ is: 'sent' }),
        health: () => ({ ok: true }),
      }
    },
  })
  const people = createStore({ file: ':memory:' }, () => undefined)
  const shell: Shell = {
    version: '0',
    output,
    errors,
    platforms: [platform('ONE'), platform('TWO')],
    commands: [
      {
        name: 'one:greet',
        description: 'greets',
        options: [{ flags: '--name <name>', description: 'whom' }],
        run: ({ name = 'you' }) => `Hello ${name}\n`,
      },
    ],
    onReload: (reload) => void reloads.push(reload),
    serve: async (ready, load) => {
      const { bot } = await load({ people, holidays: noHolidays, now: () => 0, lookUp: async () => ({}) })
      for (const one of ready) await one.start(bot)
    },
    lines: () => linesOf(Readable.from([Buffer.from(input)])),
    settings: (options) => ({ framework: path('data'), ...options }),
    gaps: async () => told,
    chat: async (_, __, welcome) => void welcomes.push(welcome),
    render: ({ title }) => `<${title}>`,
    printable: (shown) => shown,
  }
  const status = await run(args, shell).catch((error: unknown) => error)
  output.end()
  errors.end()
  return {
    status,
    stdout: await stdout,
    stderr: await stderr,
    lines: (await stdout).split('\n').slice(0, -1),
    welcomes,
    started,
    reloads,
  }
}

/** Of lines that hold one JSON object each. */
export const objects = (lines: readonly string[]) => lines.map((line): Record<string, unknown> => JSON.parse(line))
