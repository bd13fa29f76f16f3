import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'

/** The cells of a JSON file as "track | level | area | statements". */
function cells(file: string, datum: unknown): string[] {
  const { descriptors } = build([{ is: 'text', file, text: JSON.stringify(datum) }], 'port').framework
  return descriptors.map(({ track, level, area, expectations }) =>
    [track.label, level.label, area.label, ...expectations.map(({ text }) => text)].join(' | '),
  )
}

const topic = (title: string, levels: readonly string[]) => ({
  title,
  theme: 'blue',
  levels: levels.map((level) => ({ title: level, criteria: [`${title} as it is at stage ${level} of the trade.`] })),
})

test('a topic that has a title and a theme is called by its title', () => {
  const topics = [topic('⚓ Mooring', ['1', '2']), topic('⛵ Sails', ['1', '2'])]
  expect(cells('sailors.json', { title: '🚢 Sailors', theme: 'blue', topics })).toEqual([
    'Sailors | Level 1 | Mooring | ⚓ Mooring as it is at stage 1 of the trade.',
    'Sailors | Level 2 | Mooring | ⚓ Mooring as it is at stage 2 of the trade.',
    'Sailors | Level 1 | Sails | ⛵ Sails as it is at stage 1 of the trade.',
    'Sailors | Level 2 | Sails | ⛵ Sails as it is at stage 2 of the trade.',
  ])
})

test('what has one level further down is no level by its title', () => {
  const topics = [topic('Mooring', ['Competent']), topic('Sails', ['Competent'])].map(({ title, levels }) => ({
    title,
    levels,
  }))
  expect(cells('on-deck.json', { title: 'Values', topics })).toEqual([
    'Values | Competent | Mooring | Mooring as it is at stage Competent of the trade.',
    'Values | Competent | Sails | Sails as it is at stage Competent of the trade.',
  ])
})

test('of two keys that name areas, the one that tells fewer apart is of groups', () => {
  const record = (area: string, theme: string) => ({
    track: 'Sailors',
    area,
    theme,
    levels: ['1', '2'].map((level) => ({ level, items: [`${area} as it is at stage ${level} of the trade.`] })),
  })
  const records = [record('Mooring', 'Deck'), record('Sails', 'Deck'), record('Charts', 'Bridge')]
  expect(new Set(cells('crew.json', records).map((cell) => cell.split(' | ')[2]))).toEqual(
    new Set(['Mooring', 'Sails', 'Charts']),
  )
})

test('a whole may be called by any key that holds names', () => {
  const subjects = ['Mooring', 'Sails'].map((heading) => ({
    heading,
    stages: [{ heading: 'Competent', bullets: [`${heading} as it should be done, come rain or shine.`] }],
  }))
  expect(cells('our-values.json', { heading: 'Values', subjects })[0]).toBe(
    'Values | Competent | Mooring | Mooring as it should be done, come rain or shine.',
  )
})

test('what a level says as all around it does is no area', () => {
  const levels = ['1', '2'].map((level) => ({
    title: level,
    theme: 'blue',
    criteria: [`Ties knots at stage ${level}.`],
  }))
  const topics = ['Mooring', 'Sails'].map((title) => ({ title, theme: 'blue', levels }))
  expect(cells('sailors.json', { title: 'Sailors', theme: 'blue', topics })[0]).toBe(
    'Sailors | Level 1 | Mooring | Ties knots at stage 1.',
  )
})

test('ids of statements name nothing', () => {
  const levels = ['Junior', 'Senior'].map((name) => ({
    name,
    statements: [1, 2].map((id) => ({ id: `knot${id}`, statement: `Ties knot ${id} as a ${name} does.` })),
  }))
  expect(
    cells('sailors.json', { title: 'Sailors', skills: ['Mooring', 'Sails'].map((name) => ({ name, levels })) })[0],
  ).toBe('Sailors | Junior | Mooring | Ties knot 1 as a Junior does. | Ties knot 2 as a Junior does.')
})

test('subtopics are areas', () => {
  const subtopic = (name: string) => ({
    name,
    levels: ['1', '2'].map((level) => ({ level, criteria: [`${name} as it is at stage ${level} of the trade.`] })),
  })
  const topics = [{ name: 'Deck', subtopics: [subtopic('Mooring'), subtopic('Sails')] }]
  expect(cells('sailors.json', { name: 'Sailors', topics })[0]).toBe(
    'Sailors | Level 1 | Mooring | Mooring as it is at stage 1 of the trade.',
  )
})
