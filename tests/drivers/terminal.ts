import { EventEmitter, once } from 'node:events'
import { PassThrough } from 'node:stream'
import { startTerminal } from '../../adapters/terminal/terminal.ts'
import type { Bot } from '../../src/ports.ts'
import type { Client, Seen } from '../contracts/platform.ts'

/** Ada at a terminal, so wide that no line is broken. */
export async function terminalClient(bot: Bot): Promise<Client> {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const news = new EventEmitter()
  const shown: string[] = []
  output.setEncoding('utf8')
  output.on('data', (text: string) => {
    shown.push(text)
    news.emit('shown')
  })
  const ended = startTerminal({
    bot,
    input,
    output,
    interactive: false,
    width: () => 1_000_000,
    colour: false,
    links: false,
    title: 'growthbot',
    examples: [],
  })
  if (shown.length === 0) await once(news, 'shown')

  /** What is shown after a line was typed: first the line itself, then the answer. */
  async function types(line: string): Promise<Seen> {
    const before = shown.length
    input.write(`${line}\n`)
    while (shown.length < before + 2) await once(news, 'shown')
    return seen(shown[before + 1] ?? '')
  }

  const never = () => {
    throw new Error('There is nothing of the kind in a terminal')
  }
  return {
    says: types,
    presses: async (answer, label) => types(String(answer.buttons.indexOf(label) + 1)),
    stillThere: () => true,
    comesAgain: never,
    answers: () => shown.length / 2,
    inbox: never,
    offers: never,
    me: never,
    async leave() {
      input.end()
      await ended
    },
  }
}

const numbered = /^ {1,3}\d+ {2}(.*)$/gm

function seen(words: string): Seen {
  return {
    words,
    spoken: undefined,
    buttons: [...words.matchAll(numbered)].map(([, label = '']) => label),
    fields: [],
    by: 'asker',
    markup: words.match(/[^\P{Cc}\n]/gu) ?? [],
  }
}
