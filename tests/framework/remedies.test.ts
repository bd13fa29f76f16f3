import { expect, test } from 'vitest'
import { inspected } from './with-settings.ts'

const level = (name: string) => `#### ${name}\n\n- A ${name} minds the coast.\n\n`
const area = (name: string) => `### ${name}\n\n${['Junior', 'Senior', 'Chief'].map(level).join('')}`
const harbour = `# Our harbour\n\n## Keepers\n\n${['Craft', 'Team', 'Night watch'].map(area).join('')}## Pilots\n\n${['Craft', 'Team', 'Charts'].map(area).join('')}## Changes to this page\n\n- Pilots were added in May.\n`

/** What follows the question at the end. */
function footer(settings: string, files: Readonly<Record<string, string>>): string[] {
  const lines = inspected(settings, files)
  return lines.slice(lines.findIndex((line) => line.startsWith('Is something wrong here?')) + 1)
}

test('the remedies name each depth of headings with what it was taken for, and speak of the folder', () => {
  expect(footer('', { 'all.md': harbour })).toEqual([
    '  wrong levels or areas            levels: [Junior, Senior]   areas: [Teamwork, Scope]',
    '  levels in a wrong order          levels: [Junior, Senior, Chief, "*"]',
    '  something that is no part of it  ignore: [drafts/**, Interview questions, "* (draft)", Above > Name, "Name #2"]',
    '  a track called wrongly           tracks: { Keepers: Right Name }',
    '  a level or area called wrongly   rename: { areas: { Craft: Right Name, "* Skills": "*" } }',
    '  headings taken for each other    headings: { track: 2, level: 4, area: 3 }',
    '    # Our harbour               nothing',
    '    ## Keepers, Pilots          tracks',
    '    ## Changes to this page     nothing',
    '    ### Craft, Team, … (4)      areas',
    '    #### Junior, Senior, … (3)  levels',
  ])
})

test('what was renamed is told by what the pages call it', () => {
  const settings = 'rename: { levels: { Chief: Head }, areas: { Craft: Skill } }\ntracks: { Pilots: Steersmen }'
  expect(footer(settings, { 'all.md': harbour }).slice(-5)).toEqual(footer('', { 'all.md': harbour }).slice(-5))
})

test('that all may be areas is told where something was left out as facts', () => {
  const brief = '| | Junior | Senior | Chief |\n|---|---|---|---|\n| Pace | Day | Week | Year |\n'
  expect(footer('', { 'all.md': harbour, 'brief.md': brief }).join('\n')).toContain('areas: ["*"]')
})

test('only what may be wrong has a remedy', () => {
  const csv = 'Area,Junior,Senior\n"Craft: well, yes",I trim the wick.,I mend the lens.\n'
  const lines = footer('', { 'deep/all.csv': csv, 'notes.md': 'Nothing.' }).join('\n')
  expect(lines).toContain('columns: { level: Grade')
  expect(lines).toContain('files: [deep/**]')
  expect(lines).toContain('rename: { areas: { "Craft: well, yes": Right Name')
  expect(lines).not.toContain('area: Summary')
  expect(lines).not.toContain('headings')
  expect(
    footer('', { 'all.md': harbour.replaceAll('## Keepers\n\n', '## Keepers\n\nWe mind the coast.\n\n') }).join(),
  ).not.toContain('columns:')
})

test('a page that is not understood is shown by its headings, with a line that reads it', () => {
  const lamp = (name: string) => `## ${name}\n\nA ${name} is trusted with the lamp.\n\nAnd with the ${name}'s boat.\n\n`
  const page = { 'lamps.md': `# Lamps\n\n${['Ember', 'Flame', 'Beacon'].map(lamp).join('')}` }
  const lines = inspected('', page)
  expect(lines).toEqual(
    expect.arrayContaining([
      'lamps.md: nothing understood',
      '  Its headings: # Lamps; ## Ember, Flame, … (3)',
      '  If they are levels: headings: { files: { lamps.md: { level: 2 } } }',
    ]),
  )
  const read = inspected('headings: { files: { lamps.md: { level: 2 } } }', page)
  expect(read).toContain('lamps.md: levels without areas, 3 cells with 6 statements')
  expect(inspected('', { 'a.md': 'Hello.' })).toContain('a.md: nothing to read')
})

test.each([
  ['a.csv', (rows: readonly string[][]) => rows.map((row) => row.join(',')).join('\n')],
  [
    'a.md',
    ([head = [], ...rows]: readonly string[][]) =>
      [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n'),
  ],
])('columns are proposed by what those of a table were taken for: %s', (file, written) => {
  const rows = [
    ['Band', 'Theme', 'What we see'],
    ['Junior', 'Lamps', 'Trims the wick when it is told to.'],
    ['Senior', 'Lamps', 'Mends the lens without any help.'],
    ['Junior', 'Boats', 'Rows out with somebody beside them.'],
    ['Senior', 'Boats', 'Steers in a storm and comes home.'],
  ]
  expect(footer('', { [file]: written(rows) }).join('\n')).toContain(
    'columns: { level: Band, area: Theme, text: What we see }',
  )
})
