import { expect, test } from 'vitest'
import { build } from '../../src/framework/build.ts'
import { exported, exportedSchema } from '../../src/framework/export.ts'
import { loadFramework } from '../../src/framework/load.ts'
import { fixture } from './fixtures.ts'

test.each(['harbour', 'warnings', 'repeats'])(
  'every descriptor of %s is exported in the shape promised',
  async (name) => {
    const { framework } = await loadFramework(fixture(name))
    const all = framework.descriptors.map(exported)
    expect(all.map((one) => exportedSchema.parse(JSON.parse(JSON.stringify(one))))).toEqual(all)
    expect(all.every(({ state, expectations }) => (state === 'written') === expectations.length > 0)).toBe(true)
  },
)

test('the framework’s own headings name the cell', async () => {
  const { framework } = await loadFramework(fixture('harbour'))
  expect(framework.descriptors.map(exported)[3]).toEqual({
    track: 'Craft: Pilot',
    level: 'Level 1',
    area: 'Charts',
    state: 'written',
    expectations: ['I follow a course [1: Plotted in pencil, see the chart room.] that someone plotted.'],
    source: { file: 'level1.md', line: 23 },
  })
})

test('anti-patterns are exported apart, and what a cell refers to', () => {
  const text = '| Area | L1 | L2 |\n|---|---|---|\n| Ovens | I bake.<br>Anti-patterns:<br>I burn. | Same as L1 |\n'
  const { framework } = build([{ is: 'text', file: 'crew.md', text }], 'bakery')
  expect(framework.descriptors.map((one) => exportedSchema.parse(exported(one)))).toMatchObject([
    { level: 'L1', expectations: ['I bake.'], antiPatterns: ['I burn.'] },
    { level: 'L2', state: 'unwritten', expectations: [], see: 'L1' },
  ])
})

test('a cell may refer to a level by the letter its title begins with', () => {
  const text =
    '| Area | A Scout | B Pilot |\n|---|---|---|\n| Charts | I read them. | see A |\n| Ropes | I coil. | see C |\n'
  const { framework } = build([{ is: 'text', file: 'crew.md', text }], 'crew')
  const ofPilots = framework.descriptors.filter(({ level }) => level.label === 'B Pilot').map(exported)
  expect(ofPilots).toMatchObject([
    { area: 'Charts', expectations: [], see: 'A Scout' },
    { area: 'Ropes', expectations: ['see C'] },
  ])
})
