import { expect, test } from 'vitest'
import { ofGrid } from '../../../../src/framework/formats/learn/branches.ts'
import { readCsv } from '../../../../src/framework/formats/sheets/book.ts'

test('a table of records has its areas below its levels', () => {
  const csv =
    'Level,Area,What it is\nWick,Fog,Sounds the horn.\nWick,Paint,Cleans the brushes.\nTower,Fog,Mends the horn.\n'
  const [table] = readCsv(csv, 'lights.csv').sheets.flatMap(({ grid }) => ofGrid(grid))
  expect(table).toMatchObject({
    holds: 'level',
    branches: [
      { label: 'Wick', holds: 'area', branches: [{ label: 'Fog', text: 'Sounds the horn.' }, { label: 'Paint' }] },
      { label: 'Tower', branches: [{ label: 'Fog', text: 'Mends the horn.' }] },
    ],
  })
})
