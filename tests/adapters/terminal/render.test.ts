import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Look, render } from '../../../adapters/terminal/render.ts'
import type { Reply } from '../../../src/reply/reply.ts'

const plain: Look = { width: 60, colour: false, links: false, numbers: true }
const colourful: Look = { ...plain, colour: true, links: true }

const reply: Reply = {
  title: 'Level 2 - Juggling',
  lines: [
    { as: 'text', spans: [{ text: 'Level 2 of Juggling.' }] },
    { as: 'heading', spans: [{ text: 'What counts' }] },
    {
      as: 'item',
      spans: [
        { text: 'I juggle with ' },
        { text: 'five', bold: true },
        { text: ' balls, see ' },
        { text: 'the guide', href: 'https://example.com/guide' },
        { text: ', on a slack rope.' },
      ],
    },
  ],
  source: { label: 'Level 2', href: 'https://example.com/level2' },
  actions: [
    { label: 'Next level: Level 3', command: 'show level-3/juggling' },
    { label: 'Forget me', command: 'forget', hint: 'cannot be undone', danger: true },
  ],
}

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '))
const span = fc.record({ text, bold: fc.constant(true as const), href: fc.webUrl() }, { requiredKeys: ['text'] })
const anyReply = fc.record<Reply>({
  title: text,
  lines: fc.array(
    fc.record({ as: fc.constantFrom('text', 'item', 'heading'), spans: fc.array(span, { maxLength: 4 }) }),
    { maxLength: 4 },
  ),
})
const squeezed = (value: string) => value.replaceAll(/[\s\p{Cc}]/gu, '')

describe('render', () => {
  test('shows title, lines, source and numbered actions', () => {
    expect(render(reply, plain)).toBe(
      [
        'Level 2 - Juggling',
        '  Level 2 of Juggling.',
        '',
        'What counts',
        '  • I juggle with five balls, see the guide',
        '    (https://example.com/guide), on a slack rope.',
        '',
        'Source: Level 2 (https://example.com/level2)',
        '',
        '  1  Next level: Level 3',
        '  2  Forget me (cannot be undone)',
      ].join('\n'),
    )
  })

  test('shows the commands where nothing can be pressed', () => {
    expect(render(reply, { ...plain, numbers: false })).toContain('→  Next level: Level 3 `show level-3/juggling`')
  })

  test('makes links and colours only where the terminal has them', () => {
    expect(render(reply, colourful)).toContain('\u001B]8;;https://example.com/guide\u001B\\')
    expect(render(reply, plain)).not.toContain('\u001B')
    expect(stripVTControlCharacters(render(reply, { ...plain, colour: true }))).toBe(render(reply, plain))
  })

  test('tells words that were changed by their look where there are colours, else in words', () => {
    const spans = [
      { text: 'I pick' },
      { text: ' a', change: 'removed' },
      { text: ' the best', change: 'added' },
    ] as const
    const changed: Reply = { title: 'T', lines: [{ as: 'item', spans }] }
    expect(render(changed, plain)).toBe('T\n  • I pick (removed: a) (added: the best)')
    const shown = render(changed, colourful)
    expect(stripVTControlCharacters(shown)).toBe('T\n  • I pick a the best')
    expect(shown).toContain('\u001B[9ma\u001B[29m')
    expect(shown).toContain('\u001B[32m')
  })

  test('shows fields with their value, choices and problem', () => {
    const options = [
      { label: 'Monday', value: 'mon' },
      { label: 'Friday', value: 'fri' },
    ]
    const fields = [{ name: 'day', label: 'Day', kind: 'choice', value: 'mon', options, problem: 'Pick one.' }] as const
    expect(render({ title: 'When?', lines: [], fields }, plain)).toBe(
      'When?\n  › Day: Monday (Monday, Friday) ! Pick one.',
    )
  })

  test('loses no character of a Reply', () => {
    fc.assert(
      fc.property(anyReply, (any) => {
        const shown = squeezed(render(any, { ...plain, links: true, colour: false }).replaceAll('\u001B', ''))
        for (const line of any.lines) {
          for (const { text } of line.spans) {
            for (const part of text.split(' ')) expect(shown).toContain(squeezed(part))
          }
        }
      }),
    )
  })

  test('lets no control character through, whatever the words are', () => {
    const hostile = fc.string({ unit: 'binary', maxLength: 40 })
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = render(
          {
            title: text,
            lines: [{ as: 'item', spans: [{ text, bold: true, code: true, href: text }] }],
            fields: [{ name: text, label: text, kind: 'text', value: text, problem: text }],
            actions: [{ label: text, command: text, hint: text }],
            source: { label: text, href: text },
          },
          plain,
        )
        expect(shown).not.toMatch(/[^\P{Cc}\n]/u)
      }),
    )
    const title = '\u001B[2J\u009B31m\u0007red'
    expect(render({ title, lines: [] }, plain)).toBe('[2J31mred')
  })

  test('keeps within the width', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 10, unit: 'grapheme-ascii' })), (words) => {
        const lines = render({ title: words.join(' '), lines: [] }, { ...plain, width: 20 }).split('\n')
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(20)
      }),
    )
  })
})
