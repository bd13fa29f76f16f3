import { inspect } from 'node:util'
import type { Command } from 'commander'
import { FrameworkError } from '../errors.ts'
import { findingText } from '../framework/lint.ts'
import { count } from '../framework/text.ts'
import type { Watched } from '../framework/watch.ts'
import { settingsOf } from './framework.ts'
import { note } from './output.ts'
import type { Shell } from './shell.ts'

/** The framework as its folder is from now on; what is wrong with it is noted whenever it is read, also when asked to. */
export async function follow(command: Command, shell: Shell): Promise<Watched> {
  const { framework: dir, ...site } = settingsOf(command, shell)
  const { prepareAsker } = await import('../ask/askers.ts')
  const { watchFramework } = await import('../framework/watch.ts')
  let isAgain = false
  const watched = await watchFramework(dir, {
    ...site,
    prepare: prepareAsker,
    onLoaded({ descriptors }, problems) {
      for (const problem of problems) note(shell, findingText(problem))
      if (isAgain) note(shell, `The framework was read anew: ${count(descriptors.length, 'descriptor')}.`)
      isAgain = true
    },
    onFailed: (error) => note(shell, failureText(error)),
  })
  shell.onReload(() => void watched.reload())
  return watched
}

/** Why the framework from before stays. */
function failureText(error: unknown): string {
  if (!(error instanceof FrameworkError)) return inspect(error)
  return [...error.problems.map(findingText), `${error.message} The one from before stays.`].join('\n')
}
