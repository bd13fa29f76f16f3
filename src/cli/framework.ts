import type { Command } from 'commander'
import { UsageError } from '../errors.ts'
import type { Framework } from '../framework/framework.ts'
import { findingText } from '../framework/lint.ts'
import type { Loaded } from '../framework/load.ts'
import type { Growth } from '../growth/growth.ts'
import type { Bot } from '../ports.ts'
import { note, noting } from './output.ts'
import type { Settings, Shell } from './shell.ts'

export function settingsOf(command: Command, shell: Shell, dir?: string): Settings {
  const options = command.optsWithGlobals<Partial<Settings>>()
  if (dir !== undefined && options.framework !== undefined) {
    throw new UsageError('Name the folder once: as the argument or with --framework.')
  }
  return shell.settings(dir === undefined ? options : { ...options, framework: dir })
}

/** What a folder holds. The readers are loaded only here: parsers of pages take longer to load than most commands run. */
export async function loadFrom({ framework: dir, ...site }: Settings): Promise<Loaded> {
  const { loadFramework } = await import('../framework/load.ts')
  return loadFramework(dir, site)
}

/** The framework, its warnings noted on the way. */
export async function load(command: Command, shell: Shell, dir?: string): Promise<Framework> {
  const { framework, problems } = await loadFrom(settingsOf(command, shell, dir))
  for (const problem of problems) note(shell, findingText(problem))
  return framework
}

/** Loaded only to answer: reading its tables of words takes longer than all that the other commands do. */
export async function botOf(framework: () => Framework, shell: Shell, growth?: Growth): Promise<Bot> {
  const { createBot } = await import('../bot.ts')
  return createBot({ framework, onFailure: noting(shell), ...(growth && { growth }) })
}
