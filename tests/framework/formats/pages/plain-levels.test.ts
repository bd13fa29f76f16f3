import { expect, test } from 'vitest'
import { cellsRead } from './cells-read.ts'

const ovens = '### Ovens\n\n**LVL 1 - Trainee**\n\nLights them.\n\n**LVL 3 - Head**\n\nBuys new ones.\n'
const doughRead = (page: string) =>
  cellsRead({ 'dough.md': page, 'ovens.md': ovens }).filter((cell) => cell.includes('Dough'))

const CELLS = [
  'LVL 1 - Trainee | Dough | Watches.',
  'LVL 2M - Lead | Dough | Kneads by the book.',
  'LVL 3 - Head | Dough | Writes the recipes.',
]

test.each([
  ['a paragraph', 'LVL 2M - Lead\n\nKneads by the book.'],
  ['right above its text', 'LVL 2M - Lead\nKneads by the book.'],
  ['all in bold', '**LVL 2M - Lead**\n\nKneads by the book.'],
])('a level that lost its bold among others in bold is one: %s', (_, text) => {
  const page = `### Dough\n\n**LVL 1 - Trainee**\n\nWatches.\n\n${text}\n\n**LVL 3 - Head**\n\nWrites the recipes.\n`
  expect(doughRead(page)).toEqual(CELLS)
})

test('also right below a text', () => {
  const page =
    '### Dough\n\n**LVL 1 - Trainee**\n\nWatches.\nLVL 2M - Lead\nKneads by the book.\n\n**LVL 3 - Head**\n\nWrites the recipes.\n'
  expect(doughRead(page)).toEqual(CELLS)
})

test.each(['LVL 2M needs three years of it.', 'Grade 7', 'LVL'])(
  'a line that only speaks of levels is none: %s',
  (text) => {
    const page = `### Dough\n\n**LVL 1 - Trainee**\n\nWatches.\n\n${text}\n\n**LVL 3 - Head**\n\nWrites the recipes.\n`
    expect(doughRead(page)).toHaveLength(2)
  },
)
