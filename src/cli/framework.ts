import { inspect } from 'node:util'
import type { Command } from 'commander'
import { FrameworkError, UsageError } from '../errors.ts'
import type { Framework } from '../framework/framework.ts'
import { findingText } from '../framework/lint.ts'
import { loadFramework } from '../framework/load.ts'
import { count } from '../framework/text.ts'
import { type Watched, watchFramework } from '../framework/watch.ts'
import type { Growth } from '../growth/growth.ts'
import type { Bot } from '../ports.ts'
import { note } from './output.ts'
import type { Settings, Shell } from './shell.ts'

export function settingsOf(command: Command, shell: Shell, dir?: string): Settings {
  const options = command.optsWithGlobals<Partial<Settings>>()
  if (dir !== undefined && options.framework !== undefined) {
    throw new UsageError('Name the folder once: as the argument or with --framework.')
  }
  return shell.settings(dir === undefined ? options : { ...options, framework: dir })
}

/** The framework, its warnings noted on the way. */
export async function load(command: Command, shell: Shell): Promise<Framework> {
  const { framework: dir, ...site } = settingsOf(command, shell)
  const { framework, problems } = await loadFramework(dir, site)
  for (const problem of problems) note(shell, findingText(problem))
  return framework
}

/** The framework as its folder is from now on; what is wrong with it is noted whenever it is read. */
export async function follow(command: Command, shell: Shell): Promise<Watched> {
  const { framework: dir, ...site } = settingsOf(command, shell)
  const { prepareAsker } = await import('../ask/askers.ts')
  let isAgain = false
  return watchFramework(dir, {
    ...site,
    prepare: prepareAsker,
    onLoaded({ descriptors }, problems) {
      for (const problem of problems) note(shell, findingText(problem))
      if (isAgain) note(shell, `The framework was read anew: ${count(descriptors.length, 'descriptor')}.`)
      isAgain = true
    },
    onFailed: (error) => note(shell, failureText(error)),
  })
}

/** Why the framework from before stays. */
function failureText(error: unknown): string {
  if (!(error instanceof FrameworkError)) return inspect(error)
  return [...error.problems.map(findingText), `${error.message} The one from before stays.`].join('\n')
}

/** Loaded only to answer: reading its tables of words takes longer than all that the other commands do. */
export async function botOf(framework: () => Framework, shell: Shell, growth?: Growth): Promise<Bot> {
  const { createBot } = await import('../bot.ts')
  const onFailure = (error: unknown) => note(shell, inspect(error))
  return createBot({ framework, onFailure, ...(growth && { growth }) })
}
