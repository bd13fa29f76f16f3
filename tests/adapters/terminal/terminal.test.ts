import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { startTerminal } from '../../../adapters/terminal/terminal.ts'
import type { Bot, Message } from '../../../src/ports.ts'

/** Says what it heard, and offers two things to press. */
function echoing() {
  const heard: Message[] = []
  const bot: Bot = {
    async respond(message) {
      heard.push(message)
      return {
        title: `heard: ${message.text}`,
        lines: [],
        actions: [
          { label: 'First', command: 'show first' },
          { label: 'Second', command: 'show second' },
        ],
      }
    },
  }
  return { heard, bot }
}

function started(interactive: boolean) {
  const { heard, bot } = echoing()
  const [input, output] = [new PassThrough(), new PassThrough()]
  output.setEncoding('utf8')
  let shown = ''
  output.on('data', (text: string) => {
    shown += text
  })
  const ended = startTerminal({
    bot,
    input,
    output,
    interactive,
    width: () => 80,
    colour: false,
    links: false,
    title: 'A bot',
    examples: ['what is juggling?', 'list levels'],
  })
  const showing = async (text: string) => {
    while (!shown.includes(text)) await once(output, 'data')
  }
  return { heard, input, ended, showing, shown: () => shown }
}

describe.each([true, false])('a conversation (interactive: %s)', (interactive) => {
  test('begins with what this is and what to try', async () => {
    const { input, ended, shown } = started(interactive)
    input.end()
    await ended
    expect(shown().split('\n').slice(0, 3)).toEqual(['A bot', '  what is juggling?', '  list levels'])
  })

  test('answers each line as it comes', async () => {
    const { input, ended, showing } = started(interactive)
    input.write('one\n')
    await showing('heard: one')
    input.write('two\n')
    await showing('heard: two')
    input.end()
    await ended
  })

  test('presses the action whose number is typed; any other number is a question', async () => {
    const { heard, input, ended } = started(interactive)
    input.end('1\none\n2\n3\n')
    await ended
    expect(heard.map(({ text }) => text)).toEqual(['1', 'one', 'show second', '3'])
  })

  test('remembers who speaks and where', async () => {
    const { heard, input, ended } = started(interactive)
    input.end('one\ntwo\n')
    await ended
    expect(new Set(heard.map(({ thread, from }) => `${thread} ${from.id}`)).size).toBe(1)
    expect(new Set(heard.map(({ id }) => id)).size).toBe(2)
  })

  test.each(['exit', 'QUIT'])('ends at %s, though the input goes on', async (goodbye) => {
    const { heard, input, ended } = started(interactive)
    input.write(`one\n${goodbye}\ntwo\n`)
    await ended
    expect(heard.map(({ text }) => text)).toEqual(['one'])
  })
})

test('shows no control character that was typed', async () => {
  const { input, ended, shown } = started(false)
  input.end('\u009B31mred\u0007\n')
  await ended
  expect(shown()).toContain('heard: 31mred')
  expect(shown()).not.toMatch(/[^\P{Cc}\n]/u)
})

test('without a terminal, shows each question before its answer', async () => {
  const { input, ended, shown } = started(false)
  input.end('one\n\ntwo')
  await ended
  expect(shown().match(/^(> |heard).*/gm)).toEqual(['> one', 'heard: one', '> two', 'heard: two'])
})

test('asks the first example where nothing comes in', async () => {
  const { heard, input, ended, shown } = started(false)
  input.end()
  await ended
  expect(heard.map(({ text }) => text)).toEqual(['what is juggling?'])
  expect(shown()).toContain('> what is juggling?')
})

test('with a terminal, an end without a question asks nothing', async () => {
  const { heard, input, ended } = started(true)
  input.end()
  await ended
  expect(heard).toEqual([])
})

test('Ctrl-C ends the conversation', async () => {
  const { input, ended, showing } = started(true)
  await showing('> ')
  input.write('\u0003')
  await ended
})
