import { EventEmitter, once } from 'node:events'
import { PassThrough } from 'node:stream'
import { createTerminal } from '../../adapters/terminal/terminal.ts'
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
  const look = { input, output, interactive: false, width: () => 1_000_000, colour: false, links: false }
  const terminal = createTerminal(look)
  const ended = terminal.talk(bot, { title: 'growthbot', examples: [] })
  if (shown.length === 0) await once(news, 'shown')

  const me = { platform: 'terminal', tenant: 'local', id: 'me' }
  const taken = new Set<Seen>()
  let answers = 0

  /** What is shown after a line was typed: first the line itself, then the answer. */
  async function types(line: string): Promise<string> {
    const before = shown.length
    input.write(`${line}\n`)
    while (shown.length < before + 2) await once(news, 'shown')
    return shown[before + 1] ?? ''
  }

  async function says(line: string): Promise<Seen> {
    answers += 1
    return seen(await types(line))
  }

  /** Types the number of a button; the first one of a form asks for its fields, one a line. */
  async function presses(before: Seen, label: string, values: Readonly<Record<string, string>> = {}): Promise<Seen> {
    const word = typing(before.words).find((one) => one.label === label)?.word
    if (word !== undefined) return says(word)
    const number = before.buttons.indexOf(label)
    if (number < 0) throw new Error(`There is no button “${label}”, only ${before.buttons.join(', ')}`)
    if (number > 0 || before.fields.length === 0) return says(String(number + 1))
    let answer = await types('1')
    taken.add(before)
    for (const field of before.fields) answer = await types(typedFor(field, values))
    answers += 1
    return seen(answer)
  }

  const never = () => {
    throw new Error('There is nothing of the kind in a terminal')
  }
  return {
    platform: terminal,
    says,
    presses,
    // What was sent is not there to be sent again, though it can still be read.
    stillThere: (before) => !taken.has(before),
    comesAgain: never,
    answers: () => answers,
    receives: async () => seen(shown.at(-1) ?? ''),
    inbox: async () => shown.map(seen),
    offers: never,
    me: () => me,
    async leave() {
      input.end()
      await ended
    },
  }
}

/** Fields that are shown under another name. */
const labels: Readonly<Record<string, string>> = {
  level: 'your level',
  aim: 'level you aim for',
  cadence: 'how often',
  zone: 'time zone (a city will do)',
}

/** A field is known here by its label alone; a form's values by their names. */
function typedFor(label: string, values: Readonly<Record<string, string>>): string {
  const name = Object.keys(values).find((one) => [one, labels[one] ?? one].includes(label.toLowerCase()))
  return (name === undefined ? undefined : values[name]) ?? ''
}

/** A field, with its label. */
const filled = /^ {2}› ([^:]*):/gm
const numbered = /^ {1,3}\d+ {2}(.*)$/gm

/** What is said of an answer by typing a word. */
const typed = /^ +(.*): type “(.*)”\.$/gm
const typing = (words: string) => [...words.matchAll(typed)].map(([, label = '', word = '']) => ({ label, word }))

function seen(words: string): Seen {
  return {
    words,
    spoken: undefined,
    buttons: [
      ...[...words.matchAll(numbered)].map(([, label = '']) => label),
      ...typing(words).map(({ label }) => label),
    ],
    fields: [...words.matchAll(filled)].map(([, label = '']) => label),
    by: 'asker',
    markup: words.match(/[^\P{Cc}\n]/gu) ?? [],
  }
}
