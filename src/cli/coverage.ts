import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { coveragePage } from '../framework/coverage-page.ts'
import { loadFrom, settingsOf } from './framework.ts'
import type { Shell } from './shell.ts'

export function coverageCommand(program: Command, shell: Shell): void {
  program
    .command('coverage')
    .description('write a page that shows what is written, unwritten and missing')
    .argument('[dir]', 'folder of the framework')
    .requiredOption('--html <file>', 'the page to write')
    .action(async (dir: string | undefined, options: { html: string }, command: Command) => {
      const { framework } = await loadFrom(settingsOf(command, shell, dir))
      await writeFile(options.html, coveragePage(framework))
    })
}
