import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'

function cells(...rows: readonly string[]): string[] {
  const { descriptors } = build([{ is: 'text', file: 'port.csv', text: rows.join('\n') }], 'port').framework
  return descriptors.map(({ track, level, area, expectations }) =>
    [track.label, level.label, area.label, ...expectations.map(({ text }) => text)].join(' | '),
  )
}

const expected = [
  'port | Level 1 | Ropes | Ties the knots that are asked for.',
  'port | Level 2 | Ropes | Teaches others how to splice.',
  'port | Level 3 | Ropes | Buys the ropes of the whole fleet.',
  'port | Level 1 | Sails | Folds the sails as they come down.',
  'port | Level 2 | Sails | Mends a torn sail at sea.',
  'port | Level 3 | Sails | Draws new sails for new boats.',
]
const ropes = 'Ties the knots that are asked for.,Teaches others how to splice.,Buys the ropes of the whole fleet.'
const sails = 'Folds the sails as they come down.,Mends a torn sail at sea.,Draws new sails for new boats.'

test('many columns may stand before a run of levels', () => {
  const found = cells(
    'Code,URL,Skill,Category,Subcategory,Overall description,Guidance,Level 1,Level 2,Level 3',
    `ROPE,https://port.example/rope,Ropes,Deck,Below,All that holds a boat where it is.,Old ropes count too.,${ropes}`,
    `SAIL,https://port.example/sail,Sails,Deck,Aloft,All that makes a boat go.,,${sails}`,
  )
  expect(found).toEqual(expected)
})

test('of two columns of areas before the levels the one with another name in each row counts', () => {
  const found = cells('Skill,Theme,Level 1,Level 2,Level 3', `Ropes,Deck,${ropes}`, `Sails,Deck,${sails}`)
  expect(found).toEqual(expected)
})

test('of columns of groups the finest is of the areas', () => {
  const areas = { Ropes: ropes.split(','), Sails: sails.split(',') }
  const rows = Object.entries(areas).flatMap(([area, own]) =>
    own.map((text, at) => `Level ${at + 1},Deck,${area},${text}`),
  )
  expect(new Set(cells('Level,Pillar,Category,Expectation', ...rows))).toEqual(new Set(expected))
})

test('the lowest level may be called by the initials of a job that has a group', () => {
  const found = cells('Competency,What it means,Group BM,Director,VP', `Ropes,All that holds a boat.,${ropes}`)
  expect(found.map((one) => one.split(' | ')[1])).toEqual(['Group BM', 'Director', 'VP'])
})

test('a column of groups whose names are long is no level', () => {
  const found = cells(
    'Competency,Skill group,Junior,Senior',
    'Ropes,All that holds a boat in port,Ties knots as asked.,Teaches how to splice.',
  )
  expect(found.map((one) => one.split(' | ')[1])).toEqual(['Junior', 'Senior'])
})

test('a column before the levels that calls several of them together is no area', () => {
  const texts = { Deckhand: ropes.split(','), Bosun: sails.split(',') }
  const row = (stretch: string, level: string, [one = '', other = '']: readonly string[]) =>
    `${stretch},${level},${one},${other}`
  const found = cells(
    'Stretch,Rank,Ropes,Sails',
    row('Early years', 'Junior Deckhand', texts.Deckhand),
    row('Early years', 'Deckhand', texts.Deckhand.slice(1)),
    row('Later on', 'Junior Bosun', texts.Bosun),
    row('Later on', 'Senior Bosun', texts.Bosun.slice(1)),
  )
  expect(new Set(found.map((cell) => cell.split(' | ')[2]))).toEqual(new Set(['Ropes', 'Sails']))
})

test('titles merged over the codes of one ladder are parts of the levels, over codes that come again they are tracks', () => {
  const levelsRead = (titles: string, codes: string) => {
    const found = cells(`Skill,${titles}`, `Skill,${codes}`, `Ropes,${ropes}`, `Sails,${sails}`)
    return new Set(found.map((cell) => cell.split(' | ').slice(0, 2).join(' | ')))
  }
  expect(levelsRead('Manager,,Director', 'M1,M2,M3')).toEqual(
    new Set(['port | Manager M1', 'port | Manager M2', 'port | Director M3']),
  )
})
