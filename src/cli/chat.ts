import type { Command } from 'commander'
import type { Framework } from '../framework/framework.ts'
import { examplesFrom } from '../reply/examples.ts'
import { words } from '../reply/words.ts'
import { follow } from './follow.ts'
import { botOf } from './framework.ts'
import type { Shell, Welcome } from './shell.ts'

export function chatCommand(program: Command, shell: Shell): void {
  program
    .command('chat')
    .description('talk with the bot in this terminal')
    .action(async (_options, command: Command) => {
      const { current, stop } = await follow(command, shell)
      await shell.chat(current, (growth) => botOf(current, shell, growth), welcomeOf(current())).finally(stop)
    })
}

function welcomeOf(framework: Framework): Welcome {
  const title = `growthbot: ${words.helpTitle(framework.name)}. ${words.helpTry}`
  return { title, examples: examplesFrom(framework).slice(0, 3) }
}
