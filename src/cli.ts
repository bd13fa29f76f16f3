import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { inspect } from 'node:util'
import { Command } from 'commander'
import { answerJson } from './ask/json.ts'
import { FrameworkError, UsageError } from './errors.ts'
import { coveragePage } from './framework/coverage-page.ts'
import { type Exported, exported } from './framework/export.ts'
import type { Framework } from './framework/framework.ts'
import { firstSettings, inspection } from './framework/inspect.ts'
import { type Finding, findingText, lint } from './framework/lint.ts'
import { loadFramework } from './framework/load.ts'
import { SETTINGS_FILE, settingsJsonSchema } from './framework/settings.ts'
import { count } from './framework/text.ts'
import { watchFramework } from './framework/watch.ts'
import type { Growth } from './growth/growth.ts'
import type { Bot, Platform, PlatformCommand } from './ports.ts'
import { examplesFrom } from './reply/examples.ts'
import type { Reply } from './reply/reply.ts'
import { words } from './reply/words.ts'

export interface Settings {
  /** The framework's folder. */
  readonly framework: string
  /** The address its pages are published under. */
  readonly site?: string
}

/** A platform that `growthbot` starts where its variables are set. */
export interface Startable {
  readonly name: string
  /** What to set, in words. */
  readonly variables: string
  /** Undefined where none of its variables is set; UsageError where some are missing or wrong. */
  configured(): Promise<Platform | undefined>
}

/** How a conversation begins: what this is, and questions to try. */
export interface Welcome {
  readonly title: string
  readonly examples: readonly string[]
}

/** What the command line needs from outside; main.ts brings it. */
export interface Shell {
  readonly version: string
  readonly output: Writable
  readonly errors: Writable
  readonly platforms: readonly Startable[]
  /** Commands that belong to a platform. */
  readonly commands: readonly PlatformCommand[]
  /** Calls `reload` whenever someone asks for the framework to be read anew. */
  onReload(reload: () => void): void
  /** Serves the platforms with the bot that is loaded, until the process is asked to stop. */
  serve(platforms: readonly Platform[], load: Load): Promise<void>
  /** What comes in, line by line. */
  lines(): AsyncIterable<string>
  /** Options before environment. */
  settings(options: Partial<Settings>): Settings
  /** Talks here, with the bot that knows the people too. */
  chat(framework: Framework, botWith: (growth: Growth) => Promise<Bot>, welcome: Welcome): Promise<void>
  render(reply: Reply): string
  /** Text without control characters. */
  printable(text: string): string
}

/** Loads the framework, and makes the bot that knows it and the people. */
export type Load = (growth: Growth) => Promise<{ readonly bot: Bot; readonly framework: () => Framework }>

const name = 'growthbot'

/**
 * Does what the arguments say and returns the exit status: 0 done, 1 errors found. Throws UsageError and CommanderError
 * for wrong arguments, FrameworkError for a framework that cannot be read.
 */
export async function run(args: readonly string[], shell: Shell): Promise<number> {
  let status = 0
  const program = new Command(name)
    .description(
      'Knows your career framework and answers questions about it. Without a command: starts every platform whose variables are set.',
    )
    .version(shell.version)
    .option('--framework <dir>', 'folder of the framework (else GROWTHBOT_FRAMEWORK, else the sample)')
    .option('--site <url>', 'address its pages are published under, for links (else GROWTHBOT_SITE)')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => shell.output.write(text),
      writeErr: (text) => shell.errors.write(shell.printable(text)),
    })
    .showHelpAfterError(`(${name} --help says what there is)`)
    .exitOverride()
    .helpCommand(true)

  program
    .command('chat')
    .description('talk with the bot in this terminal')
    .action(async (_options, command: Command) => {
      const framework = await load(command, shell)
      await shell.chat(framework, (growth) => botOf(() => framework, shell, growth), welcomeOf(framework))
    })

  program
    .command('ask')
    .description('answer one question, or one a line from standard input')
    .argument('[question]', 'in quotes')
    .option('--json', 'one JSON object a line instead of text')
    .showHelpAfterError(`(a question of several words goes in quotes; ${name} ask --help says more)`)
    .action(async (question: string | undefined, options: { json?: true }, command: Command) => {
      const framework = await load(command, shell)
      const questions = question === undefined ? shell.lines() : [question]
      await print(
        shell,
        options.json ? answersAsJson(framework, questions) : answersAsText(framework, questions, shell),
      )
    })

  program
    .command('lint')
    .description('list what is wrong or missing in a framework; status 1 where there are errors')
    .argument('[dir]', 'folder of the framework')
    .option('--json', 'one JSON array instead of text')
    .action(async (dir: string | undefined, options: { json?: true }, command: Command) => {
      const findings = await findingsOf(settingsOf(command, shell, dir))
      const text = [...findings.map(findingText), summaryOf(findings)].map((line) => shell.printable(line))
      await print(shell, options.json ? [jsonLine(findings)] : text)
      status = findings.some(({ severity }) => severity === 'error') ? 1 : 0
    })

  program
    .command('inspect')
    .description(
      'show what was understood of a framework: levels by areas for each track, and what was left out, and why',
    )
    .argument('[dir]', 'folder of the framework')
    .option('--write', 'write a first growthbot.yml into the folder, where there is none')
    .action(async (dir: string | undefined, options: { write?: true }, command: Command) => {
      const { framework: folder, ...site } = settingsOf(command, shell, dir)
      const { framework, files } = await loadFramework(folder, site)
      await print(
        shell,
        inspection(framework, files).map((line) => shell.printable(line)),
      )
      if (options.write) note(shell, await writeSettings(folder, firstSettings(framework)))
    })

  program
    .command('coverage')
    .description('write a page that shows what is written, unwritten and missing')
    .argument('[dir]', 'folder of the framework')
    .requiredOption('--html <file>', 'the page to write')
    .action(async (dir: string | undefined, options: { html: string }, command: Command) => {
      const { framework: folder, ...site } = settingsOf(command, shell, dir)
      const { framework } = await loadFramework(folder, site)
      await writeFile(options.html, coveragePage(framework))
    })

  program
    .command('schema')
    .description('print the JSON Schema of growthbot.yml, for editors')
    .action(() => print(shell, [JSON.stringify(settingsJsonSchema(), undefined, 2)]))

  program
    .command('export')
    .description('list every descriptor with its place in the pages')
    .option('--json', 'one JSON object a line, with the texts')
    .action(async (options: { json?: true }, command: Command) => {
      const { descriptors } = await load(command, shell)
      const cells = descriptors.map(exported)
      await print(shell, options.json ? cells.map(jsonLine) : cells.map((cell) => shell.printable(cellText(cell))))
    })

  for (const { name, description, options, run } of shell.commands) {
    const command = program.command(name).description(description)
    for (const option of options) command.option(option.flags, option.description)
    command.action(async (given: Record<string, string>) => void shell.output.write(run(given)))
  }

  // Set after the commands are made: they would inherit it, and are to refuse what they do not know.
  program.allowExcessArguments(true).action(async (_options, command: Command) => {
    const [unknown] = command.args
    if (unknown !== undefined) command.error(`error: unknown command '${unknown}'`)
    await shell.serve(await configured(shell), async (growth) => {
      const { framework: dir, ...site } = settingsOf(command, shell)
      const watched = await watchFramework(dir, {
        ...site,
        onLoaded: (_, problems) => problems.forEach((problem) => void note(shell, findingText(problem))),
        onFailed: (error) => note(shell, failureText(error)),
      })
      shell.onReload(() => void watched.reload())
      return { framework: watched.current, bot: await botOf(watched.current, shell, growth) }
    })
  })

  await program.parseAsync(args, { from: 'user' })
  return status
}

function settingsOf(command: Command, shell: Shell, dir?: string): Settings {
  const options = command.optsWithGlobals<Partial<Settings>>()
  if (dir !== undefined && options.framework !== undefined) {
    throw new UsageError('Name the folder once: as the argument or with --framework.')
  }
  return shell.settings(dir === undefined ? options : { ...options, framework: dir })
}

/** The framework, its warnings noted on the way. */
async function load(command: Command, shell: Shell): Promise<Framework> {
  const { framework: dir, ...site } = settingsOf(command, shell)
  const { framework, problems } = await loadFramework(dir, site)
  for (const problem of problems) note(shell, findingText(problem))
  return framework
}

/** Why the framework from before stays. */
function failureText(error: unknown): string {
  if (!(error instanceof FrameworkError)) return inspect(error)
  return [...error.problems.map(findingText), `${error.message} The one from before stays.`].join('\n')
}

/** Says what became of it. A file that is there already stays as it is. */
async function writeSettings(dir: string, text: string): Promise<string> {
  const file = join(dir, SETTINGS_FILE)
  try {
    await writeFile(file, text, { flag: 'wx' })
    return `${file} is written.`
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      return `${file} is there already and stays as it is.`
    throw error
  }
}

async function findingsOf({ framework: dir, ...site }: Settings): Promise<readonly Finding[]> {
  try {
    const { framework, problems } = await loadFramework(dir, site)
    return lint(framework, problems)
  } catch (error) {
    if (error instanceof FrameworkError) return error.problems
    throw error
  }
}

function summaryOf(findings: readonly Finding[]): string {
  const severities = ['error', 'warning', 'note'] as const
  return severities.map((one) => count(findings.filter(({ severity }) => severity === one).length, one)).join(', ')
}

/** The platforms whose variables are set. Everything that is wrong with any of them is said at once. */
async function configured({ platforms }: Shell): Promise<readonly Platform[]> {
  const problems: string[] = []
  const ready: Platform[] = []
  for (const startable of platforms) {
    try {
      const platform = await startable.configured()
      if (platform !== undefined) ready.push(platform)
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      problems.push(error.message)
    }
  }
  if (problems.length > 0) throw new UsageError(problems.join('\n'))
  if (ready.length > 0) return ready
  throw new UsageError(
    [
      'Nothing to start: no platform has its variables set. Set those of one:',
      ...platforms.map(({ name, variables }) => `  ${name}: ${variables}`),
      `To talk with the bot in this terminal: ${name} chat`,
    ].join('\n'),
  )
}

function welcomeOf(framework: Framework): Welcome {
  const title = `growthbot: ${words.helpTitle(framework.name)}. ${words.helpTry}`
  return { title, examples: examplesFrom(framework).slice(0, 3) }
}

/** Loaded only to answer: reading its tables of words takes longer than all that the other commands do. */
async function botOf(framework: () => Framework, shell: Shell, growth?: Growth): Promise<Bot> {
  const { createBot } = await import('./bot.ts')
  const onFailure = (error: unknown) => note(shell, inspect(error))
  return createBot({ framework, onFailure, ...(growth && { growth }) })
}

type Questions = AsyncIterable<string> | Iterable<string>

async function* answersAsJson(framework: Framework, questions: Questions): AsyncGenerator<string> {
  const { createAsker } = await import('./ask/answer.ts')
  const asker = createAsker(framework)
  for await (const question of questions) yield jsonLine(answerJson(question, asker.ask(question), framework))
}

async function* answersAsText(framework: Framework, questions: Questions, shell: Shell): AsyncGenerator<string> {
  const bot = await botOf(() => framework, shell)
  let between = ''
  for await (const text of questions) {
    // A thread and a person of its own: no question remembers another.
    const id = randomUUID()
    const from = { platform: 'terminal', tenant: 'local', id }
    const reply = await bot.respond({ id, from, text, place: 'direct', thread: id })
    yield `${between}${shell.render(reply)}`
    between = '\n'
  }
}

/** JSON on one line, whatever its reader takes for the end of one. */
function jsonLine(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[\u007F-\u009F\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function cellText({ track, level, area, expectations, source }: Exported): string {
  const written = expectations.length === 0 ? 'not written yet' : count(expectations.length, 'statement')
  return `${source.file}:${source.line}: ${track} / ${level} / ${area}: ${written}`
}

/** Prints line by line, no faster than they are read. */
async function print({ output }: Shell, lines: Questions): Promise<void> {
  const ended = async function* () {
    for await (const line of lines) yield `${line}\n`
  }
  await pipeline(ended, output, { end: false })
}

function note({ errors, printable }: Shell, text: string): void {
  errors.write(`${printable(text)}\n`)
}
