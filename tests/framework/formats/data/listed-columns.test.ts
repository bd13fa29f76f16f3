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
  const record = ({ id, name }: (typeof levels)[number]) => ({
    level: id,
    knots: `Ties what the ${name} ties.`,
    hull: `Caulks as the ${name} does.`,
  })
  expect(cells(levels.map(record))).toEqual(expected)
})

test('so are those that are ids of listed levels', () => {
  const record = (area: string) => ({ area, n1: `Knows a little of ${area}.`, n2: `Knows all there is of ${area}.` })
  expect(cells(areas.map(({ id }) => record(id)))).toEqual(expected)
})
