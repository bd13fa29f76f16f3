import { expect, test } from 'vitest'
import { build } from '../../src/framework/build.ts'

const table = (areas: readonly string[], level: string) => [
  '| Capability | Behaviours |',
  '|---|---|',
  ...areas.map((area) => `| ${area} | Does as ${level} what ${area} asks. |`),
]
const page = (level: string, parts: Readonly<Record<string, readonly string[]>>) =>
  `# ${level}\n\n${Object.entries(parts)
    .map(([head, areas]) => `## ${head}\n\n${table(areas, level).join('\n')}\n`)
    .join('\n')}`

function placesRead(parts: Readonly<Record<string, readonly string[]>>, levels: readonly string[]): string[] {
  const files = levels.map((level, at) => ({ is: 'text' as const, file: `bread/${at}.md`, text: page(level, parts) }))
  const { framework } = build(files, 'house')
  return framework.tracks.map(({ label, levels }) => [label, ...levels.map((one) => one.label)].join(' | '))
}

const EXECUTIVE = ['Executive Level 1', 'Executive Level 2']

test.each([
  [
    'headings over areas that none shares are groups of areas',
    { 'Shapes the house': ['Plans', 'Money'], 'Keeps peace': ['Guests', 'Staff'] },
    ['bread | Executive Level 1 | Executive Level 2'],
  ],
  [
    'those that share one are tracks',
    { Mornings: ['Plans', 'Money'], Evenings: ['Plans', 'Staff'] },
    ['Mornings | Executive Level 1 | Executive Level 2', 'Evenings | Executive Level 1 | Executive Level 2'],
  ],
  [
    'and those called as jobs',
    { Baker: ['Plans', 'Money'], Cook: ['Guests', 'Staff'] },
    ['Baker | Executive Level 1 | Executive Level 2', 'Cook | Executive Level 1 | Executive Level 2'],
  ],
])('%s', (_, parts, tracks) => {
  expect(placesRead(parts, EXECUTIVE)).toEqual(tracks)
})

test('an executive level is another than the level of that number', () => {
  const [track] = placesRead({ 'Shapes the house': ['Plans'], 'Keeps peace': ['Guests'] }, ['Level 1', ...EXECUTIVE])
  expect(track?.split(' | ').slice(1).toSorted()).toEqual([...EXECUTIVE, 'Level 1'])
})

test('a table of the groups is no level', () => {
  const parts = { 'Shapes the house': ['Plans', 'Money'], 'Keeps peace': ['Guests', 'Staff'] }
  const pages = ['Level 1', ...EXECUTIVE].map((level) => page(level, parts))
  const groups = '| Cluster | In short |\n|---|---|\n| Shapes the house | Where to? |\n| Keeps peace | With whom? |\n'
  const texts = [...pages, `# Our way\n\n1. Level 1\n2. Executive Level 1\n\n## Both clusters\n\n${groups}`]
  const files = texts.map((text, at) => ({ is: 'text' as const, file: `bread/${at}.md`, text }))
  expect(build(files, 'house').framework.areas.map(({ label }) => label)).toEqual(['Plans', 'Money', 'Guests', 'Staff'])
})
