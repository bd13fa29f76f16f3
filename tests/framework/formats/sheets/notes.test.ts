import { utils, write } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'

const GRID = [
  ['Area', 'K1', 'K2'],
  ['Dough', 'Kneads one batch by hand.', 'Kneads all the dough of a shift.'],
  ['Ovens', 'Lights the small oven.', 'Runs both ovens at once.'],
]

function read(sheets: Readonly<Record<string, string[][]>>) {
  const book = utils.book_new()
  for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name)
  const bytes = new Uint8Array(write(book, { type: 'array' }))
  const { framework, files } = build([{ is: 'bytes', file: 'bakery.xlsx', bytes }], 'bakery')
  return {
    tracks: framework.tracks.map(({ label }) => label),
    left: files.flatMap(({ page }) => page.account?.left ?? []),
  }
}

test('a sheet of keys and values beside grids is a note, and said to be left out', () => {
  const note = [
    ['Owner', 'The people team'],
    ['Version', '4'],
    [],
    ['How to read', 'Each sheet is a craft, and its columns are grades.'],
    ['K1 to K2', 'What is paid stands in another file.'],
  ]
  const { tracks, left } = read({ 'Read me': [['Grades of the bakery', ''], ...note], Bread: GRID, Cakes: GRID })
  expect(tracks).toEqual(['Bread', 'Cakes'])
  const notes = left.filter(({ why }) => why === 'It is a note beside the tables.')
  expect(notes.map(({ text }) => text)).toEqual(
    note.filter(({ length }) => length > 0).map((row) => `Read me: ${row.join(' | ')}`),
  )
})
