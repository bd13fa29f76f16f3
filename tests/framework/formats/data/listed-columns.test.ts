import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'

const areas = [
  { id: 'knots', name: 'Ropework' },
  { id: 'hull', name: 'Hull Care' },
]
const levels = [
  { id: 'n1', name: 'Novice' },
  { id: 'n2', name: 'Expert' },
]

function cells(expectations: unknown): Set<string> {
  const source = { is: 'text' as const, file: 'port.json', text: JSON.stringify({ areas, levels, expectations }) }
  const { descriptors } = build([source], 'port').framework
  return new Set(descriptors.map(({ level, area }) => `${level.label} | ${area.label}`))
}

const expected = new Set(['Novice | Ropework', 'Novice | Hull Care', 'Expert | Ropework', 'Expert | Hull Care'])

test('keys of records that are ids of listed areas are called as those', () => {
  const record = (level: string) => ({ level, knots: `Ties what a ${level} ties.`, hull: `Caulks as a ${level} does.` })
  expect(cells(levels.map(({ id }) => record(id)))).toEqual(expected)
})

test('so are those that are ids of listed levels', () => {
  const record = (area: string) => ({ area, n1: `Knows a little of ${area}.`, n2: `Knows all there is of ${area}.` })
  expect(cells(areas.map(({ id }) => record(id)))).toEqual(expected)
})
