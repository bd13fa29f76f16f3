import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draw, type Sheet } from '../../../adapters/slack/blocks.ts'
import type { Frame } from '../../../adapters/slack/frame.ts'
import { homeView, looking, modalView } from '../../../adapters/slack/views.ts'
import { spokenText } from '../../../src/reply/plain.ts'
import type { Line, Reply } from '../../../src/reply/reply.ts'
import { anyReply, type Sizes, sampleReply } from '../../contracts/replies.ts'
import { MessageSheet, View } from '../../drivers/slack/limits.ts'
import { buttonsOf, inputsOf, shown, wordsOf } from '../../drivers/slack/shown.ts'

const frame: Frame = { place: 'direct', key: 'T0FAKETEAM/D0FAKEDM/1795420800.000100' }

const sizes: Sizes = { command: 2_500, value: 90, options: 120, title: 400, answers: ['show a/b/c'] }
/** A Reply that says something Slack can show at all. */
const said = anyReply(sizes).filter(({ title }) => title.trim() !== '')

const textOf = ({ lines }: Reply) => lines.flatMap(({ spans }) => spans.map(({ text }) => text)).join('')

/** The words of the statements alone. */
function statements(sheets: readonly Sheet[], { title }: Reply): string {
  const rich = sheets.flatMap(({ blocks }) =>
    blocks.filter(({ type }) => type === 'rich_text').map((block) => wordsOf(block).join('')),
  )
  const from = title.length > 150 ? 1 : 0
  return rich.slice(from).join('')
}

describe('any Reply', () => {
  test('keeps every limit of Slack', () => {
    fc.assert(
      fc.property(said, (any) => {
        for (const sheet of draw(any, frame)) expect(MessageSheet.parse(sheet)).toBeDefined()
      }),
      { numRuns: 300 },
    )
  })

  test('keeps the limits of App Home and of modals', () => {
    fc.assert(
      fc.property(said, (any) => {
        expect(View.safeParse(homeView(any, 'key')).error).toBeUndefined()
        expect(View.safeParse(modalView(any, 'key')).error).toBeUndefined()
      }),
      { numRuns: 100 },
    )
  })

  test('loses no statement: Show all goes on where it stopped', () => {
    fc.assert(
      fc.property(
        said.map(({ source: _, ...any }) => any),
        (any) => {
          let read = ''
          let rest: Reply | undefined = any
          while (rest !== undefined) {
            const sheets = draw(rest, frame)
            read += statements(sheets, rest)
            const next: string | undefined = sheets
              .flatMap(({ blocks }) => buttonsOf(blocks))
              .find(({ label, value }) => label === 'Show all' && value.startsWith('show a/b/c from '))?.value
            const from = next === undefined ? undefined : Number(next.split(' ').at(-1))
            rest =
              from === undefined || next === undefined
                ? undefined
                : { ...any, lines: any.lines.slice(from - 1), command: next }
          }
          expect(read).toBe(textOf(any))
        },
      ),
      { numRuns: 200 },
    )
  })

  test('says the whole in plain words, or leaves it to Slack', () => {
    fc.assert(
      fc.property(said, (any) => {
        const [sheet, ...others] = draw(any, frame)
        if (others.length > 0 || sheet.text === undefined) return
        const { spoken = '', markup } = shown({ ...sheet }, 'asker')
        expect(markup).toEqual([])
        const more = buttonsOf(sheet.blocks).find(({ label }) => label === 'Show all')?.value
        const lines = more === undefined ? any.lines : any.lines.slice(0, Number(more.split(' ').at(-1)) - 1)
        expect(spoken).toContain(any.title)
        for (const { spans } of lines) expect(spoken).toContain(spokenText(spans))
      }),
      { numRuns: 200 },
    )
  })
})

describe('a Reply', () => {
  test('of a text that was changed: struck and bold, in plain words said', () => {
    const spans = [{ text: 'I pick ' }, { text: 'a', change: 'removed' }, { text: 'the', change: 'added' }] as const
    const [{ blocks, text }] = draw({ title: 'T', lines: [{ as: 'text', spans }] }, frame)
    expect(blocks[1]).toMatchObject({
      elements: [{ elements: [{ text: 'I pick ' }, { style: { strike: true } }, { style: { bold: true } }] }],
    })
    expect(text).toContain('I pick (removed: a)(added: the)')
  })

  const items = (count: number, text: string): Line[] =>
    Array.from({ length: count }, (_, index) => ({ as: 'item', spans: [{ text: `${index} ${text}` }] }))

  test('as people see it', () => {
    const sheets = draw(sampleReply, { place: 'aside', key: 'fake', note: 'Shared by ada' })
    expect(sheets).toMatchSnapshot()
  })

  test('that fits has no Show all; one that does not ends with it', () => {
    const short = draw({ title: 'T', lines: items(5, 'short'), command: 'show x' }, frame)
    const long = draw({ title: 'T', lines: items(200, 'y'.repeat(200)), command: 'show x' }, frame)
    expect(buttonsOf(short[0].blocks)).toEqual([])
    expect(long).toHaveLength(1)
    expect(buttonsOf(long[0].blocks).map(({ value }) => value)).toEqual([expect.stringMatching(/^show x from \d+$/)])
    expect(long[0].blocks.at(-1)?.type).toBe('actions')
  })

  test('goes on from the line after the last one, also when it goes on already', () => {
    const [first] = draw({ title: 'T', lines: items(200, 'y'.repeat(200)), command: 'show x from 41' }, frame)
    const shownLines = first.blocks.flatMap((block) => wordsOf(block)).filter((text) => text.includes('yyy')).length
    expect(buttonsOf(first.blocks)[0]?.value).toBe(`show x from ${41 + shownLines}`)
  })

  test('without a command is sent whole, in several messages', () => {
    const sheets = draw({ title: 'T', lines: items(200, 'y'.repeat(200)) }, frame)
    expect(sheets.length).toBeGreaterThan(1)
    expect(sheets.flatMap(({ blocks }) => wordsOf(blocks)).filter((text) => text.includes('yyy'))).toHaveLength(200)
  })

  test('leaves no heading behind without what it heads', () => {
    const lines: Line[] = Array.from({ length: 60 }, (_, index) => [
      { as: 'heading' as const, spans: [{ text: `H${index}` }] },
      { as: 'item' as const, spans: [{ text: `${index} ${'z'.repeat(400)}` }] },
    ]).flat()
    const [sheet] = draw({ title: 'T', lines, command: 'show x' }, frame)
    const last = sheet.blocks.filter(({ type }) => type === 'rich_text').at(-1)
    expect(wordsOf(last).join(' ')).toContain('zzz')
  })

  test('too long for one block goes on in the next, after a sentence and without a second bullet', () => {
    const sentence = 'I do what this level asks for. '
    const text = sentence.repeat(150).trimEnd()
    const [sheet, ...others] = draw(
      { title: 'T', lines: [{ as: 'item', spans: [{ text }] }], command: 'show x' },
      frame,
    )
    const rich = sheet.blocks.filter((block) => block.type === 'rich_text')
    expect(others).toEqual([])
    expect(rich.map(({ elements }) => elements.map(({ type }) => type))).toEqual([
      ['rich_text_list'],
      ['rich_text_section'],
    ])
    expect(rich.map((block) => wordsOf(block).join('').length % sentence.length)).toEqual([0, sentence.length - 1])
    expect(buttonsOf(sheet.blocks)).toEqual([])
  })

  test('draws new block ids each time, so that Slack shows the new and not what was typed', () => {
    const form: Reply = {
      title: 'F',
      lines: [],
      fields: [{ name: 'note', label: 'Note', kind: 'text' }],
      actions: [{ label: 'Save', command: 'save' }],
    }
    const ids = ['one', 'two'].map((key) =>
      draw(form, { place: 'direct', key })[0].blocks.map(({ block_id }) => block_id),
    )
    expect(ids[0]).not.toEqual(ids[1])
  })

  test('with 101 choices asks for text; with 100 it offers them', () => {
    const choices = (count: number): Reply => ({
      title: 'F',
      lines: [],
      fields: [
        {
          name: 'zone',
          label: 'Zone',
          kind: 'choice',
          options: Array.from({ length: count }, (_, index) => ({ label: `Z${index}`, value: `z${index}` })),
        },
      ],
    })
    const types = [100, 101].map((count) => inputsOf(draw(choices(count), frame)[0].blocks)[0]?.type)
    expect(types).toEqual(['static_select', 'plain_text_input'])
  })

  test('“Looking…” is a modal', () => {
    expect(View.parse(looking)).toBeDefined()
  })
})
