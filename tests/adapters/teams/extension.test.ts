import { afterEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Reply } from '../../../src/reply/reply.ts'
import { scripted } from '../../drivers/scripted.ts'
import { complaints } from '../../drivers/teams/check.ts'
import { type Delivered, type Rig, startRig } from '../../drivers/teams/rig.ts'
import { markupIn, wordsOf } from '../../drivers/teams/shown.ts'

let rig: Rig
afterEach(() => rig.stop())

const Extension = z.object({
  composeExtension: z.object({
    type: z.string(),
    text: z.string().optional(),
    attachments: z
      .array(
        z.object({
          content: z.unknown(),
          preview: z.object({ content: z.object({ title: z.string(), text: z.string() }) }),
        }),
      )
      .optional(),
  }),
})
const found = ({ text }: Delivered) => Extension.parse(JSON.parse(text)).composeExtension

const level1: Reply = {
  title: 'Level 1 - Craft',
  lines: [{ as: 'item', spans: [{ text: 'I learn the craft.' }] }],
  command: 'show level-1',
}
const steps = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ label: `S${index}`, command: `show s${index}` }))
const shows = (count: number) =>
  Object.fromEntries(steps(count).map(({ label, command }) => [command, () => ({ ...level1, title: label, command })]))

describe('the message extension', () => {
  test('offers what is shown, then what its buttons show, as cards to insert', async () => {
    const bot = scripted({ ask: () => ({ ...level1, actions: steps(3) }), ...shows(3) })
    rig = await startRig(bot)
    const { type, attachments = [] } = found(await rig.deliver('query'))
    expect(type).toBe('result')
    expect(attachments.map(({ preview }) => preview.content.title)).toEqual(['Level 1 - Craft', 'S0', 'S1', 'S2'])
    for (const { content } of attachments) expect(complaints(content)).toEqual([])
    expect(bot.heard[0]).toMatchObject({ text: 'ask', values: { question: 'level 1 craft' }, place: 'dialog' })
    expect(rig.service.calls).toEqual([])
  })

  test('offers ten at most', async () => {
    rig = await startRig(scripted({ ask: () => ({ ...level1, actions: steps(15) }), ...shows(15) }))
    expect(found(await rig.deliver('query')).attachments).toHaveLength(10)
  })

  test.each<[string, unknown]>([
    ['without a command id', { parameters: [{ name: 'question', value: 'x' }] }],
    ['without a name of the parameter', { commandId: 'search', parameters: [{ value: 'x' }] }],
    ['with other names', { commandId: '', parameters: [{ name: '', value: 'x' }], queryOptions: null }],
  ])('answers %s', async (_what, value) => {
    const bot = scripted({ ask: () => level1 })
    rig = await startRig(bot)
    expect(found(await rig.deliver('query', { value: null }, { value })).type).toBe('result')
    expect(bot.heard[0]).toMatchObject({ values: { question: 'x' } })
  })

  test.each<[string, unknown]>([
    ['the first query', { commandId: 'search', parameters: [{ name: 'initialRun', value: 'true' }] }],
    ['an empty query', { commandId: 'search', parameters: [{ name: 'question', value: ' ' }] }],
    ['no parameters', { commandId: 'search' }],
    ['no value', null],
    ['rubbish', { parameters: 'x' }],
  ])('answers %s with what can be asked', async (_what, value) => {
    rig = await startRig(scripted())
    const answer = found(await rig.deliver('query-first', { value: null }, { value }))
    expect(answer).toMatchObject({ type: 'message', text: expect.stringContaining('Ask me') })
  })

  test('answers in time, whatever the bot does', async () => {
    rig = await startRig(scripted({ ask: () => Promise.withResolvers<Reply>().promise }))
    const before = performance.now()
    expect(found(await rig.deliver('query')).type).toBe('message')
    expect(performance.now() - before).toBeLessThan(5_000)
  })

  test('shows words as they stand', async () => {
    const title = '<b>bold</b> & **more**'
    rig = await startRig(scripted({ ask: () => ({ ...level1, title }) }))
    const [one] = found(await rig.deliver('query')).attachments ?? []
    expect(one?.preview.content.title).toBe('&lt;b&gt;bold&lt;/b&gt; &amp; **more**')
    expect(markupIn(one?.content)).toEqual([])
    expect(wordsOf(one?.content)).toContain(title)
  })
})
