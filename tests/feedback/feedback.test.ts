import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createBot } from '../../src/bot.ts'
import { StoreError } from '../../src/errors.ts'
import { noHolidays } from '../../src/growth/holidays.ts'
import type { Bot, Message } from '../../src/ports.ts'
import { plain } from '../../src/reply/plain.ts'
import type { Reply } from '../../src/reply/reply.ts'
import { createStore } from '../../src/store/open.ts'
import type { Gaps, Store } from '../../src/store/store.ts'
import { sampleFramework } from '../sample.ts'

const framework = await sampleFramework()
const noon = Date.parse('2026-11-23T12:34:56Z')
const ada = { platform: 'test', tenant: 'T1', id: 'U1' }

let store: Store
let bot: Bot
const botWith = (gaps?: Gaps) =>
  createBot({
    framework: () => framework,
    growth: { people: store, ...(gaps && { gaps }), holidays: noHolidays, now: () => noon, lookUp: async () => ({}) },
  })
const say = (text: string, more: Partial<Message> = {}) =>
  bot.respond({ id: '1', from: ada, text, place: 'direct', thread: 'D1', ...more })

function commandOf({ actions = [], feedback = [] }: Reply, label: string): string {
  const found = [...actions, ...feedback].find((action) => action.label === label)
  if (found === undefined) throw new Error(`No “${label}” among ${[...actions, ...feedback].map((one) => one.label)}`)
  return found.command
}
const press = async (reply: Reply, label: string, more?: Partial<Message>) => say(commandOf(reply, label), more)
const wrong = 'Not what I asked'
const tell = 'Tell the framework’s owner'

beforeEach(() => {
  store = createStore({ file: ':memory:' }, () => undefined)
  bot = botWith(store.gaps)
})
afterEach(() => store.stop())

describe('under an answer', () => {
  test.each([
    ['a question', 'who reviews bias?', {}, [wrong]],
    ['a place', 'Level 2 ML Ops', {}, [wrong]],
    ['nothing found', 'parental leave', {}, [wrong, tell]],
    ['help', 'help', {}, []],
    ['a pressed button', 'show */level-2/ml-ops', {}, []],
    ['words of others', 'ask', { values: { question: 'Level 2 ML Ops' } }, []],
    ['the form', 'ask', { values: { question: 'Level 2 ML Ops' }, place: 'dialog' }, [wrong]],
  ] as const)('%s', async (_, text, more, labels) => {
    const { feedback = [] } = await say(text, more)
    expect(feedback.map(({ label }) => label)).toEqual(labels)
  })
})

describe('not what I asked', () => {
  test('offers what else was meant, read aloud', async () => {
    expect(plain(await press(await say('who reviews bias in models?'), wrong))).toMatchSnapshot()
  })

  test('where there is nothing else, says how to ask, and offers the areas', async () => {
    expect(plain(await press(await say('parental leave'), wrong))).toMatchSnapshot()
  })

  test('never offers what was shown, and everything it offers is there', async () => {
    for (const question of ['Level 2 ML Ops', 'edge', 'what is ML Ops?', 'level 1 vs 2 in ML Ops', 'ships models']) {
      const answer = await say(question)
      const asked = await press(answer, wrong)
      for (const { label } of asked.actions ?? []) {
        const other = await press(asked, label)
        expect(other.command, `${question}: ${label}`).not.toBe(answer.command)
        expect(other.title, `${question}: ${label}`).not.toContain('There is no')
      }
    }
  })

  test('keeps nothing by itself, and is nobody else’s', async () => {
    expect((await press(await say('parental leave'), wrong)).seen).toBe('asker')
    expect(await store.gaps.all()).toEqual([])
  })

  test('what was meant is what is talked about', async () => {
    const asked = await press(await say('level 2 spaceships', { id: '2' }), wrong, { id: '3' })
    await press(asked, 'Level 2 - ML Ops', { id: '4' })
    expect((await say('and level 3?', { id: '5' })).command).toBe('show */level-3/ml-ops')
  })
})

describe('told to the owner', () => {
  test('the words and the day, and nothing about who', async () => {
    await store.save(ada, { profile: { track: 'edge-ml-engineer', level: 'level-1' } }, noon)
    const told = await press(await say('parental leave'), tell)
    expect(plain(told)).toMatchSnapshot()
    expect(await store.gaps.all()).toEqual([{ question: 'parental leave', day: '2026-11-23', times: 1 }])
  })

  test('the area that answers it, where they say so before or after', async () => {
    const told = await press(await say('parental leave'), tell)
    expect(plain(await press(told, 'AI Strategy'))).toContain('AI Strategy answers it')
    expect(await store.gaps.all()).toEqual([
      { question: 'parental leave', area: 'ai-strategy', day: '2026-11-23', times: 1 },
    ])
  })

  test('counts once a day from each person', async () => {
    const answer = await say('parental leave')
    for (const id of ['U1', 'U1', 'U2']) await press(answer, tell, { from: { ...ada, id } })
    expect(await store.gaps.all()).toMatchObject([{ times: 2 }])
  })

  test('without a database says so', async () => {
    bot = botWith()
    expect(plain(await press(await say('parental leave'), tell))).toContain('There is no database here')
  })

  test('while the database fails says so, and can be told again', async () => {
    let fails = true
    const failing = async () => {
      if (fails) throw new StoreError('gone', 'unavailable')
    }
    bot = botWith({ ...store.gaps, keep: async (gap) => failing().then(() => store.gaps.keep(gap)) })
    const answer = await say('parental leave')
    expect(plain(await press(answer, tell))).toContain('try again later')
    fails = false
    expect((await press(answer, tell)).title).toBe('Thank you')
  })
})
