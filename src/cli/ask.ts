import { randomUUID } from 'node:crypto'
import type { Command } from 'commander'
import { answerJson } from '../ask/json.ts'
import type { Framework } from '../framework/framework.ts'
import { botOf, load } from './framework.ts'
import { jsonLine, type Lines, print } from './output.ts'
import { name, type Shell } from './shell.ts'

export function askCommand(program: Command, shell: Shell): void {
  program
    .command('ask')
    .description('answer one question, or one a line from standard input')
    .argument('[question]', 'in quotes')
    .option('--json', 'one JSON object a line instead of text')
    .showHelpAfterError(`(a question of several words goes in quotes; ${name} ask --help says more)`)
    .action(async (question: string | undefined, options: { json?: true }, command: Command) => {
      const framework = await load(command, shell)
      const questions = question === undefined ? shell.lines() : [question]
      await print(
        shell,
        options.json ? answersAsJson(framework, questions) : answersAsText(framework, questions, shell),
      )
    })
}

async function* answersAsJson(framework: Framework, questions: Lines): AsyncGenerator<string> {
  const { createAsker } = await import('../ask/answer.ts')
  const asker = createAsker(framework)
  for await (const question of questions) yield jsonLine(answerJson(question, asker.ask(question), framework))
}

async function* answersAsText(framework: Framework, questions: Lines, shell: Shell): AsyncGenerator<string> {
  const bot = await botOf(() => framework, shell)
  let between = ''
  for await (const text of questions) {
    // A thread and a person of its own: no question remembers another.
    const id = randomUUID()
    const from = { platform: 'terminal', tenant: 'local', id }
    const reply = await bot.respond({ id, from, text, place: 'direct', thread: id })
    yield `${between}${shell.render(reply)}`
    between = '\n'
  }
}
