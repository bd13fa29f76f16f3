import { randomUUID } from 'node:crypto'
import { createInterface, type Interface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import pc from 'picocolors'
import type { Bot, Message, Person, Platform } from '../../src/ports.ts'
import type { Action, Reply } from '../../src/reply/reply.ts'
import { type Filled, type Filling, isFilled, sends, startFilling } from './filling.ts'
import { render } from './render.ts'
import { printable } from './text.ts'

export interface Look {
  readonly input: Readable
  readonly output: Writable
  /** Both ends are a terminal: a prompt, line editing, history. Else what comes in is answered line by line. */
  readonly interactive: boolean
  /** Columns, asked anew for each reply. */
  readonly width: () => number
  readonly colour: boolean
  readonly links: boolean
  /** The time zone of this machine, IANA. */
  readonly zone?: string
}

export interface Welcome {
  /** What this is, in one line. */
  readonly title: string
  /** Questions to try; the first is asked when nothing comes in at all. */
  readonly examples: readonly string[]
}

/** One person at a terminal; what is sent to them is shown between two lines they type. */
export interface Terminal extends Platform {
  /** Talks until they leave or the input ends. */
  talk(bot: Bot, welcome: Welcome): Promise<void>
}

const person: Person = { platform: 'terminal', tenant: 'local', id: 'me' }
const cancel = 'cancel'
const howTo = `Enter keeps what stands in brackets, a minus empties it, “${cancel}” leaves the form.\n`
const goodbyes: readonly string[] = ['exit', 'quit']

export function createTerminal(look: Look): Terminal {
  const { input, output, interactive, colour, links, zone } = look
  const colours = pc.createColors(colour)
  const thread = randomUUID()
  const waiting: Reply[] = []
  let last: Reply | undefined
  let filling: Filling | undefined
  let lines: Interface | undefined
  let bot: Bot | undefined

  const say = (text: string) => output.write(`${text}\n`)
  const show = (reply: Reply) => {
    last = reply
    say(`\n${render(reply, { width: look.width(), colour, links, numbers: true })}\n`)
  }
  const ask = async (text: string, values?: Message['values']) => {
    const message: Message = {
      id: randomUUID(),
      from: person,
      text,
      place: 'direct',
      thread,
      known: zone ? { zone } : {},
    }
    if (bot !== undefined) show(await bot.respond(values === undefined ? message : { ...message, values }))
  }
  /** A form is asked field by field; what it holds is sent after the last one. */
  const go = async (form: Filling | Filled, before = '') => {
    filling = isFilled(form) ? undefined : form
    if (isFilled(form)) await ask(form.command, form.values)
    else say(`${before}${printable(form.question)}`)
  }
  const answer = async (typed: string) => {
    if (filling !== undefined && typed.toLowerCase() === cancel) {
      filling = undefined
      say('Nothing was changed.')
      return
    }
    if (filling !== undefined) return go(filling.take(typed))
    const action = pressed(typed, last)
    if (last !== undefined && action !== undefined && sends(last, action)) return go(startFilling(last, action), howTo)
    return ask(action?.command ?? typed)
  }
  /** Without a terminal nobody sees what was typed, so it is shown. */
  const echo = (text: string) => say(colours.dim(`> ${printable(text)}`))

  /** Shows what came in between; a form that is being filled in goes first. */
  const deliver = () => {
    if (filling !== undefined || waiting.length === 0) return
    // What is being typed stands on the last line: it moves below.
    if (interactive) output.write('\r\u001B[K')
    for (const reply of waiting.splice(0)) show(reply)
    if (interactive) lines?.prompt(true)
  }

  return {
    name: person.platform,
    async start(started) {
      bot = started
    },
    stop: async () => lines?.close(),
    health: () => ({ ok: lines !== undefined }),
    async send(to, _route, reply) {
      if (to.id !== person.id) return { is: 'unreachable', why: 'Nobody else is at this terminal' }
      if (lines === undefined) return { is: 'later', seconds: 60 }
      waiting.push(reply)
      deliver()
      return { is: 'sent' }
    },
    async talk(started, welcome) {
      bot = started
      say(welcomeText(welcome, interactive, colours.bold))
      const reading = createInterface({ input, output, terminal: interactive, prompt: colours.cyan('> ') })
      lines = reading
      reading.on('SIGINT', () => reading.close())
      if (interactive) reading.prompt()
      let asked = false
      let left = false
      for await (const line of reading) {
        const text = line.trim()
        left = goodbyes.includes(text.toLowerCase())
        if (left) break
        if (text !== '' || filling !== undefined) {
          if (!interactive) echo(text)
          await answer(text)
          asked = true
        }
        deliver()
        if (interactive) reading.prompt()
      }
      const [sample] = welcome.examples
      if (interactive && !left) say('')
      if (!interactive && !left && !asked && sample !== undefined) {
        echo(sample)
        await answer(sample)
      }
      lines = undefined
      reading.close()
    },
  }
}

/** The action whose number was typed, or whose word. */
function pressed(typed: string, { actions = [], feedback = [] }: Partial<Reply> = {}): Action | undefined {
  const numbered = actions.find((_, index) => String(index + 1) === typed)
  return numbered ?? feedback.find(({ word }) => word === typed.toLowerCase())
}

function welcomeText({ title, examples }: Welcome, interactive: boolean, bold: (text: string) => string): string {
  const way = interactive ? ['Type a question, the number of a choice, or "exit".'] : []
  return [bold(printable(title)), ...examples.map((example) => `  ${printable(example)}`), ...way, ''].join('\n')
}
