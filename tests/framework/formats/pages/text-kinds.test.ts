import { expect, test } from 'vitest'
import { cellsRead } from './cells-read.ts'

const DOUGH = [
  'Kneads by the book every day.',
  'Made forty loaves alone.',
  'Writes recipes for others.',
  'Wrote one for rye.',
]
const OVENS = [
  'Lights them in the morning.',
  'Lit them all of March.',
  'Plans which of them we use.',
  'Moved us to wood.',
]

/** A page of one table with a level in two columns each. */
function table(...header: readonly (readonly string[])[]): string {
  const [first = [], ...others] = header
  const rows = [first, first.map(() => '---'), ...others, ['Dough', ...DOUGH], ['Ovens', ...OVENS]]
  return `# Bakers\n\n${rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`
}

/** The cells where what two columns say of a level is one. */
function joined(one: string, other: string): string[] {
  const cell = (level: string, area: string, texts: readonly string[]) => [level, area, ...texts].join(' | ')
  return [
    cell(one, 'Dough', DOUGH.slice(0, 2)),
    cell(other, 'Dough', DOUGH.slice(2)),
    cell(one, 'Ovens', OVENS.slice(0, 2)),
    cell(other, 'Ovens', OVENS.slice(2)),
  ]
}

test.each([
  ['Area', 'L1 Expectations', 'L1 Examples', 'L2 Expectations', 'L2 Examples'],
  ['Area', 'L1 What', 'L1 How', 'L2 What', 'L2 How'],
  ['Area', 'L1 (what you do)', 'L1 (how you do it)', 'L2 (what you do)', 'L2 (how you do it)'],
  ['Area', 'L1', 'Examples', 'L2', 'Examples'],
  ['Area', 'Expectations at L1', 'Examples at L1', 'Expectations at L2', 'Examples at L2'],
  ['Area', 'L1: Core', 'L1: Key results', 'L2: Core', 'L2: Key results'],
])('several columns of a level are one: %s, %s, %s', (...header) => {
  expect(cellsRead({ 'bakers.md': table(header) })).toEqual(joined('L1', 'L2'))
})

test('what is no kind of text tells levels apart', () => {
  const header = ['Area', 'Senior Baker I', 'Senior Baker II', 'Lead Baker I', 'Lead Baker II']
  expect(cellsRead({ 'bakers.md': table(header) })).toHaveLength(8)
})

test('a second row of the header says what the columns of a level hold', () => {
  const levels = ['Area', 'Junior Baker', '', 'Senior Baker', '']
  const kinds = ['', 'Expectations', 'Examples', 'Expectations', 'Examples']
  const marks = ['', 'Expected', 'Exceeds', 'Expected', 'Exceeds']
  for (const second of [kinds, marks]) {
    expect(cellsRead({ 'bakers.md': table(levels, second) })).toEqual(joined('Junior Baker', 'Senior Baker'))
  }
})

test('kinds of texts above levels are no tracks', () => {
  const page = `# Bakers

|  | Expectations |  | Examples |  |
|---|---|---|---|---|
| Area | L1 | L2 | L1 | L2 |
| Dough | Kneads by the book. | Writes the recipes. | Made forty loaves. | Wrote the rye recipe. |
`
  expect(cellsRead({ 'bakers.md': page })).toEqual([
    'L1 | Dough | Kneads by the book. | Made forty loaves.',
    'L2 | Dough | Writes the recipes. | Wrote the rye recipe.',
  ])
})
