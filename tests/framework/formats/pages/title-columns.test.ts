import { expect, test } from 'vitest'
import { cellsRead } from './cells-read.ts'

const read = (text: string) => cellsRead({ 'house.md': `# The house\n\n${text}\n` })

const TITLES = [
  ['Grade 1', 'Junior Baker', 'Trainee Waiter', 'Office Assistant'],
  ['Grade 2', 'Baker', 'Waiter', 'Office Manager'],
  ['Grade 3', 'Head Baker', 'Head Waiter', 'Director of Finance'],
] as const
const CELLS = TITLES.flatMap(([grade, ...titles]) =>
  ['Kitchen', 'Service', 'Office'].map((area, at) => `${grade} | ${area} | ${titles[at]}`),
)
const table = (header: string, extra: (at: number) => string = () => '') =>
  [header, header.replace(/[^|]+/gu, '---'), ...TITLES.map((row, at) => `|${row.join('|')}|${extra(at)}`)].join('\n')

test.each([
  ['codes below a header of levels', table('|Grade|Kitchen|Service|Office|')],
  ['years beside them', table('|Career level|Kitchen|Service|Office|Years|', (at) => `${at}-${at + 2}|`)],
  ['no header of levels', table('|Step|Kitchen|Service|Office|')],
])('columns of job titles, a line of business each, are areas: %s', (_, text) => {
  expect(read(text)).toEqual(CELLS)
})

test('one or two columns of titles only say what a level is called elsewhere', () => {
  const rows = [
    '|L1|Junior Baker|Junior Waiter|Bakes by the book.|',
    '|L2|Senior Baker|Senior Waiter|Writes new recipes.|',
  ]
  const found = read(['|Level|Kitchen|Service|Dough|', '|---|---|---|---|', ...rows].join('\n'))
  expect(found.map((cell) => cell.split(' | ').slice(1))).toEqual([
    ['Dough', 'Bakes by the book.'],
    ['Dough', 'Writes new recipes.'],
  ])
})

test('a table of titles beside areas with texts is no part of them', () => {
  const level = (name: string, dough: string, ovens: string) =>
    `## ${name}\n\n### Dough\n\n- ${dough}\n\n### Ovens\n\n- ${ovens}\n\n`
  const levels = `${level('Grade 1', 'Kneads by the book.', 'Lights them in the morning.')}${level('Grade 2', 'Writes new recipes.', 'Buys new ones in time.')}`
  const found = cellsRead({
    'house.md': `# The house\n\n${table('|Grade|Kitchen|Service|Office|')}\n`,
    'bakers.md': `# Bakers\n\n${levels}`,
  })
  expect(found).toEqual([
    'Grade 1 | Dough | Kneads by the book.',
    'Grade 1 | Ovens | Lights them in the morning.',
    'Grade 2 | Dough | Writes new recipes.',
    'Grade 2 | Ovens | Buys new ones in time.',
  ])
  expect(read(`${table('|Grade|Kitchen|Service|Office|')}\n\n${levels}`)).toEqual(found)
})
