import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'
import { cellsRead } from './cells-read.ts'

const area = (name: string) =>
  `# ${name}\nAll of ${name} in a shop.\n\nLevel\tWhat is seen\n0 - None\n1 - Follow\nLooks after the ${name} by the book\n2 - Lead\nTeaches ${name}\nPlans the ${name} for all shops\n`

test('lines of levels below headings: each heading is an area, and a short line is a text', () => {
  const cells = cellsRead({ 'bakers.md': `# Bakers\n\n${['Dough', 'Ovens', 'Guests'].map(area).join('\n')}` })
  expect(cells).toContain('2 - Lead | Ovens | Teaches Ovens | Plans the Ovens for all shops')
  expect(cells.filter((cell) => cell.split(' | ').length > 2)).toHaveLength(6)
})

test('lines of levels below headings of tracks, with lines of areas that come again below each', () => {
  const level = (name: string, job: string) =>
    `${name}\n\nDough\n\nDoes with dough what a ${name} ${job} does.\n\nOvens\n\nDoes with ovens what a ${name} ${job} does.\n`
  const track = (job: string) => `## ${job}\n\n${level('Level 1', job)}\n${level('Level 2', job)}`
  const text = `# Paths\n\n${track('Baker')}\n${track('Cook')}`
  const { descriptors } = build([{ is: 'text', file: 'paths.md', text }], 'bakery').framework
  expect(new Set(descriptors.map(({ track: { label } }) => label))).toEqual(new Set(['Baker', 'Cook']))
  expect(new Set(descriptors.map((one) => one.area.label))).toEqual(new Set(['Dough', 'Ovens']))
  expect(descriptors).toHaveLength(8)
})
