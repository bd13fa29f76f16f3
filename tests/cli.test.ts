import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { CommanderError } from 'commander'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { linesOf } from '../adapters/terminal/lines.ts'
import type { Shell, Startable, Welcome } from '../src/cli/shell.ts'
import { run } from '../src/cli.ts'
import { FrameworkError, UsageError } from '../src/errors.ts'
import { exportedSchema } from '../src/framework/export.ts'
import { readSettings } from '../src/framework/settings.ts'
import { noHolidays } from '../src/growth/holidays.ts'
import { createStore } from '../src/store/open.ts'
import type { Gap } from '../src/store/store.ts'

const sample = 'What does Level 2 Edge Computing expect?'
const path = (relative: string) => fileURLToPath(new URL(`../${relative}`, import.meta.url))

let empty = ''
beforeAll(() => {
  empty = mkdtempSync(join(tmpdir(), 'growthbot-'))
})
afterAll(() => rmSync(empty, { recursive: true }))

interface World {
  readonly input?: string
  readonly variables?: readonly string[]
  readonly told?: readonly Gap[]
}

/** Runs the command line in this process, over the sample framework unless an option names another. */
async function ran(args: readonly string[], { input = '', variables = [], told = [] }: World = {}) {
  const [output, errors] = [new PassThrough(), new PassThrough()]
  const [stdout, stderr] = [text(output), text(errors)]
  const welcomes: Welcome[] = []
  const started: string[] = []
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
    onReload: () => {},
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
  }
}

const objects = (lines: readonly string[]) => lines.map((line): Record<string, unknown> => JSON.parse(line))

describe('run', () => {
  test.each([
    ['an unknown command', ['aks'], /aks.*\n.*--help/],
    ['an unknown option', ['export', '--jsn'], /--json/],
    ['an option of another command', ['chat', '--json'], /--json/],
    ['too many arguments', ['ask', 'what', 'is'], /quotes/],
    ['an option without its value', ['export', '--framework'], /--framework/],
  ])('refuses %s', async (_, args, complaint) => {
    const { status, stdout, stderr } = await ran(args)
    expect(status).toBeInstanceOf(CommanderError)
    expect(stdout).toBe('')
    expect(stderr).toMatch(complaint)
  })

  test('refuses a folder that is named twice', async () => {
    expect(await ran(['lint', 'data', '--framework', 'data'])).toMatchObject({ status: expect.any(UsageError) })
  })

  test.each([
    ['before', () => ['--framework', empty, 'export']],
    ['after', () => ['export', '--framework', empty]],
  ])('takes --framework %s the command', async (_, args) => {
    expect(await ran(args())).toMatchObject({ status: expect.any(FrameworkError), stdout: '' })
  })

  test('helps on every command and option', async () => {
    const { stdout } = await ran(['--help'])
    for (const word of ['chat', 'ask', 'lint', 'export', '--framework', '--site', '--version', '--help']) {
      expect(stdout).toContain(word)
    }
    for (const command of ['ask', 'lint', 'export']) {
      expect((await ran([command, '--help'])).stdout).toMatch(/--json.*--framework/s)
    }
  })
})

describe('gaps', () => {
  const told: Gap[] = [
    { question: 'parental leave', day: '2026-11-20', times: 1 },
    { question: 'level 2 shipping models', area: 'ml-ops', day: '2026-11-20', times: 2 },
    { question: 'who ships models?', day: '2026-11-22', times: 1 },
    { question: 'who is shipping models', area: 'ml-ops', day: '2026-11-21', times: 1 },
  ]

  test('are grouped by likeness, the most asked first, each with the alias to add', async () => {
    const { stdout } = await ran(['gaps'], { told })
    expect(stdout).toMatchSnapshot()
  })

  test('the lines are what growthbot.yml takes', async () => {
    const { lines } = await ran(['gaps'], { told })
    const from = lines.findIndex((line) => line.trim() === 'aliases:')
    const { value, problems } = readSettings(lines.slice(from, from + 3).join('\n'))
    expect(problems).toEqual([])
    expect(value?.aliases.areas).toEqual({ 'ML Ops': expect.arrayContaining(['shipping models']) })
  })

  test('as JSON, one a line', async () => {
    const { lines } = await ran(['gaps', '--json'], { told })
    expect(objects(lines)[0]).toMatchObject({ times: 4, day: '2026-11-22', area: 'ML Ops' })
    expect(objects(lines)[1]).toMatchObject({ questions: ['parental leave'], area: null, aliases: ['parental leave'] })
  })

  test('where there are none, says so', async () => {
    expect((await ran(['gaps'])).stdout).toContain('in the last 90 days')
  })
})

describe('without a command', () => {
  test('serves every platform whose variables are set', async () => {
    const { status, started } = await ran([], { variables: ['TWO_TOKEN'] })
    expect({ status, started }).toEqual({ status: 0, started: ['TWO'] })
  })

  test('with none, says what to set', async () => {
    const { status } = await ran([])
    expect(status).toBeInstanceOf(UsageError)
    expect(String(status)).toMatch(/ONE: ONE_TOKEN\n.*TWO: TWO_TOKEN/)
  })

  test('says all that is wrong at once, and starts nothing', async () => {
    const { status, started } = await ran([], { variables: ['ONE_WRONG', 'TWO_WRONG'] })
    expect(status).toBeInstanceOf(UsageError)
    expect(String(status)).toMatch(/ONE_WRONG is wrong\n.*TWO_WRONG is wrong/)
    expect(started).toEqual([])
  })
})

describe('a command of a platform', () => {
  test('prints what it makes of its options', async () => {
    expect(await ran(['one:greet', '--name', 'Ada'])).toMatchObject({ status: 0, stdout: 'Hello Ada\n' })
    expect(await ran(['one:greet'])).toMatchObject({ stdout: 'Hello you\n' })
  })
  test('refuses what it does not know', async () => {
    expect((await ran(['one:greet', '--shout'])).status).toBeInstanceOf(CommanderError)
  })
})

describe('chat', () => {
  test('begins with questions that this framework answers', async () => {
    const { welcomes } = await ran(['chat'])
    const [examples = []] = welcomes.map((welcome) => welcome.examples)
    expect(examples[0]).toBe(sample)
    const answers = objects((await ran(['ask', '--json'], { input: examples.join('\n') })).lines)
    expect(answers.map(({ kind }) => kind)).toEqual(['descriptor', 'compare', 'define'])
  })
})

describe('ask', () => {
  test('answers one question as text', async () => {
    const { status, lines } = await ran(['ask', sample])
    expect({ status, lines }).toEqual({ status: 0, lines: [expect.stringMatching(/^<.*Edge Computing.*>$/)] })
  })

  test('answers one question as one JSON object', async () => {
    const { status, lines } = await ran(['ask', '--json', sample])
    expect(status).toBe(0)
    const track = 'Craft - Edge ML Engineer'
    const written = { track, level: 'Level 2', area: 'Edge Computing', state: 'written', text: expect.any(String) }
    expect(objects(lines)).toEqual([
      { question: sample, kind: 'descriptor', descriptors: [written], candidates: expect.any(Array), missing: [] },
    ])
  })

  test('takes one question a line, in order, blank and last ones too', async () => {
    const { lines } = await ran(['ask', '--json'], { input: `${sample}\r\n\n\u2028what is ML Ops?\u0085\nhelp` })
    expect(objects(lines).map(({ question }) => question)).toEqual([sample, '', '\u2028what is ML Ops?\u0085', 'help'])
    expect(lines.join('')).not.toMatch(/[\u2028\u0085]/)
  })

  test('prints nothing for an empty input', async () => {
    expect(await ran(['ask', '--json'])).toMatchObject({ status: 0, stdout: '', stderr: '' })
  })

  test('answers 1,000 questions in seconds', async () => {
    const questions = Array.from({ length: 1000 }, (_, index) => `${sample} ${index}`)
    const { lines } = await ran(['ask', '--json'], { input: questions.join('\n') })
    expect(objects(lines).map(({ question }) => question)).toEqual(questions)
  })
})

describe('lint', () => {
  test('lists findings and sums them up', async () => {
    const { status, lines } = await ran(['lint', path('data')])
    expect(status).toBe(0)
    expect(lines.at(-1)).toMatch(/^0 errors, \d+ warnings?, \d+ notes?$/)
  })

  test('ends with status 1 where there are errors', async () => {
    const { status, lines } = await ran(['lint', empty])
    expect(status).toBe(1)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.at(-1)).toMatch(/^[1-9]\d* errors?, /)
  })

  test.each([
    ['without', () => path('data'), 0],
    ['with', () => empty, 1],
  ])('--json is one array %s errors', async (_, dir, expected) => {
    const { status, stdout } = await ran(['lint', dir(), '--json'])
    expect(status).toBe(expected)
    const findings: { severity: string }[] = JSON.parse(stdout)
    expect(findings.some(({ severity }) => severity === 'error')).toBe(expected === 1)
  })
})

describe('export', () => {
  test('is one descriptor a line, with and without --json', async () => {
    const [exported, listed] = [await ran(['export', '--json']), await ran(['export'])]
    expect(exported.lines.length).toBeGreaterThan(0)
    for (const cell of objects(exported.lines)) expect(exportedSchema.parse(cell)).toEqual(cell)
    expect(listed.lines.length).toBe(exported.lines.length)
    expect(listed.stdout).toMatch(/^level2\.md:\d+: .*Edge Computing: \d+ statements$/m)
  })
})

/** The real program, on the Node it is made for, whatever Node runs the tests. */
function started(args: readonly string[], env: Record<string, string> = {}) {
  // CI is set because picocolors, left to itself, takes it for a wish for colours.
  const unset = { GROWTHBOT_FRAMEWORK: '', GROWTHBOT_SITE: '', NO_COLOR: '', FORCE_COLOR: '', DATABASE_URL: '' }
  const settled = { ...unset, CI: 'true', GROWTHBOT_STORE: ':memory:' }
  return spawn(path('node_modules/.bin/node'), [path('src/main.ts'), ...args], {
    cwd: empty,
    env: { ...process.env, ...settled, ...env },
  })
}

async function growthbot(args: readonly string[], env: Record<string, string> = {}, input = '') {
  const child = started(args, env)
  child.stdin.end(input)
  const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  expect(stderr).not.toMatch(/^ {4}at /m)
  return { status, stdout, stderr }
}

describe('the program', () => {
  test('ends with status 0 when done', async () => {
    expect(await growthbot(['--version'])).toEqual({ status: 0, stdout: '0.1.0\n', stderr: '' })
  })

  test('ends with status 1 when there are errors, and says what to do', async () => {
    const { status, stdout, stderr } = await growthbot(['export'], { GROWTHBOT_FRAMEWORK: empty })
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain('growthbot lint')
  })

  test.each([
    ['nothing to start', []],
    ['an unknown option', ['ask', '--jsn']],
    ['a folder without a name', ['export', '--framework=']],
    ['an address that is none', ['export', '--site', 'nowhere']],
  ])('ends with status 2 when used wrongly: %s', async (_, args) => {
    expect(await growthbot(args)).toEqual({ status: 2, stdout: '', stderr: expect.stringMatching(/./) })
  })

  test('names the Node it needs', async () => {
    const old = `data:text/javascript,Object.defineProperty(process, 'versions', { value: { node: '24.1.0' } })`
    const { status, stderr } = await growthbot(['export'], { NODE_OPTIONS: `--import="${old}"` })
    expect(status).toBe(2)
    expect(stderr).toContain('Node 26')
  })

  test('chats, from any folder, and asks a sample question where nothing comes in', async () => {
    const { status, stdout } = await growthbot(['chat'])
    expect(status).toBe(0)
    expect(stdout).toContain(`> ${sample}`)
    expect(stdout).not.toMatch(/[^\P{Cc}\n]/u)
  })

  test('says what the README shows', async () => {
    const shown = readFileSync(path('README.md'), 'utf8').split('```text\n')[1]?.split('```')[0] ?? ''
    const questions = shown.split('\n').filter((line) => line.startsWith('> '))
    expect(questions.length).toBeGreaterThan(1)
    const { stdout } = await growthbot(['chat'], {}, questions.map((line) => line.slice(2)).join('\n'))
    expect(stdout.trim()).toBe(shown.trim())
  })

  test('answers each line as it comes, and ends quietly when nobody reads on', async () => {
    const child = started(['ask', '--json'])
    const stderr = text(child.stderr)
    for (const question of ['help', sample]) {
      child.stdin.write(`${question}\n`)
      const [answer] = await once(child.stdout, 'data')
      expect(JSON.parse(String(answer))).toMatchObject({ question })
    }
    child.stdout.destroy()
    child.stdin.on('error', () => {})
    child.stdin.end('help\n'.repeat(5000))
    expect([await once(child, 'close'), await stderr]).toEqual([[0, null], ''])
  })
})
