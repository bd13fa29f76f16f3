import type { Command } from 'commander'
import { type Exported, exported } from '../framework/export.ts'
import { count } from '../framework/text.ts'
import { load } from './framework.ts'
import { jsonLine, print } from './output.ts'
import type { Shell } from './shell.ts'

export function exportCommand(program: Command, shell: Shell): void {
  program
    .command('export')
    .description('list every descriptor with its place in the pages')
    .argument('[dir]', 'folder of the framework')
    .option('--json', 'one JSON object a line, with the texts')
    .action(async (dir: string | undefined, options: { json?: true }, command: Command) => {
      const { descriptors } = await load(command, shell, dir)
      const cells = descriptors.map(exported)
      await print(shell, options.json ? cells.map(jsonLine) : cells.map((cell) => shell.printable(cellText(cell))))
    })
}

function cellText({ track, level, area, expectations, source }: Exported): string {
  const written = expectations.length === 0 ? 'not written yet' : count(expectations.length, 'statement')
  return `${source.file}:${source.line}: ${track} / ${level} / ${area}: ${written}`
}
