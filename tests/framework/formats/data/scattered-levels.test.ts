import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'

const record = (name: string) => ({
  level2: `Plans the ${name} for one shop`,
  meaning: `All that has to do with ${name} in a shop`,
  id: `X-${name}`,
  level3: `Writes what all shops do with ${name}`,
  category: 'Craft / daily work',
  name,
  evidence: `Is watched at the ${name} for a day`,
  level1: `Looks after the ${name} by the book`,
})

test('the texts of numbered levels are together and in order, whatever keys stand between', () => {
  const text = JSON.stringify(['Dough', 'Ovens', 'Guests'].map(record))
  const { framework } = build([{ is: 'text', file: 'bakers.json', text }], 'bakery')
  const found = framework.descriptors.map(({ level, area, expectations }) =>
    [level.label, area.label, ...expectations.map((one) => one.text)].join(' | '),
  )
  expect(found).toHaveLength(9)
  expect(found.slice(0, 3)).toEqual([
    'level 1 | Dough | Looks after the Dough by the book',
    'level 2 | Dough | Plans the Dough for one shop',
    'level 3 | Dough | Writes what all shops do with Dough',
  ])
})
