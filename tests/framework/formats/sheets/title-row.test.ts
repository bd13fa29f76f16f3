import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'

const TABLE = [
  'Level,Nets,Weather',
  'N1,Mends small holes.,Reads the glass.',
  'N2,Makes a net from twine.,Decides when to stay in.',
]

function tracks(file: string, ...above: readonly string[]): string[] {
  const source = { is: 'text' as const, file, text: [...above, ...TABLE].join('\n') }
  return build([source], 'fishery').framework.tracks.map(({ label }) => label)
}

test.each([
  ['Fishery Ladders - Net Ladder.csv', ['NET LADDER,,', 'Each step takes in those above.,,', ',,']],
  ['Fishery Ladders – Net Ladder.csv', ['Net ladder,,']],
  ['Fishery Ladders - Net Ladder.csv', ['THE FISHERY,,', 'Net Ladder,,', ',,']],
  ['Fishery Ladders - Growing Ladder.csv', ['Growing Ladder,,', ',,']],
])('"%s" is called by its end where a title row says it', (file, above) => {
  expect(tracks(file, ...above)).toEqual([file.split(/ [-–] |\.csv/u)[1]])
})

test('without such a row, or where it says something else, the file is called in full', () => {
  expect(tracks('Fishery Ladders - Net Ladder.csv')).toEqual(['Fishery Ladders - Net Ladder'])
  expect(tracks('Fishery Ladders - Net Ladder.csv', 'FISHERY LADDERS,,')).toEqual(['Fishery Ladders - Net Ladder'])
  expect(tracks('Deep Sea Net Ladder.csv', 'NET LADDER,,')).toEqual(['Deep Sea Net Ladder'])
})

test('an end that only says what such files hold is no name', () => {
  expect(tracks('Net Crew - Framework.csv', 'FRAMEWORK,,')).toEqual(['Net Crew - Framework'])
})
