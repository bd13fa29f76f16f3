import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'

test('a theme that each level has one of is an area, and names none', () => {
  const text = `Level,Title,Theme,Scope,Hands
1,Junior Baker,Find your feet,One bench of the house,Kneads by the book
2,Baker,Deliver,A whole shift of it,Kneads what is asked
3,Senior Baker,Drive,The house on any day,Kneads what nobody asked for
`
  const { descriptors } = build([{ is: 'text', file: 'bakers.csv', text }], 'bakery').framework
  expect(descriptors.slice(0, 3).map(({ level, area }) => `${level.label} | ${area.label}`)).toEqual([
    '1 Junior Baker | Theme',
    '1 Junior Baker | Scope',
    '1 Junior Baker | Hands',
  ])
})
