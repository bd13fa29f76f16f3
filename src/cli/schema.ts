import type { Command } from 'commander'
import { print } from './output.ts'
import type { Shell } from './shell.ts'

export function schemaCommand(program: Command, shell: Shell): void {
  program
    .command('schema')
    .description('print the JSON Schema of growthbot.yml, for editors')
    .action(async () => {
      const { settingsJsonSchema } = await import('../framework/settings.ts')
      await print(shell, [JSON.stringify(settingsJsonSchema(), undefined, 2)])
    })
}
