import type { Command } from 'commander'
import { FrameworkError } from '../errors.ts'
import { type Finding, findingText, lint } from '../framework/lint.ts'
import { count } from '../framework/text.ts'
import { loadFrom, settingsOf } from './framework.ts'
import { jsonLine, print } from './output.ts'
import type { Settings, Shell } from './shell.ts'

/** `found` is called where there are errors. */
export function lintCommand(program: Command, shell: Shell, found: () => void): void {
  program
    .command('lint')
    .description('list what is wrong or missing in a framework; status 1 where there are errors')
    .argument('[dir]', 'folder of the framework')
    .option('--json', 'one JSON array instead of text')
    .action(async (dir: string | undefined, options: { json?: true }, command: Command) => {
      const findings = await findingsOf(settingsOf(command, shell, dir))
      const text = [...findings.map(findingText), summaryOf(findings)].map((line) => shell.printable(line))
      await print(shell, options.json ? [jsonLine(findings)] : text)
      if (findings.some(({ severity }) => severity === 'error')) found()
    })
}

async function findingsOf(settings: Settings): Promise<readonly Finding[]> {
  try {
    const { framework, problems } = await loadFrom(settings)
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
