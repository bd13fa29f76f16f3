import { randomUUID } from 'node:crypto'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import pc from 'picocolors'
import type { Bot } from '../../src/ports.ts'
import type { Action } from '../../src/reply/reply.ts'
import { render } from './render.ts'
import { printable } from './text.ts'

export interface Terminal {
  readonly bot: Bot
  readonly input: Readable
  readonly output: Writable
  /** Both ends are a terminal: a prompt, line editing, history. Else what comes in is answered line by line. */
  readonly interactive: boolean
  /** Columns, asked anew for each reply. */
  readonly width: () => number
  readonly colour: boolean
  readonly links: boolean
  /** What this is, in one line. */
  readonly title: string
  /** Questions to try; the first is asked when nothing comes in at all. */
  readonly examples: readonly string[]
}

const person = { platform: 'terminal', tenant: 'local', id: 'me' }
const goodbyes = ['exit', 'quit']

/** Talks with one person until they leave or the input ends. */
export async function startTerminal(terminal: Terminal): Promise<void> {
  const { bot, input, output, interactive } = terminal
  const colours = pc.createColors(terminal.colour)
  const thread = randomUUID()
  let actions: readonly Action[] = []

  const say = (text: string) => output.write(`${text}\n`)
  const answer = async (typed: string) => {
    const text = pressed(typed, actions) ?? typed
    const reply = await bot.respond({ id: randomUUID(), from: person, text, place: 'direct', thread })
    actions = reply.actions ?? []
    const { colour, links } = terminal
    say(`\n${render(reply, { width: terminal.width(), colour, links, numbers: true })}\n`)
  }
  /** Without a terminal nobody sees what was typed, so it is shown. */
  const echo = (text: string) => say(colours.dim(`> ${printable(text)}`))

  say(welcome(terminal, colours.bold))
  const lines = createInterface({ input, output, terminal: interactive, prompt: colours.cyan('> ') })
  lines.on('SIGINT', () => lines.close())
  if (interactive) lines.prompt()
  let asked = false
  for await (const line of lines) {
    const text = line.trim()
    if (goodbyes.includes(text.toLowerCase())) {
      lines.close()
      return
    }
    if (text !== '') {
      if (!interactive) echo(text)
      await answer(text)
      asked = true
    }
    if (interactive) lines.prompt()
  }
  const [sample] = terminal.examples
  if (interactive) say('')
  else if (!asked && sample !== undefined) {
    echo(sample)
    await answer(sample)
  }
}

/** The command of the action whose number was typed. */
function pressed(typed: string, actions: readonly Action[]): string | undefined {
  return actions.find((_, index) => String(index + 1) === typed)?.command
}

function welcome({ title, examples, interactive }: Terminal, bold: (text: string) => string): string {
  const way = interactive ? ['Type a question, the number of a choice, or "exit".'] : []
  return [bold(printable(title)), ...examples.map((example) => `  ${printable(example)}`), ...way, ''].join('\n')
}
