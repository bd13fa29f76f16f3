import { expect, test } from 'vitest'
import { build } from '../../src/framework/build.ts'
import { cellsRead } from './formats/pages/cells-read.ts'

function page(title: string, dough: string, end = '.'): string {
  const level = (name: string) =>
    `## ${name}\n\n### Dough\n\n${dough} at ${name}${end}\n\n### Ovens\n\nLights ${dough} ones${end}\n\n`
  return `# ${title}\n\n${level('Junior')}${level('Senior')}`
}

function tracks(pages: Readonly<Record<string, string>>): string[] {
  const files = Object.entries(pages).map(([file, text]) => ({ is: 'text' as const, file, text }))
  return build(files, 'bakery').framework.tracks.map(({ label }) => label)
}

test.each([
  ['people-hiring.md', 'Hiring Partners'],
  ['recruiting.md', 'Recruiting'],
  ['form-tutor.md', 'Form Tutor'],
  ['process-engineer.md', 'Process Engineer'],
])('a profession that hires, or works with forms, is a track: %s', (file, title) => {
  expect(tracks({ 'bakers.md': page('Bakers', 'Kneads'), [file]: page(title, 'Hires') })).toEqual(['Bakers', title])
})

test.each([
  ['interviews.md', 'Interviews', '.'],
  ['hiring-bakers.md', 'Hiring Bakers', '.'],
  ['hiring-process.md', 'Hiring Process', '.'],
  ['hiring-partners.md', 'Hiring Partners', '?'],
])('a page that says what to ask is none: %s', (file, title, end) => {
  expect(tracks({ 'bakers.md': page('Bakers', 'Kneads'), [file]: page(title, 'Asks', end) })).toEqual(['Bakers'])
})

test('a table that says what codes stand for is no area', () => {
  const legend =
    '| Level | Meaning | Years |\n|---|---|---|\n| L1 | Learns from others | 0-2 years |\n| L2 | Bakes alone | 2+ years |\n'
  const table = '| Area | L1 | L2 |\n|---|---|---|\n| Dough | Kneads by the book. | Writes recipes. |\n'
  expect(cellsRead({ 'bakers.md': `# Bakers\n\n${legend}\n${table}` })).toEqual([
    'L1 | Dough | Kneads by the book.',
    'L2 | Dough | Writes recipes.',
  ])
})

test('what is told of fictional people is not expected of anyone', () => {
  const person = (name: string, level: string) =>
    `## ${name} – ${level}\n\n### Goals\n\n${name} wants to bake rye.\n\n### Worries\n\n${name} hates early hours.\n\n`
  const people = `# People we think of\n\n${person('Ada', 'Junior Baker')}${person('Bert', 'Senior Baker')}`
  const read = cellsRead({ 'bakers.md': page('Bakers', 'Kneads'), 'people.md': people })
  expect(read).toHaveLength(4)
})
