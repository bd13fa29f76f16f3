import type { Command } from 'commander'
import { UsageError } from '../errors.ts'
import type { Platform } from '../ports.ts'
import { follow } from './follow.ts'
import { botOf } from './framework.ts'
import { name, type Shell } from './shell.ts'

/** What runs without a command. */
export function serveCommand(program: Command, shell: Shell): void {
  program.allowExcessArguments(true).action(async (_options, command: Command) => {
    const [unknown] = command.args
    if (unknown !== undefined) command.error(`error: unknown command '${unknown}'`)
    await shell.serve(await configured(shell), async (growth) => {
      const watched = await follow(command, shell)
      return { framework: watched.current, bot: await botOf(watched.current, shell, growth) }
    })
  })
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
