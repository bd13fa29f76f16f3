import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draw, type Frame, type Sheet } from '../../../adapters/teams/card.ts'
import type { Line, Reply } from '../../../src/reply/reply.ts'
import { textOf } from '../../../src/reply/split.ts'
import { anyAction, anyReply, type Sizes, sampleReply } from '../../contracts/replies.ts'
import { complaints, hasSchema, refusals, violations } from '../../drivers/teams/check.ts'
import { buttonsOf, fieldsOf, markupIn, wordsOf } from '../../drivers/teams/shown.ts'

const frame: Frame = { place: 'direct' }

const sizes: Sizes = {
  command: 900,
  value: 120,
  options: 450,
  title: 12_000,
  answers: ['show x/y/z', 'show x/y/z from 8', 'help'],
}
const reply = anyReply(sizes)

const items = (count: number, text: string): Line[] =>
  Array.from({ length: count }, (_, index) => ({ as: 'item', spans: [{ text: `${index} ${text}` }] }))

const setsOf = ({ card }: Pick<Sheet, 'card'>) =>
  card.body.flatMap((element) => (element.type === 'ActionSet' ? [element.actions] : []))

const unchanged = ({ as, spans }: Line): Line => ({ as, spans: spans.map(({ change: _, ...span }) => span) })

/** Words as they can be shown: without what stands for no character. */
const visible = (text: string) => text.toWellFormed().replaceAll(/\p{Cc}|\s/gu, '')

describe('whatever a Reply holds', () => {
  const drawn = fc.tuple(reply, fc.constantFrom<Frame>(frame, { place: 'shared', note: 'Shared by ada' }))

  test('its cards fit, and Microsoft’s renderer takes them', () => {
    fc.assert(
      fc.property(drawn, ([given, where]) => {
        for (const sheet of draw(given, where)) {
          expect(refusals(sheet)).toEqual([])
          expect(complaints(sheet.card)).toEqual([])
        }
      }),
    )
  }, 60_000)

  test.skipIf(!hasSchema)(
    'its cards are valid by the official schema (skipped where that is not at hand)',
    () => {
      fc.assert(
        fc.property(drawn, ([given, where]) => {
          for (const { card } of draw(given, where)) expect(violations(card)).toEqual([])
        }),
      )
      expect(violations({ type: 'AdaptiveCard', version: '1.5', nonsense: true })).not.toEqual([])
    },
    60_000,
  )

  test('nothing in them is read as Markdown', () => {
    fc.assert(
      fc.property(drawn, ([given, where]) => {
        for (const { card } of draw(given, where)) expect(markupIn(card)).toEqual([])
      }),
    )
  })

  test('every word is shown in order, and said in plain words', () => {
    fc.assert(
      // Words that were changed are said piece by piece, in words of their own.
      fc.property(reply, ({ command: _, ...any }) => {
        const given = { ...any, lines: any.lines.map(unchanged) }
        const sheets = draw(given, frame)
        const read = visible(sheets.flatMap(({ card }) => wordsOf(card)).join(''))
        const spoken = visible(sheets.map(({ summary }) => summary).join(''))
        let from = 0
        for (const text of [given.title, ...given.lines.map(({ spans }) => textOf(spans))].map(visible)) {
          const at = read.indexOf(text, from)
          expect(at).toBeGreaterThanOrEqual(0)
          from = at + text.length
          expect(spoken).toContain(text)
        }
        for (const { card, summary } of sheets) expect(card.fallbackText).toBe(summary)
      }),
    )
  }, 60_000)

  test('every action is there: as a button, or in the one menu', () => {
    fc.assert(
      fc.property(fc.array(anyAction(sizes), { maxLength: 16 }), (actions) => {
        const sheets = draw({ title: 'T', lines: [], actions }, frame)
        const commands = sheets
          .flatMap(({ card }) => buttonsOf(card))
          .map(({ data }) => data['command'] ?? data['choice'])
        expect(commands).toEqual(actions.map(({ command }) => command).filter((command) => command.length <= 400))
      }),
    )
  })
})

describe('a Reply', () => {
  test('of a text that was changed: struck and bold, in plain words said', () => {
    const spans = [{ text: 'I pick ' }, { text: 'a', change: 'removed' }, { text: 'the', change: 'added' }] as const
    const [{ card, summary }] = draw({ title: 'T', lines: [{ as: 'item', spans }] }, frame)
    expect(card.body[1]).toMatchObject({
      inlines: [{ text: '• ' }, { text: 'I pick ' }, { strikethrough: true }, { weight: 'Bolder' }],
    })
    expect(summary).toContain('• I pick (removed: a)(added: the)')
  })

  test('as Teams is sent it', () => {
    const sheets = draw(sampleReply, { place: 'shared', note: 'Shared by ada' })
    expect(sheets).toMatchSnapshot()
  })

  test('that fits has no Show all; one that does not has it as its first button', () => {
    const [short] = draw({ title: 'T', lines: items(5, 'short'), command: 'show x' }, frame)
    const long = draw({ title: 'T', lines: items(200, 'y'.repeat(200)), command: 'show x' }, frame)
    expect(buttonsOf(short.card)).toEqual([])
    expect(long).toHaveLength(1)
    const shown = wordsOf(long[0].card).filter((text) => text.includes('yyy')).length
    expect(buttonsOf(long[0].card).map(({ data }) => data['command'])).toEqual([`show x from ${shown + 1}`])
  })

  test('that goes on already goes on from there', () => {
    const [{ card }] = draw({ title: 'T', lines: items(200, 'y'.repeat(200)), command: 'show x from 41' }, frame)
    const shown = wordsOf(card).filter((text) => text.includes('yyy')).length
    expect(buttonsOf(card)[0]?.data['command']).toBe(`show x from ${41 + shown}`)
  })

  test('with more than six ways to go on has a menu and one button', () => {
    const actions = Array.from({ length: 7 }, (_, index) => ({ label: `L${index}`, command: `show ${index}` }))
    const [six] = draw({ title: 'T', lines: [], actions: actions.slice(1) }, frame)
    const [seven] = draw({ title: 'T', lines: [], actions }, frame)
    expect(setsOf(six)).toMatchObject([{ length: 6 }])
    expect(setsOf(seven)).toMatchObject([[{ title: 'Go' }]])
    expect(buttonsOf(seven.card)).toHaveLength(7)
  })

  test('has what can be said of it in a set of its own, the last', () => {
    const actions = [{ label: 'Next', command: 'show x' }]
    const feedback = [{ label: 'Not what I asked', word: 'wrong', command: 'wrong-answer x' }]
    const [sheet] = draw({ title: 'T', lines: [], actions, feedback }, frame)
    expect(setsOf(sheet)).toMatchObject([[{ title: 'Next' }], [{ title: 'Not what I asked' }]])
    expect(sheet.summary).toContain('Buttons: Next, Not what I asked')
  })

  test('executes or submits the same command; only what sends the fields takes them along', () => {
    const form: Reply = {
      title: 'F',
      lines: [],
      fields: [{ name: 'note', label: 'Note', kind: 'text' }],
      actions: [
        { label: 'Save', command: 'save' },
        { label: 'Help', command: 'help' },
      ],
    }
    const [{ card }] = draw(form, frame)
    const buttons = setsOf({ card }).flat()
    for (const { type, fallback, data, title } of buttons) {
      expect([type, fallback.type]).toEqual(['Action.Execute', 'Action.Submit'])
      expect(fallback).toMatchObject({ title, data })
    }
    expect(buttons.map(({ associatedInputs }) => associatedInputs)).toEqual(['auto', 'none'])
    expect(buttons.map(({ data }) => data.sends)).toEqual([true, undefined])
  })

  test('with a menu larger than a card asks for text instead', () => {
    const zones = (count: number): Reply => ({
      title: 'F',
      lines: [],
      fields: [
        {
          name: 'zone',
          label: 'Zone',
          kind: 'choice',
          options: Array.from({ length: count }, (_, index) => ({ label: `Zone ${index}`, value: `zone-${index}` })),
        },
      ],
    })
    const kinds = [12, 60, 450].map((count) => fieldsOf(draw(zones(count), frame)[0].card)[0])
    expect(kinds.map((kind) => [kind?.type, kind?.['style']])).toEqual([
      ['Input.ChoiceSet', 'compact'],
      ['Input.ChoiceSet', 'filtered'],
      ['Input.Text', undefined],
    ])
  })
})
