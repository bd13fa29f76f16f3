import { beforeEach, describe, expect, test } from 'vitest'
import { createBot } from '../src/bot.ts'
import { noHolidays } from '../src/growth/holidays.ts'
import type { Bot, Message } from '../src/ports.ts'
import { createStore } from '../src/store/open.ts'
import { sampleFramework } from './sample.ts'

const framework = await sampleFramework()
const ada = { platform: 'test', tenant: 'T1', id: 'U1' }
const bob = { ...ada, id: 'U2' }
const edge = 'show */level-2/edge-computing'

let bot: Bot
let now: number
let count = 0
const say = (text: string, more: Partial<Message> = {}) =>
  bot.respond({ id: `${count++}`, from: ada, text, place: 'direct', thread: 'D1', ...more })

beforeEach(() => {
  now = 0
  bot = createBot({ framework: () => framework, now: () => now })
})

describe('a follow-up', () => {
  test('says in its title what it was taken for, and offers what it says by itself', async () => {
    await say('Level 2 Edge Computing')
    const reply = await say('and AI Governance?')
    expect(reply).toMatchObject({ title: 'Level 2 - AI Governance', command: 'show */level-2/ai-governance' })
    expect(reply.actions).toContainEqual({ label: 'All of AI Governance', command: 'show */*/ai-governance' })
  })

  test('refers to a pressed button', async () => {
    await say('Level 2 Edge Computing')
    await say('show */level-3/edge-computing')
    expect((await say('one level down')).command).toBe(edge)
  })

  test('refers to what was gone on with, from its beginning', async () => {
    await say('show */level-2/* from 5')
    expect((await say('edge computing?')).command).toBe(edge)
  })

  test('refers to an answer to words of others; those words follow up on nothing', async () => {
    await say('Level 2 Edge Computing')
    expect((await say('ask', { values: { question: 'and level 3?' } })).command).toBe('show */level-3/*')
    expect((await say('edge computing?')).command).toBe('show */level-3/edge-computing')
  })

  test('does not refer to help, home, or what nothing was found for', async () => {
    await say('Level 2 Edge Computing')
    for (const text of ['help', 'home', 'what is for lunch?', 'ask']) await say(text)
    expect((await say('and level 1?')).command).toBe('show */level-1/edge-computing')
  })

  test('means the same when it comes again', async () => {
    await say('Level 1 Edge Computing')
    const again = { id: 'again' }
    const first = await say('next?', again)
    expect(await say('next?', again)).toEqual(first)
    expect((await say('next?')).command).toBe('show */level-3/edge-computing')
    expect(await say('next?', again)).toEqual(first)
  })

  test('has nothing to refer to after half an hour, elsewhere, or for others', async () => {
    const alone = (await say('level 1')).command
    await say('Level 2 Edge Computing')
    expect((await say('level 1', { thread: 'D2' })).command).toBe(alone)
    expect((await say('level 1', { from: bob })).command).toBe(alone)
    now = 30 * 60_000
    expect((await say('level 1')).command).toBe(alone)
  })
})

test('without a clock nothing is remembered', async () => {
  bot = createBot({ framework: () => framework })
  const alone = (await say('level 1')).command
  await say('Level 2 Edge Computing')
  expect((await say('level 1')).command).toBe(alone)
})

describe('in a channel', () => {
  const channel = { place: 'channel', thread: 'C1' } as const

  test('a follow-up to what everyone saw is answered to everyone', async () => {
    await say('Level 2 Edge Computing', channel)
    expect((await say('and level 3?', channel)).seen).toBeUndefined()
  })

  test('what was talked about aside stays there', async () => {
    await say('Level 2 Edge Computing', { ...channel, place: 'aside' })
    expect(await say('and level 3?', channel)).toMatchObject({
      seen: 'asker',
      title: expect.stringContaining('Level 3'),
    })
    expect((await say('level 1?', channel)).seen).toBe('asker')
    expect((await say('Level 2 ML Ops', channel)).seen).toBeUndefined()
    expect((await say('level 1?', channel)).seen).toBeUndefined()
  })

  test('what was shared is everyones', async () => {
    await say(`share ${edge}`, { ...channel, place: 'aside' })
    expect((await say('and level 3?', channel)).seen).toBeUndefined()
  })

  test("the asker's own place is told to nobody else", async () => {
    const store = createStore({ file: ':memory:' }, () => undefined)
    const growth = { people: store, holidays: noHolidays, now: () => now, lookUp: async () => ({}) }
    bot = createBot({ framework: () => framework, growth })
    await store.save(ada, { profile: { track: 'edge-ml-engineer', level: 'level-1' } }, now)
    expect((await say('what do I need for my next level?', channel)).seen).toBe('asker')
    expect(await say('edge computing?', channel)).toMatchObject({
      seen: 'asker',
      command: expect.stringContaining('level-2/edge'),
    })
    await say('Level 3 Edge Computing', channel)
    expect(await say('and for me?', channel)).toMatchObject({
      seen: 'asker',
      command: expect.stringContaining('level-1/edge'),
    })
    await store.stop()
  })
})

test('what the bot says about somebody ends what was talked about', async () => {
  const store = createStore({ file: ':memory:' }, () => undefined)
  const growth = { people: store, holidays: noHolidays, now: () => now, lookUp: async () => ({}) }
  bot = createBot({ framework: () => framework, growth })
  await say('Level 2 Edge Computing')
  await say("I'm a level 1 edge ML engineer")
  expect(await say('next level?')).toMatchObject({ command: expect.stringContaining('/level-2/') })
  await store.stop()
})

describe('why', () => {
  const grown = () => {
    const store = createStore({ file: ':memory:' }, () => undefined)
    const growth = { people: store, holidays: noHolidays, now: () => now, lookUp: async () => ({}) }
    bot = createBot({ framework: () => framework, growth })
    return store
  }
  const said = (reply: Awaited<ReturnType<typeof say>>) =>
    reply.lines.map(({ spans }) => spans.map((span) => span.text).join('')).join('\n')

  test('right after an answer tells what it rests on, and how to ask about prompts', async () => {
    const store = grown()
    await say('who reviews bias in models?')
    const reply = await say('why?')
    expect(said(reply)).toContain('You asked: “who reviews bias in models?”')
    expect(said(reply)).toContain('Level 1 - AI Governance')
    expect(said(reply)).toContain('looked for its words')
    expect(reply).toMatchObject({ seen: 'asker', source: { label: expect.stringContaining('level1.md') } })
    const prompts = await say(reply.actions?.[0]?.command ?? '')
    expect(prompts).toMatchObject({ title: 'Your prompts, and why', command: reply.actions?.[0]?.command })
    await store.stop()
  })

  test('leaves what was talked about as it is', async () => {
    await say('Level 2 Edge Computing')
    for (const why of ['why?', 'How come?', 'warum', 'pourquoi ?'])
      expect((await say(why)).title).toBe('Why this answer')
    expect((await say('and level 3?')).command).toBe('show */level-3/edge-computing')
    expect(said(await say('why?'))).toContain('What you left out is what we talked about before.')
  })

  test('tells why nothing was found, and then still goes on with what was talked about', async () => {
    await say('Level 2 Edge Computing')
    await say('what is for lunch?')
    expect(said(await say('why?'))).toContain('It names nothing that the framework has')
    expect((await say('and level 3?')).command).toBe('show */level-3/edge-computing')
  })

  test('is about prompts where nothing was answered, or something about the asker', async () => {
    const store = grown()
    expect((await say('why?')).title).toBe('Your prompts, and why')
    await say('Level 2 Edge Computing')
    await say('settings')
    expect((await say('why?')).title).toBe('Your prompts, and why')
    await store.stop()
  })

  test('repeats nothing that others wrote, and no command', async () => {
    await say('ask', { values: { question: 'level 2 ML Ops' } })
    expect(said(await say('why?'))).not.toContain('You asked')
    await say(edge)
    expect(said(await say('why?'))).not.toContain('You asked')
  })
})
