import { expect, test } from 'vitest'
import { cells, wrong } from './with-settings.ts'

const csv = {
  'a.csv':
    'Level,Area,What we see\nJunior,Craft,I trim the wick well.\nSenior,Craft,I mend the lens.\nJunior,Team,I share the watch.\nSenior,Team,I train the cubs.\n',
  'b.csv':
    'Station,Duty,1st,2nd\nNorth,Oil,I fetch it in a can.,I order it for a year.\nSouth,Ropes,I coil them at night.,I splice them by hand.\n',
}

test('columns that are there, of which nothing is read as the owner says, are told', () => {
  expect(wrong('columns: { track: Station, area: Duty }', csv)).toEqual([
    expect.stringMatching(
      /^1 warning `columns\.track`: no track is read from "Station", though there is such a column/u,
    ),
    expect.stringMatching(/^1 warning `columns\.area`: no area is read from "Duty"/u),
  ])
  expect(wrong('columns: { files: { b.csv: { track: Station } } }', csv)).toEqual([
    expect.stringContaining('`columns.files.b.csv.track`: no track is read from "Station"'),
  ])
  const told = 'levels: ["*", 1st, 2nd]\ncolumns: { track: Station, area: Duty, level: Level }'
  expect(wrong(told, csv)).toEqual([])
  expect(cells(told, csv)).toContain('North | 1st | Oil')
})

test('so are headings', () => {
  const page =
    '# Keepers\n\n## Junior\n\n### Craft\n\n- I trim the wick.\n\n## Senior\n\n### Craft\n\n- I mend it.\n\n## Notes\n\nAll of this is new.\n'
  expect(wrong('headings: { level: 2, area: Craft }', { 'a.md': page })).toEqual([])
  expect(wrong('headings: { track: Notes }', { 'a.md': page })).toEqual([
    expect.stringMatching(
      /^1 warning `headings\.track`: no track is read from "Notes", though there is such a heading/u,
    ),
  ])
})

test('a column is the track that the owner says, wherever it stands before the levels', () => {
  const table =
    'Duty,Post of the year,Junior,Senior\nOil,North,I fetch it in a can.,I order it for a year.\nRopes,South,I coil them at night.,I splice them by hand.\n'
  expect(cells('columns: { area: Duty, track: Post of the year }', { 'all.csv': table })).toEqual([
    'North | Junior | Oil',
    'North | Senior | Oil',
    'South | Junior | Ropes',
    'South | Senior | Ropes',
  ])
})
