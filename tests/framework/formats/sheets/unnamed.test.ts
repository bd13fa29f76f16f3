import { utils, write } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'

const HEADER = ['1', '2', 'Code', 'Category', 'Subcategory', 'Skill', 'Description', 'Level 1', 'Level 2']
const row = (category: string, sub: string, skill: string, ...texts: readonly string[]) =>
  [...texts.map((text) => (text === '' ? '' : '1')), skill.slice(0, 4).toUpperCase(), category, sub, skill].concat(
    `All that has to do with ${skill}.`,
    texts,
  )
const SKILLS = [
  HEADER,
  row('Quay', 'Ropes', 'Mooring', 'Throws a line when told.', 'Decides which lines hold.'),
  row('Quay', 'Ropes', 'Splicing', '', 'Mends any rope on board.'),
  row('Quay', 'Goods', 'Lifting', 'Hooks up what is light.', 'Plans a day of lifts.'),
  row('Boat', 'Deck', 'Scrubbing', 'Keeps the deck clean.', 'Says what wears the wood.'),
  row('Boat', 'Sails', 'Reefing', '', 'Reefs before it blows.'),
]
const ATTRIBUTES = [
  ['Attribute', 'Level 1', 'Level 2'],
  ['Freedom', 'Is looked after all day.', 'Is looked after once a week.'],
  ['Weight', 'Matters to the own watch.', 'Matters to the whole crew.'],
  ['Puzzles', 'Finds a way where there is one.', 'Makes a way where there is none.'],
]
const LEVELS = [
  ['Level', 'Motto', 'Heart of the level'],
  ['1', 'Follow', 'Does what is set out by others.'],
  ['2', 'Lead on', 'Sets out what others are to do.'],
]

function read(sheets: Readonly<Record<string, string[][]>>) {
  const book = utils.book_new()
  for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name)
  const bytes = new Uint8Array(write(book, { type: 'array' }))
  const { framework } = build([{ is: 'bytes', file: 'port skills.xlsx', bytes }], 'port')
  return {
    tracks: framework.tracks.map(({ label }) => label),
    areas: framework.areas.map(({ label }) => label),
    cells: framework.descriptors.filter(({ state }) => state === 'written').length,
  }
}

const AREAS = ['Mooring', 'Splicing', 'Lifting', 'Scrubbing', 'Reefing', 'Freedom', 'Weight', 'Puzzles']

test('a sheet called by what it holds has its outermost groups for tracks, and the sheet beside it goes by its name', () => {
  const found = read({ Skills: SKILLS, Attributes: ATTRIBUTES, 'Levels of responsibility': LEVELS })
  expect(found).toEqual({ tracks: ['Quay', 'Boat', 'Attributes'], areas: AREAS, cells: 14 })
})

test('a sheet with a name of its own is the track, whatever groups it has', () => {
  const found = read({ Harbour: SKILLS, Attributes: ATTRIBUTES })
  expect(found).toEqual({ tracks: ['Harbour', 'port'], areas: AREAS, cells: 14 })
})

test('groups that are in no group are none', () => {
  const flat = SKILLS.map((cells) => cells.filter((_, at) => at !== 4))
  expect(read({ Skills: flat, Attributes: ATTRIBUTES }).tracks).toEqual(['port'])
})

test('a sheet of levels with more to say of each has areas', () => {
  const wide = LEVELS.map((cells, at) => [...cells, at === 0 ? 'Reach' : 'As far as the eye can see.'])
  expect(read({ Harbour: SKILLS, 'Levels of responsibility': wide }).areas).toContain('Reach')
})
