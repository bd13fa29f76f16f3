import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'

const MEANINGS = { Ropes: 'All that holds a boat where it is', Sails: 'All that makes a boat go where it should' }
const ROWS = [
  ['Ropes', '1', 'Novice', 'Ties the knots that are asked for.'],
  ['Ropes', '2', 'Able', 'Teaches others how to splice.'],
  ['Sails', '1', 'Novice', 'Folds the sails as they come down.'],
  ['Sails', '2', 'Able', 'Mends a torn sail at sea.'],
] as const

const expected = ROWS.map(([area, number, name, text]) => `${number} ${name} | ${area} | ${text}`)

function cells(header: string, meaningOf: (area: 'Ropes' | 'Sails', at: number) => string): string[] {
  const rows = ROWS.map(
    ([area, number, name, text], at) => `Deck,${area},${meaningOf(area, at)},${number},${name},${text}`,
  )
  const text = [header, ...rows].join('\n')
  const { descriptors } = build([{ is: 'text', file: 'port.csv', text }], 'port').framework
  return descriptors.map((one) =>
    [one.level.label, one.area.label, ...one.expectations.map((said) => said.text)].join(' | '),
  )
}

test.each([
  'Group,Capability,Capability Statement,Level No,Level,Behavioural Indicators',
  'Gruppo,Competenza,Descrizione,Livello,Niveau,Indizi',
  'Gruppe,Kompetenz,Beschreibung,Stufe,Niveau,Anzeichen',
])('what is the same at all levels of an area says what that is: %s', (header) => {
  expect(cells(header, (area) => MEANINGS[area])).toEqual(expected)
  expect(cells(header, (area, at) => (at % 2 === 0 ? MEANINGS[area] : ''))).toEqual(expected)
})

test('so does what is the same of all areas at a level', () => {
  const summaries = ['Works when somebody stands near', 'Works well when nobody stands near']
  const header = 'Group,Capability,Description,Level No,Level,Signs'
  expect(cells(header, (_, at) => summaries[at % 2] ?? '')).toEqual(expected)
})
