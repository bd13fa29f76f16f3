import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'

function levels(written: Readonly<Record<string, string>>): string[] {
  const files = Object.entries(written).map(([file, text]) => ({ is: 'text' as const, file, text }))
  return build(files, 'larkspur').framework.levels.map(({ label }) => label)
}

/** Levels with areas below them, each with a text that tells nothing. */
const track = (name: string, ladder: readonly string[], areas: readonly string[]) =>
  [
    `# ${name}`,
    ...ladder.flatMap((level, at) => [
      `## ${level}`,
      ...areas.map((area, column) => `### ${area}\n\n- Counts ${at + column + 2} things each day.`),
    ]),
  ].join('\n\n')

const KNOWN = ['Junior Rower', 'Rower', 'Senior Rower']

test('a ladder that stands as one does which words tell is one, whatever its areas', () => {
  const page = `${track('Boats', KNOWN, ['Ropes', 'Oars'])}\n\n${track('Lights', ['Wick', 'Lamp', 'Tower'], ['Fog', 'Paint'])}`
  expect(levels({ 'coast.md': page }).toSorted()).toEqual([...KNOWN, 'Wick', 'Lamp', 'Tower'].toSorted())
})

test.each([
  ['areas end as qualities do', ['Wick', 'Lamp', 'Tower'], ['Cleanliness', 'Navigation', 'Hospitality']],
  ['levels are initials', ['AO', 'EO', 'HEO'], ['Fog', 'Paint', 'Glass']],
  ['levels have a word in common', ['Blue Lamp', 'Green Lamp', 'Red Lamp'], ['Fog', 'Paint', 'Glass']],
  ['levels are who does something', ['Trimmer', 'Polisher', 'Lighter'], ['Fog', 'Paint', 'Glass']],
])('levels below areas, where %s', (_, ladder, areas) => {
  // The same page the other way round: areas first.
  expect(levels({ 'lights.md': track('Lights', areas, ladder) })).toEqual(ladder)
})

test('a page may be called as levels are', () => {
  const ladder = ['Wick', 'Lamp', 'Tower']
  const page = `# Levels\n\n${track('Lights', ['Cleanliness', 'Navigation'], ladder).replace(/^#/gmu, '##')}`
  expect(levels({ 'lights.md': page })).toEqual(ladder)
})

test('jobs in rows are levels, where columns end as qualities do and nothing else tells', () => {
  const table = [
    '| | Accuracy | Hospitality |\n|---|---|---|',
    ...['Deckhand', 'Bosun', 'Third Mate', 'Chief Mate'].map(
      (level, at) => `| ${level} | Counts ${at + 2} ropes each day. | Greets ${at + 3} guests each day. |`,
    ),
  ]
  expect(levels({ 'deck.md': `# Deck\n\n${table.join('\n')}` })).toEqual([
    'Deckhand',
    'Bosun',
    'Third Mate',
    'Chief Mate',
  ])
})

test('a key that usually says what a text is may be a name among names', () => {
  const areas = ['Evidence', 'Fog', 'Paint']
  const yaml = ['Junior', 'Senior']
    .map((level) => `${level}:\n${areas.map((area) => `  ${area}:\n    - Cares for it as a ${level}.`).join('\n')}`)
    .join('\n')
  const files = [{ is: 'text' as const, file: 'lights.yml', text: yaml }]
  expect(build(files, 'larkspur').framework.areas.map(({ label }) => label)).toEqual(areas)
})
