import fc from 'fast-check'
import type { Action, Field, Line, Reply } from '../../src/reply/reply.ts'
import { hostile } from './texts.ts'

/** How long things get: beyond what the platform takes, but for commands and values, which are growthbot's own. */
export interface Sizes {
  readonly command: number
  readonly value: number
  readonly options: number
  readonly title: number
  /** Which commands the Reply answers. */
  readonly answers: readonly string[]
}

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(...hostile, '\u202Ereversed & zero\u200Bwidth \u{1F469}\u200D\u{1F4BB}', '"\\"\n'.repeat(900)),
  fc.lorem({ maxCount: 30, mode: 'sentences' }),
  fc.nat(12_000).map((length) => 'x'.repeat(length)),
  fc.nat(2_000).map((length) => '👩‍💻 Öl. '.repeat(length)),
)
const yes = fc.constant(true as const)
const span = fc.record(
  {
    text: words,
    bold: yes,
    code: yes,
    change: fc.constantFrom('added', 'removed'),
    href: fc.webUrl({ withQueryParameters: true }),
  },
  { requiredKeys: ['text'] },
)
const line: fc.Arbitrary<Line> = fc.record({
  as: fc.constantFrom('text', 'item', 'heading'),
  spans: fc.array(span, { maxLength: 4 }),
})

export const anyAction = ({ command }: Sizes): fc.Arbitrary<Action> =>
  fc.record(
    { label: words, command: fc.string({ minLength: 1, maxLength: command }), hint: words, danger: yes },
    { requiredKeys: ['label', 'command'] },
  )

const anyField = ({ value, options }: Sizes): fc.Arbitrary<Field> =>
  fc.record(
    {
      name: fc.stringMatching(/^[a-z]{1,20}$/),
      label: fc.string({ maxLength: 100 }),
      kind: fc.constantFrom('text', 'choice', 'choices', 'time', 'date'),
      value: fc.oneof(fc.string(), fc.constant('09:30'), fc.constant('2026-11-24')),
      options: fc.array(fc.record({ label: words, value: fc.string({ maxLength: value }) }), { maxLength: options }),
      problem: words,
    },
    { requiredKeys: ['name', 'label', 'kind'] },
  )

/** Whatever a Reply can hold. */
export const anyReply = (sizes: Sizes): fc.Arbitrary<Reply> =>
  fc.record(
    {
      title: fc.oneof(
        fc.string({ minLength: 1, maxLength: 400 }),
        words.map((text) => text.slice(0, sizes.title)),
      ),
      lines: fc.array(line, { maxLength: 40 }),
      fields: fc.uniqueArray(anyField(sizes), { selector: ({ name }) => name, maxLength: 6 }),
      actions: fc.array(anyAction(sizes), { maxLength: 16 }),
      feedback: fc.array(
        anyAction(sizes).map((action) => ({ ...action, word: 'wrong' })),
        { maxLength: 3 },
      ),
      source: fc.record({ label: words, href: fc.webUrl() }, { requiredKeys: ['label'] }),
      command: fc.constantFrom(...sizes.answers),
    },
    { requiredKeys: ['title', 'lines'] },
  )

/** A Reply with something of everything, for a snapshot of each platform. */
export const sampleReply: Reply = {
  title: 'Level 2 - Edge Computing - Edge ML Engineer',
  lines: [
    {
      as: 'item',
      spans: [{ text: 'I bring ' }, { text: 'models', bold: true }, { text: ' & <data> to devices.' }],
    },
    { as: 'item', spans: [{ text: 'I use ' }, { text: 'tflite', code: true }, { text: '.' }] },
    { as: 'heading', spans: [{ text: 'See also' }] },
    { as: 'text', spans: [{ text: 'our guide', href: 'https://pages.example/guide?a=1&b=2' }] },
  ],
  source: { label: 'level2.md', href: 'https://pages.example/level2' },
  actions: [
    { label: 'Level 3', command: 'show edge-ml-engineer/level-3/edge-computing', hint: 'the next level' },
    { label: 'Forget', command: 'forget me', danger: true },
  ],
  command: 'show edge-ml-engineer/level-2/edge-computing',
}
