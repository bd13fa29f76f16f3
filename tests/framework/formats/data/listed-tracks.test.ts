import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'

function tracks(files: Readonly<Record<string, unknown>>): string[] {
  const sources = Object.entries(files).map(([file, datum]) => ({
    is: 'text' as const,
    file,
    text: JSON.stringify(datum),
  }))
  return build(sources, 'port').framework.tracks.map(({ label }) => label)
}

const index = {
  tracks: [
    { id: 'deck', name: 'Sailing Crew' },
    { id: 'yard', name: 'Boat Builders' },
  ],
  levels: [
    { id: 's1', name: 'Novice' },
    { id: 's2', name: 'Expert' },
  ],
  areas: [
    { id: 'knots', name: 'Ropework' },
    { id: 'hull', name: 'Hull Care' },
  ],
}

const records = (of: string) =>
  index.levels.flatMap((level) =>
    index.areas.map((area) => ({
      level: level.id,
      area: area.id,
      text: `Does ${area.name} on ${of} as ${level.name}.`,
    })),
  )

const nested = (of: string) =>
  Object.fromEntries(
    index.levels.map(({ id, name }) => [
      id,
      { knots: `Ties what ${of} needs as ${name}.`, hull: `Caulks for ${of} as ${name}.` },
    ]),
  )

test('the id of a track at the top of a file of records stands for its name', () => {
  const file = (track: string) => ({ track, statements: records(track) })
  expect(tracks({ 'index.json': index, 'a.json': file('deck'), 'b.json': file('yard') })).toEqual([
    'Sailing Crew',
    'Boat Builders',
  ])
})

test('so does one at the top of levels and areas, and one that a file is called by', () => {
  const file = (track: string) => ({ track, levels: nested(track) })
  const expected = ['Sailing Crew', 'Boat Builders']
  expect(tracks({ 'index.json': index, 'a.json': file('deck'), 'b.json': file('yard') })).toEqual(expected)
  expect(tracks({ 'index.json': index, 'deck.json': nested('deck'), 'yard.json': nested('yard') })).toEqual(expected)
})

test('a file that says its discipline and has no other name is called as that', () => {
  const { levels, areas } = index
  const file = (discipline: string) => ({ discipline, levels, areas, statements: records(discipline) })
  expect(tracks({ 'a.json': file('Deep Sea'), 'b.json': file('Inland') })).toEqual(['Deep Sea', 'Inland'])
  expect(tracks({ 'a.json': { name: 'Crew', ...file('Deep Sea') }, 'b.json': file('Inland') })).toEqual([
    'Crew',
    'Inland',
  ])
})

test.each(['tracks', 'paths'])(
  'levels listed below each of %s are called by their names where records point at them',
  (key) => {
    const levels = (start: string) => [
      { id: `${start}1`, name: `${start} novice` },
      { id: `${start}2`, name: `${start} expert` },
    ]
    const statements = ['deck', 'yard'].flatMap((start) =>
      levels(start).flatMap(({ id }) =>
        index.areas.map((area) => ({ level: id, area: area.id, statement: `Does ${area.name} as ${id} does.` })),
      ),
    )
    const ladders = index.tracks.map((track) => ({ ...track, levels: levels(track.id) }))
    const { framework } = build(
      [{ is: 'text', file: 'crew.json', text: JSON.stringify({ areas: index.areas, [key]: ladders, statements }) }],
      'port',
    )
    expect(framework.descriptors.map(({ track, level }) => `${track.label} | ${level.label}`)).toEqual(
      expect.arrayContaining(['Sailing Crew | deck novice', 'Boat Builders | yard expert']),
    )
  },
)
