import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'
import type { SourceFile } from '../../../../src/framework/files.ts'

function role(name: string): SourceFile {
  const header = ['| Skill | Skill level | Description |', '|---|---|---|']
  const junior = [
    '| Ropes | Awareness | Ties what is shown to them. |',
    '| Sails | Working | Sets a sail in light wind. |',
  ]
  const senior = [
    '| Ropes | Working | Splices without being asked. |',
    '| Sails | Expert | Trims all sails in a storm. |',
  ]
  const lines = [
    `# ${name}`,
    `## Junior ${name}`,
    '',
    ...header,
    ...junior,
    `## Senior ${name}`,
    '',
    ...header,
    ...senior,
  ]
  return { is: 'text', file: `${name}.md`, text: lines.join('\n') }
}

const MEANINGS = ['Awareness|Knows what it is about', 'Working|Can do it with some help', 'Expert|Teaches it to others']

function areas(file: string, above: readonly string[], header: string): string[] {
  const rows = [header, '---|---', ...MEANINGS].map((row) => `|${row}|`)
  const scale: SourceFile = { is: 'text', file, text: [...above, '', ...rows].join('\n') }
  const { descriptors } = build([role('Sailor'), role('Bosun'), scale], 'crew').framework
  return [...new Set(descriptors.map(({ area }) => area.label))]
}

test.each([
  [['# Skill levels'], 'Skill level|What it means'],
  [['# Our crew', '## Skill levels'], 'Skill level|What it means'],
  [['# Our crew', '## How we rate skills'], 'Proficiency|Definition'],
  [['# Rating scale'], 'Scale|Description'],
  [['# Our crew', '## Levels of proficiency'], 'Level|Description'],
])('what the steps of a scale mean is of no area: %j, %s', (above, header) => {
  expect(areas('scale.md', above, header)).toEqual(['Ropes', 'Sails'])
})

test('below the name of an area it says what each level of that is', () => {
  expect(areas('knots.md', ['# Our crew', '## Knots'], 'Level|What it means')).toEqual(['Ropes', 'Sails', 'Knots'])
})

test('where there is nothing else, a scale is what there is', () => {
  const text = ['# Handbook', '## Skill levels', '', '|Level|Description|', '|---|---|', ...MEANINGS].join('\n')
  const { areas: all } = build([{ is: 'text', file: 'scale.md', text }], 'crew').framework
  expect(all.map(({ label }) => label)).toEqual(['Skill levels'])
})
