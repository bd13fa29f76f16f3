import { expect, test } from 'vitest'
import { cellsRead } from '../pages/cells-read.ts'

const LEVELS = ['Junior', 'Mid', 'Senior']
const AREAS = {
  Dough: ['Kneads by the book.', 'Kneads by feel.', 'Invents new breads.'],
  Guests: ['Says hello to all.', 'Knows their names.', 'Draws a crowd.'],
}
const expected = (levels: readonly string[]) =>
  Object.entries(AREAS).flatMap(([area, texts]) => texts.map((text, at) => `${levels[at]} | ${area} | ${text}`))

test('lists as long as that of the levels have a text for each of them', () => {
  const text = JSON.stringify({ title: 'Baker', levels: LEVELS, skills: AREAS })
  expect(cellsRead({ 'baker.json': text }).toSorted()).toEqual(expected(LEVELS).toSorted())
})

test('below a level they are what it expects', () => {
  const text = JSON.stringify({ levels: LEVELS, skills: Object.fromEntries(LEVELS.map((level) => [level, AREAS])) })
  expect(cellsRead({ 'baker.json': text })).toContain(['Mid', 'Dough', ...AREAS.Dough].join(' | '))
})

test('where nothing else is understood, lists of one length have a level in each place', () => {
  const jobs = ['Baker', 'Waiter'].map((role) => ({ role, areas: AREAS }))
  expect(new Set(cellsRead({ 'jobs.json': JSON.stringify(jobs) }))).toEqual(
    new Set(expected(['Level 1', 'Level 2', 'Level 3'])),
  )
})

test.each([
  ['several lengths', { ...AREAS, Ovens: ['Heats them well.', 'Cleans them well.'] }],
  ['single words', { Dough: ['rye', 'wheat', 'oats'], Guests: ['kind', 'loud', 'late'] }],
])('lists of %s have none', (_, areas) => {
  const jobs = ['Baker', 'Waiter'].map((role) => ({ role, areas }))
  expect(cellsRead({ 'jobs.json': JSON.stringify(jobs) })).toEqual([])
})
