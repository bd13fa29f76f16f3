import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { createTerminal } from '../../../adapters/terminal/terminal.ts'
import type { Bot, Message } from '../../../src/ports.ts'
import type { Reply } from '../../../src/reply/reply.ts'

/** Says what it heard, and offers two things to press. */
function echoing(form?: Reply) {
  const heard: Message[] = []
  const bot: Bot = {
    async respond(message) {
      heard.push(message)
      if (form !== undefined && message.text === 'form') return form
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

/** `form`: what is answered to a text of that name. */
function started(interactive: boolean, form?: Reply) {
  const { heard, bot } = echoing(form)
  const [input, output] = [new PassThrough(), new PassThrough()]
  output.setEncoding('utf8')
  let shown = ''
  output.on('data', (text: string) => {
    shown += text
  })
  const terminal = createTerminal({ input, output, interactive, width: () => 80, colour: false, links: false })
  const ended = terminal.talk(bot, { title: 'A bot', examples: ['what is juggling?', 'list levels'] })
  const showing = async (text: string) => {
    while (!shown.includes(text)) await once(output, 'data')
  }
  return { heard, input, ended, showing, terminal, shown: () => shown }
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

const form: Reply = {
  title: 'When?',
  lines: [],
  fields: [
    {
      name: 'day',
      label: 'Day',
      kind: 'choice',
      value: 'tue',
      options: ['mon', 'tue', 'wed'].map((value) => ({ label: value.toUpperCase(), value })),
    },
    { name: 'time', label: 'Time', kind: 'time', value: '09:30' },
    { name: 'note', label: 'Note', kind: 'text', value: 'old' },
  ],
  actions: [
    { label: 'Save', command: 'save' },
    { label: 'Other', command: 'other' },
  ],
}

describe('a form', () => {
  test.each([
    [['', '', ''], { day: 'tue', time: '09:30', note: 'old' }],
    [['3', '10:00', '-'], { day: 'wed', time: '10:00', note: '' }],
    [['Monday', '8', '1'], { day: 'Monday', time: '8', note: '1' }],
  ])('is asked field by field: %j', async (typed, values) => {
    const { heard, input, ended, shown } = started(false, form)
    input.end(['form', '1', ...typed].join('\n').concat('\n'))
    await ended
    expect(heard.map(({ text }) => text)).toEqual(['form', 'save'])
    expect(heard.at(-1)?.values).toEqual(values)
    expect(shown()).toContain('Day (1 MON, 2 TUE, 3 WED) [TUE]:')
  })

  test('sends nothing with another button, and can be left', async () => {
    const { heard, input, ended } = started(false, form)
    input.end('form\n2\nform\n1\nwed\ncancel\nlast\n')
    await ended
    expect(heard.map(({ text, values }) => [text, values])).toEqual([
      ['form', undefined],
      ['other', undefined],
      ['form', undefined],
      ['last', undefined],
    ])
  })
})

describe('what is sent', () => {
  const prompt: Reply = { title: 'A prompt', lines: [], actions: [{ label: 'Did this', command: 'did' }] }
  const me = { platform: 'terminal', tenant: 'local', id: 'me' }

  test.each([true, false])('appears while chatting, and its buttons work (interactive: %s)', async (interactive) => {
    const { heard, input, ended, showing, terminal } = started(interactive)
    input.write('one\n')
    await showing('heard: one')
    expect(await terminal.send(me, undefined, prompt, 'd1')).toEqual({ is: 'sent' })
    await showing('A prompt')
    input.end('1\n')
    await ended
    expect(heard.map(({ text }) => text)).toEqual(['one', 'did'])
  })

  test('waits until a form is filled in', async () => {
    const { heard, input, ended, showing, terminal, shown } = started(false, form)
    input.write('form\n1\n')
    await showing('[TUE]')
    await terminal.send(me, undefined, prompt, 'd1')
    expect(shown()).not.toContain('A prompt')
    input.end('\n\n\n')
    await ended
    expect(heard.at(-1)?.text).toBe('save')
    expect(shown()).toContain('A prompt')
  })

  test('comes later where nobody is there, and never to anybody else', async () => {
    const { input, ended, terminal } = started(false)
    expect(await terminal.send({ ...me, id: 'you' }, undefined, prompt, 'd1')).toMatchObject({ is: 'unreachable' })
    input.end('one\n')
    await ended
    expect(await terminal.send(me, undefined, prompt, 'd2')).toMatchObject({ is: 'later' })
    expect(terminal.health().ok).toBe(false)
  })
})
