import { expect, test } from 'vitest'
import { cellsRead } from './cells-read.ts'

const TABLE = `| Area | L1 | L2 | L3 |
|---|---|---|---|
| Dough | Kneads by the book. | Bakes alone at night. | Writes recipes. |
`

function levels(legend: string): string[] {
  return cellsRead({ 'bakers.md': `# Bakers\n\n${legend}\n\n${TABLE}` }).map((cell) => cell.split(' | ')[0] ?? '')
}

test.each([
  ['a line', 'Junior Baker (L1) | Baker (L2) | Senior Baker (L3)'],
  ['code', '```\nJunior Baker (L1) → Baker (L2)\n    → Senior Baker (L3)\n```'],
  ['a quote', '> **Levels:** Junior Baker (L1), Baker (L2), Senior Baker (L3)'],
  ['a list', '- Junior Baker (L1)\n- Baker (L2)\n- Senior Baker (L3)'],
  ['paragraphs', 'Junior Baker (L1)\n\nBaker (L2)\n\nSenior Baker (L3)'],
])('levels that go by codes are called as a legend says: %s', (_, legend) => {
  expect(levels(legend)).toEqual(['Junior Baker (L1)', 'Baker (L2)', 'Senior Baker (L3)'])
})

test('a table of codes and titles is such a legend', () => {
  const legend =
    '| Level | Title | Years |\n|---|---|---|\n| L1 | Junior Baker | 0-2 |\n| L2 | Baker | 2+ |\n| L3 | Senior Baker | 5+ |'
  expect(levels(legend)).toEqual(['L1 Junior Baker', 'L2 Baker', 'L3 Senior Baker'])
})

test.each([
  ['what levels do', '- L1: learns from others\n- L2: bakes alone\n- L3: teaches'],
  ['a sentence', 'Junior Baker (L1) is where most people who never baked before begin, Baker (L2) comes next.'],
  ['other codes', 'Junior Baker (M1) | Baker (M2) | Senior Baker (M3)'],
])('what is no legend names no levels: %s', (_, text) => {
  expect(levels(text)).toEqual(['L1', 'L2', 'L3'])
})

test('each ladder of a page has a legend of its own', () => {
  const part = (job: string) => `## ${job}s\n\nJunior ${job} (L1) | ${job} (L2) | Senior ${job} (L3)\n\n${TABLE}\n`
  expect(levels(`${part('Baker')}${part('Cook')}`).slice(0, 6)).toEqual([
    'Junior Baker (L1)',
    'Baker (L2)',
    'Senior Baker (L3)',
    'Junior Cook (L1)',
    'Cook (L2)',
    'Senior Cook (L3)',
  ])
})
