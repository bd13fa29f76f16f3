import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'

const ROWS = ['Brewing,Watches the mash.,Corrects the mash.', 'Cellar,Rinses the casks.,Racks the beer.']

function levels(...header: readonly string[]): string[] {
  const text = [...header, ...ROWS].join('\n')
  const { descriptors } = build([{ is: 'text', file: 'brewery.csv', text }], 'brewery').framework
  return [...new Set(descriptors.map(({ level }) => level.label))]
}

test.each(['Q', 'H', 'V'])('codes such as %s1 are levels right of "Level", whatever they count elsewhere', (letter) => {
  expect(levels(`Level,${letter}1,${letter}2`)).toEqual([`${letter}1`, `${letter}2`])
  expect(levels(`Level,${letter}1,${letter}2`, 'Title,Brewer,Senior Brewer')).toEqual([
    `${letter}1 Brewer`,
    `${letter}2 Senior Brewer`,
  ])
})

test('where the rows are levels, they are what they count elsewhere', () => {
  const rows = ['Level,Q1,Q2', 'Junior Brewer,Learns to clean all the pipes.,Rinses the casks alone.']
  const text = [...rows, 'Senior Brewer,Plans the beers of the year.,Buys the hops of the year.'].join('\n')
  const { descriptors } = build([{ is: 'text', file: 'brewery.csv', text }], 'brewery').framework
  expect(new Set(descriptors.map(({ level }) => level.label))).toEqual(new Set(['Junior Brewer', 'Senior Brewer']))
})
