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

test('a code of whatever else with a job behind it is a level, below any corner', () => {
  const csv =
    'Group,Area,Q1,Q2,Q3\n,,Tester,Quality Engineer,Senior Quality Engineer\nCraft,Checks,Runs the checks.,Writes new checks.,Plans all checks.\nCraft,Reports,Writes them down.,Sorts them each day.,Reads them for trends.\n'
  const { levels } = build([{ is: 'text', file: 'testers.csv', text: csv }], 'house').framework
  expect(levels.map(({ label }) => label)).toEqual(['Q1 Tester', 'Q2 Quality Engineer', 'Q3 Senior Quality Engineer'])
})

test('two jobs below one level are two levels of a rank', () => {
  const table =
    '<table><tr><th rowspan="2">Area</th><th rowspan="2">Baker</th><th colspan="2">Senior Baker</th><th colspan="2">Head Baker</th></tr><tr><th>Contributor</th><th>Manager</th><th>Contributor</th><th>Manager</th></tr><tr><td>Dough</td><td>Kneads it.</td><td>Mixes new ones.</td><td>Hires mixers.</td><td>Writes books.</td><td>Runs the house.</td></tr><tr><td>Ovens</td><td>Lights them.</td><td>Builds them.</td><td>Buys them.</td><td>Draws them.</td><td>Sells them.</td></tr></table>'
  const { levels } = build([{ is: 'text', file: 'bakers.md', text: `# Bakers\n\n${table}\n` }], 'house').framework
  expect(new Set(levels.map(({ label }) => label))).toEqual(
    new Set([
      'Baker',
      'Senior Baker Contributor',
      'Senior Baker Manager',
      'Head Baker Contributor',
      'Head Baker Manager',
    ]),
  )
})
