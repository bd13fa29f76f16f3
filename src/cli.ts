import { Command } from 'commander'
import { askCommand } from './cli/ask.ts'
import { chatCommand } from './cli/chat.ts'
import { coverageCommand } from './cli/coverage.ts'
import { exportCommand } from './cli/export.ts'
import { gapsCommand } from './cli/gaps.ts'
import { inspectCommand } from './cli/inspect.ts'
import { lintCommand } from './cli/lint.ts'
import { schemaCommand } from './cli/schema.ts'
import { serveCommand } from './cli/serve.ts'
import { name, type Shell } from './cli/shell.ts'

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

  for (const add of [chatCommand, askCommand]) add(program, shell)
  const found = () => {
    status = 1
  }
  for (const add of [lintCommand, inspectCommand]) add(program, shell, found)
  for (const add of [coverageCommand, schemaCommand, exportCommand, gapsCommand]) add(program, shell)
  for (const { name, description, options, run } of shell.commands) {
    const command = program.command(name).description(description)
    for (const option of options) command.option(option.flags, option.description)
    command.action(async (given: Record<string, string>) => void shell.output.write(run(given)))
  }
  // Last: the commands would inherit that it takes any argument, and are to refuse what they do not know.
  serveCommand(program, shell)

  await program.parseAsync(args, { from: 'user' })
  return status
}
