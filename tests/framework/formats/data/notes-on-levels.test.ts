import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'

const areas = [
  { id: 'knots', name: 'Ropework' },
  { id: 'hull', name: 'Hull Care' },
]

function areasIn(levels: unknown): string[] {
  const source = { is: 'text' as const, file: 'port.json', text: JSON.stringify({ areas, levels }) }
  return build([source], 'port').framework.areas.map(({ label }) => label)
}

const texts = (name: string) => ({ knots: `Ties what the ${name} ties.`, hull: `Caulks as the ${name} does.` })
const reach = (name: string) => `All boats that a ${name} may sail.`

test('a text beside what holds the listed areas of a level is a note on that', () => {
  const levels = ['Novice', 'Expert'].map((name) => ({ name, reach: reach(name), expected: texts(name) }))
  expect(areasIn(levels)).toEqual(['Ropework', 'Hull Care'])
  const keyed = Object.fromEntries(levels.map(({ name, ...own }) => [name, own]))
  expect(areasIn(keyed)).toEqual(['Ropework', 'Hull Care'])
})

test('beside the areas themselves it is one that the list has not', () => {
  const levels = Object.fromEntries(['Novice', 'Expert'].map((name) => [name, { reach: reach(name), ...texts(name) }]))
  expect(new Set(areasIn(levels))).toEqual(new Set(['reach', 'Ropework', 'Hull Care']))
})
