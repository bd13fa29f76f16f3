import { expect, test } from 'vitest'
import { cellsRead } from './cells-read.ts'

const DOUGH = ['Kneads by the book every single day.', 'Writes the recipes that others follow.'] as const
const OVENS = ['Lights them in the morning before six.', 'Buys new ones when they are needed.'] as const
const BELOW_AREAS = [
  `Level 1 | Dough | ${DOUGH[0]}`,
  `Level 2 | Dough | ${DOUGH[1]}`,
  `Level 1 | Ovens | ${OVENS[0]}`,
  `Level 2 | Ovens | ${OVENS[1]}`,
].toSorted()

test.each([
  ['paragraphs', '\n\n', '\n\n'],
  ['lines', '\n\n', '\n'],
  ['a colon', '\n\n', ': '],
])('bare lines of levels below those of areas, parted by %s', (_, between, before) => {
  const area = (name: string, [one, other]: readonly [string, string]) =>
    [name, `Level 1${before}${one}`, `Level 2${before}${other}`].join(between)
  const page = `# Bakers\n\n${area('Dough', DOUGH)}\n\n${area('Ovens', OVENS)}\n`
  expect(cellsRead({ 'bakers.md': page }).toSorted()).toEqual(BELOW_AREAS)
})

test('bare lines of areas with bullets below those of levels', () => {
  const level = (name: string, dough: string, ovens: string) => `${name}\n\nDough\n- ${dough}\n\nOvens\n- ${ovens}\n\n`
  const page = `# Bakers\n\n${level('Level 1', DOUGH[0], OVENS[0])}${level('Level 2', DOUGH[1], OVENS[1])}`
  expect(cellsRead({ 'bakers.md': page }).toSorted()).toEqual(BELOW_AREAS)
})

test('lines without levels are texts', () => {
  expect(cellsRead({ 'bakers.md': `# Bakers\n\nDough\n\n${DOUGH[0]}\n\nOvens\n\n${OVENS[0]}\n` })).toEqual([])
})

const TAGGED = [
  'Senior | Dough | Writes the recipes. | Knows them by heart.',
  'Junior | Dough | Kneads.',
  'Junior | Ovens | Lights them in the morning.',
  'Senior | Ovens | Buys new ones.',
].toSorted()

test.each([
  [
    'lines of a numbered list',
    '1. Dough:\na. Sr: Writes the recipes.\nb. Jr: Kneads.\nc. Sr: Knows them by heart.\n\n2. Ovens\na. Jr: Lights them in the morning.\nb. Sr: Buys new ones.',
  ],
  [
    'lines below headings',
    '## Dough\n\na. Senior: Writes the recipes.\nb. Junior: Kneads.\nc. Senior: Knows them by heart.\n\n## Ovens\n\na. Junior: Lights them in the morning.\nb. Senior: Buys new ones.',
  ],
  [
    'tags in brackets',
    '- Dough\n[Senior] Writes the recipes.\n[Junior] Kneads.\n[Senior] Knows them by heart.\n\n- Ovens\n[Junior] Lights them in the morning.\n[Senior] Buys new ones.',
  ],
  [
    'bullets',
    '## Dough\n\n- Senior: Writes the recipes.\n- Junior: Kneads.\n- Senior: Knows them by heart.\n\n## Ovens\n\n- Junior: Lights them in the morning.\n- Senior: Buys new ones.',
  ],
])('statements of areas, each with its level before it, in any order: %s', (_, text) => {
  const found = cellsRead({ 'bakers.md': `# Bakers\n\n${text}\n` })
  expect(found.map((cell) => cell.replace(/^Sr/u, 'Senior').replace(/^Jr/u, 'Junior')).toSorted()).toEqual(TAGGED)
})
