import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCommand } from '../src/ask/command.ts'
import { createBot } from '../src/bot.ts'
import type { Message } from '../src/ports.ts'
import type { Reply } from '../src/reply/reply.ts'
import { sampleFramework } from './sample.ts'

const framework = await sampleFramework()
const failures: unknown[] = []
const bot = createBot({ framework: () => framework, onFailure: (error) => failures.push(error) })

function message(text: string, more: Partial<Message> = {}): Message {
  const from = { platform: 'test', tenant: 'T1', id: 'U1' }
  return { id: '1', from, text, place: 'direct', thread: 'D1', ...more }
}
const ask = (text: string, more?: Partial<Message>) => bot.respond(message(text, more))
const said = (reply: Reply) => reply.lines.map((line) => line.spans.map((span) => span.text).join('')).join('\n')

describe('any text gets a reply', () => {
  const pieces = [
    'level',
    '2',
    'ML Ops',
    'edge',
    'vs',
    'next',
    'lead',
    '👩‍🚀',
    '\u0000',
    '\u202e',
    '…',
    '漢字',
    'ﷺ',
    'from 3',
    'show',
    '*/level-2/*',
  ]
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 3_000 }),
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((words) => words.join(' ')),
    fc.array(fc.constantFrom(...pieces), { maxLength: 10 }).map((words) => words.join('')),
  )

  it('whole, within its limits, and with actions that work', async () => {
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        const reply = await ask(text)
        expect(failures).toEqual([])
        expect(reply.title).not.toBe('')
        expect(reply.actions?.length ?? 0).toBeLessThanOrEqual(15)
        for (const { label, command } of reply.actions ?? []) {
          expect(label).not.toBe('')
          expect(parseCommand(command, framework), command).toBeDefined()
        }
      }),
      { numRuns: 1_000, examples: [['next levelML Opslevel']] },
    )
  })

  it.each([
    '',
    ' ',
    '?',
    '!!!',
    '...',
    '\n',
    'a'.repeat(100_000),
    'level '.repeat(5_000),
    '🙂',
    'уровень 2',
    'レベル2 のエッジ',
  ])('such as %j', async (text) => {
    const reply = await ask(text.slice(0, 100_000))
    expect(failures).toEqual([])
    expect(reply.title).not.toBe('')
  })
})

describe('commands of the bot itself', () => {
  it('asks without carrying out: the words of others are never a command', async () => {
    const reply = await ask('ask', { values: { question: 'share show */level-2/ml-ops' } })
    expect(reply.seen).toBeUndefined()
    expect((await ask('ask what is ML Ops?')).title).toBe('ML Ops')
  })

  it('shares under the name of who asked for it', async () => {
    const reply = await ask('share show edge-ml-engineer/level-2/edge-computing')
    expect(reply).toMatchObject({
      seen: 'everyone',
      by: { id: 'U1' },
      title: 'Level 2 - Edge Computing - Edge ML Engineer',
    })
    expect(reply.actions?.some((action) => action.command.startsWith('share'))).toBe(false)
  })

  it('offers to share only what nobody else sees', async () => {
    const sharing = (reply: Reply) => reply.actions?.some((action) => action.command.startsWith('share ')) ?? false
    expect(sharing(await ask('Level 2 ML Ops', { place: 'aside' }))).toBe(true)
    expect(sharing(await ask('Level 2 ML Ops', { place: 'channel' }))).toBe(false)
  })

  it('goes on from a line', async () => {
    const whole = await ask('show */level-2/*')
    const rest = await ask('show */level-2/* from 5')
    expect(rest.lines).toEqual(whole.lines.slice(4))
    expect(rest.title).toBe(whole.title)
    // What it answers is itself, so that "show all" of it goes on once more.
    expect(rest.command).toBe('show */level-2/* from 5')
  })

  it('has a home, which knows that it is one', async () => {
    expect(said(await ask('home'))).toContain('For example')
    expect((await ask('home')).command).toBe('home')
  })

  it('asks for the question where none came, and says so where it was sent empty', async () => {
    for (const [values, problem] of [
      [undefined, undefined],
      [{ question: ' ' }, 'Please type a question.'],
    ] as const) {
      const reply = await ask('ask', { place: 'dialog', ...(values && { values }) })
      expect(reply.fields).toMatchObject([{ name: 'question', kind: 'text', ...(problem && { problem }) }])
      expect(reply.actions).toEqual([{ label: 'Ask', command: 'ask' }])
    }
  })
})

describe('a failure', () => {
  it('is a reply, and is told', async () => {
    const told: unknown[] = []
    const broken = createBot({
      framework: () => {
        throw new Error('no disk')
      },
      onFailure: (error) => told.push(error),
    })
    const reply = await broken.respond(message('Level 2'))
    expect(reply.title).toBe('Something went wrong')
    expect(said(reply)).not.toContain('no disk')
    expect(told).toHaveLength(1)
  })
})
