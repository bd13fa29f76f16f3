import { expect, test } from 'vitest'
import { cellsRead } from './cells-read.ts'

const MATRIX = `| Area | Junior | Senior |
|---|---|---|
| Dough | Kneads by the book. | Writes recipes. |
| Ovens | Lights them in the morning. | Buys new ones. |`

const LEGEND = `- **Junior**: Learns with the help of others.
- **Senior**: Works alone and teaches.`

const legendTable = (header: string) =>
  `| Level | ${header} |\n|---|---|\n| Junior | Learns with the help of others. |\n| Senior | Works alone and teaches. |`

const areasRead = (text: string) =>
  new Set(cellsRead({ 'bakers.md': `# Bakers\n\n${text}\n` }).map((cell) => cell.split(' | ')[1]))

test.each([
  ['a table', `## Legend of levels\n\n${legendTable('Meaning')}\n\n## Skills\n\n${MATRIX}`],
  ['a table of descriptions', `## Legend\n\n${legendTable('Description')}\n\n## Skills\n\n${MATRIX}`],
  ['bullets', `## Légende des niveaux\n\n${LEGEND}\n\n## Skills\n\n${MATRIX}`],
  ['below a line in bold', `**Key**\n\n${LEGEND}\n\n## Skills\n\n${MATRIX}`],
  ['after the matrix', `${MATRIX}\n\n## Level definitions\n\n${LEGEND}`],
  ['called by what it tells', `## What the levels mean\n\n${LEGEND}\n\n## Skills\n\n${MATRIX}`],
  ['beside headings of areas', `## Dough\n\n${LEGEND}\n\n## Ovens\n\n${LEGEND}\n\n## Legend\n\n${LEGEND}`],
])('a legend of the levels is no area: %s', (_, text) => {
  expect(areasRead(text)).toEqual(new Set(['Dough', 'Ovens']))
})

test('what only has a word of it is an area', () => {
  const text = `${MATRIX}\n\n## Key accounts\n\n${LEGEND}\n\n## Meaning of bread\n\n${LEGEND}`
  expect(areasRead(text)).toEqual(new Set(['Dough', 'Ovens', 'Key accounts', 'Meaning of bread']))
})

test('a list above the areas that only says what the levels are called is no area', () => {
  const names = '- **L1** – Junior Baker\n- **L2** – Master Baker'
  const area = (name: string) => `## ${name}\n\n- L1: Minds the ${name}.\n- L2: Teaches the ${name}.`
  const cells = cellsRead({ 'bakers.md': `# How we bake\n\n${names}\n\n${area('Dough')}\n\n${area('Ovens')}\n` })
  expect(cells).toEqual([
    'L1 – Junior Baker | Dough | Minds the Dough.',
    'L2 – Master Baker | Dough | Teaches the Dough.',
    'L1 – Junior Baker | Ovens | Minds the Ovens.',
    'L2 – Master Baker | Ovens | Teaches the Ovens.',
  ])
})
