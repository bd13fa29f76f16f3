import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import { settingsOf } from './framework.ts'
import { note, print } from './output.ts'
import type { Shell } from './shell.ts'

/** `found` is called where there are errors. */
export function inspectCommand(program: Command, shell: Shell, found: () => void): void {
  program
    .command('inspect')
    .description(
      'show what was understood of a framework: levels by areas for each track, and what was left out, and why',
    )
    .argument('[dir]', 'folder of the framework')
    .option('--write', 'write a first growthbot.yml into the folder, where there is none')
    .action(async (dir: string | undefined, options: { write?: true }, command: Command) => {
      const settings = settingsOf(command, shell, dir)
      const { readFramework } = await import('../framework/load.ts')
      const { inspection } = await import('../framework/inspect.ts')
      const { firstSettings } = await import('../framework/first-settings.ts')
      const { framework: folder, ...site } = settings
      const loaded = await readFramework(folder, site)
      await print(
        shell,
        inspection(loaded).map((line) => shell.printable(line)),
      )
      if (options.write) note(shell, await writeSettings(folder, firstSettings(loaded.framework)))
      if (loaded.problems.some(({ severity }) => severity === 'error')) found()
    })
}

/** Says what became of it. A file that is there already stays as it is. */
async function writeSettings(dir: string, text: string): Promise<string> {
  const { SETTINGS_FILE } = await import('../framework/settings.ts')
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
