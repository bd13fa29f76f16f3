import { expect, test } from 'vitest'
import { isPlaceholder } from '../../src/framework/page-words.ts'
import { clean, fold, wordCount } from '../../src/framework/text.ts'

test('white space is one space, and characters without width are gone', () => {
  expect(clean('  a\u00A0\t\n b\u200B\uFEFFc\u00ADd\u200D ')).toBe('a bcd')
})

test('joiners stay where they carry meaning', () => {
  expect(clean('👩\u200D💻 می\u200Cخواهم')).toBe('👩\u200D💻 می\u200Cخواهم')
})

test('spellings that differ in width, case and space fold to one', () => {
  expect(fold(' ＭＬ  Ops')).toBe(fold('ml ops'))
})

test.each([
  '',
  '  ',
  'TODO',
  'todo.',
  'To do',
  'TBD',
  'tbc',
  'n/a',
  'TODO(ada): write',
  'TBD: in spring',
  'N/A',
  '-',
  '—',
  '...',
  '…',
  '(TBD)',
  '(to be completed)',
  '(TBD, in spring).',
  'Level descriptions to be defined.',
  'Not assessed at this level.',
])('%j is a placeholder', (text) => {
  expect(isPlaceholder(text)).toBe(true)
})

test.each(['I do', '(to be done by two) Lifts ovens', 'TODO lists are how I plan', '0', 'C++', '✅', 'na klar'])(
  '%j is a text',
  (text) => {
    expect(isPlaceholder(text)).toBe(false)
  },
)

test.each([
  ['', 0],
  ['two words', 2],
  ['決めたことを、毎日記録に残す', 7],
  ['A1 材料', 2],
])('%j has %i words', (text, words) => {
  expect(wordCount(text)).toBe(words)
})
