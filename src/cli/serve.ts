import { inspect } from 'node:util'
import type { Command } from 'commander'
import { FrameworkError, UsageError } from '../errors.ts'
import { findingText } from '../framework/lint.ts'
import type { Platform } from '../ports.ts'
import { botOf, settingsOf } from './framework.ts'
import { note } from './output.ts'
import { name, type Shell } from './shell.ts'

/** What runs without a command. */
export function serveCommand(program: Command, shell: Shell): void {
  program.allowExcessArguments(true).action(async (_options, command: Command) => {
    const [unknown] = command.args
    if (unknown !== undefined) command.error(`error: unknown command '${unknown}'`)
    await shell.serve(await configured(shell), async (growth) => {
      const { framework: dir, ...site } = settingsOf(command, shell)
      const { watchFramework } = await import('../framework/watch.ts')
      const watched = await watchFramework(dir, {
        ...site,
        onLoaded: (_, problems) => problems.forEach((problem) => void note(shell, findingText(problem))),
        onFailed: (error) => note(shell, failureText(error)),
      })
      shell.onReload(() => void watched.reload())
      return { framework: watched.current, bot: await botOf(watched.current, shell, growth) }
    })
  })
}

/** Why the framework from before stays. */
function failureText(error: unknown): string {
  if (!(error instanceof FrameworkError)) return inspect(error)
  return [...error.problems.map(findingText), `${error.message} The one from before stays.`].join('\n')
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
