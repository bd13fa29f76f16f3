import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'

function cells(...rows: readonly string[]): string[] {
  const source = { is: 'text' as const, file: 'brewery.csv', text: rows.join('\n') }
  const { descriptors } = build([source], 'brewery').framework
  return descriptors
    .filter(({ state }) => state === 'written')
    .map(({ area, level, expectations }) => `${area.label} / ${level.label}: ${expectations.map((one) => one.text)}`)
}

const TOLD = [
  'Mashing / Level 1: Stirs when told to.',
  'Mashing / Level 2: Hits the heat each time.',
  'Racking / Level 2: Fills casks without froth.',
  'Racking / Level 3: Plans the cellar for a season.',
]

test.each([
  ['1,2,3', '1,1,', ',1,1'],
  ['L1,L2,L3', 'x,x,', ',x,x'],
  ['Level 1,Level 2,Level 3', 'Level 1,Level 2,', ',Level 2,Level 3'],
  ['Level 1,Level 2,Level 3', 'yes,yes,no', 'no,yes,yes'],
])('columns "%s" of marks before those of texts hide none of them', (header, mashing, racking) => {
  const found = cells(
    `${header},Code,Skill,Level 1,Level 2,Level 3`,
    `${mashing},MASH,Mashing,Stirs when told to.,Hits the heat each time.,`,
    `${racking},RACK,Racking,,Fills casks without froth.,Plans the cellar for a season.`,
  )
  expect(found).toEqual(TOLD)
})

test('a level that nothing is told of yet has a column of marks, too', () => {
  const found = cells(
    '1,2,3,4,Skill,Level 1,Level 2,Level 3,Level 4',
    'x,x,,,Mashing,Stirs when told to.,Hits the heat each time.,,',
    ',x,x,,Racking,,Fills casks without froth.,Plans the cellar for a season.,',
  )
  expect(found).toEqual(TOLD)
})

test('columns of marks after those of texts are none of them', () => {
  const found = cells(
    'Skill,Level 1,Level 2,Level 3,Code,1,2,3',
    'Mashing,Stirs when told to.,Hits the heat each time.,,MASH,x,x,',
    'Racking,,Fills casks without froth.,Plans the cellar for a season.,RACK,,x,x',
  )
  expect(found).toEqual(TOLD)
})

test('marks alone stay what they are: the statement is expected where one stands', () => {
  const found = cells(
    'Skill,Statement,Level 1,Level 2',
    'Mashing,Stirs the mash when told to.,x,x',
    'Racking,Fills casks without any froth.,,x',
  )
  expect(found).toEqual([
    'Mashing / Level 1: Stirs the mash when told to.',
    'Mashing / Level 2: Stirs the mash when told to.',
    'Racking / Level 2: Fills casks without any froth.',
  ])
})

test('the headers of the texts may say that they are descriptions', () => {
  const header = [1, 2, 3].map((level) => `Level ${level} description`)
  const found = cells(
    `1,2,3,Skill,${header.join(',')}`,
    'x,x,,Mashing,Stirs when told to.,Hits the heat each time.,',
    ',x,x,Racking,,Fills casks without froth.,Plans the cellar for a season.',
  )
  expect(found).toEqual(TOLD)
})

test('so may a row of groups above both', () => {
  const found = cells(
    ',Applies at,,,Descriptions,,',
    'Skill,L1,L2,L3,L1,L2,L3',
    'Mashing,x,x,,Stirs when told to.,Hits the heat each time.,',
    'Racking,,x,x,,Fills casks without froth.,Plans the cellar for a season.',
  )
  expect(found).toEqual(TOLD.map((text) => text.replace('Level ', 'L')))
})
