import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { build } from '../../src/framework/build.ts'
import { settingsJsonSchema, settingsSchema } from '../../src/framework/settings.ts'

function read(settings: string, files: Readonly<Record<string, string>>) {
  const all = { 'growthbot.yml': settings, ...files }
  return build(
    Object.entries(all).map(([file, text]) => ({ is: 'text' as const, file, text })),
    'orchard',
  )
}

function cells(settings: string, files: Readonly<Record<string, string>>): string[] {
  return read(settings, files).framework.descriptors.map(({ track, level, area }) =>
    [track.label, level.label, area.label].join(' | '),
  )
}

const page =
  '# Crew\n\n## Seedling\n\n### Ladders\n\n- I hold them.\n\n### Crates\n\n- I carry them.\n\n## Oak\n\n### Ladders\n\n- I build them.\n\n### Crates\n\n- I count them.\n'

test('levels that no word tells are read in the order they are named', () => {
  const settings = 'levels: [Seedling, Oak]'
  expect(cells(settings, { 'crew.md': page })).toHaveLength(4)
  expect(read('levels: [Oak, Seedling]', { 'crew.md': page }).framework.levels.map(({ label }) => label)).toEqual([
    'Oak',
    'Seedling',
  ])
})

test('depths of headings say the same', () => {
  expect(cells('headings: { level: 2, area: 3 }', { 'crew.md': page })).toEqual([
    'Crew | Seedling | Ladders',
    'Crew | Seedling | Crates',
    'Crew | Oak | Ladders',
    'Crew | Oak | Crates',
  ])
})

test('columns are what they are said to be', () => {
  const csv = 'Who,Where,What,More\nSeedling,Crates,I carry them.,every day\nOak,Crates,I count them.,twice\n'
  expect(cells('columns: { level: Who, area: Where, text: What }', { 'crew.csv': csv })).toEqual([
    'crew | Seedling | Crates',
    'crew | Oak | Crates',
  ])
})

test('files, headings and rows are left out, tracks are called as said', () => {
  const files = { 'crew.md': page, 'drafts/old.md': page.replace('Crew', 'Old') }
  const settings = 'levels: [Seedling, Oak]\nignore: [drafts/**, Ladders]\ntracks: { Crew: Pickers }\n'
  expect(cells(settings, files)).toEqual(['Pickers | Seedling | Crates', 'Pickers | Oak | Crates'])
})

test('a level that nothing is about is an error with its line', () => {
  const { problems } = read('levels:\n  - Seedling\n  - Oak\n  - Elm\n', { 'crew.md': page })
  expect(problems.map(({ file, line, kind }) => [file, line, kind])).toEqual([['growthbot.yml', 4, 'settings']])
})

test('a level may stand in two columns, and an area in a column of any name', () => {
  const csv = 'Code,Called,Where,What\nS,Seedling,Crates,I carry them.\nO,Oak,Crates,I count them.\n'
  const settings = 'columns: { level: [Code, Called], area: Where, text: What }'
  expect(cells(settings, { 'crew.csv': csv })).toEqual(['crew | S Seedling | Crates', 'crew | O Oak | Crates'])
})

test('keys of data are what columns are', () => {
  const yaml =
    '- { rank: Oak, patch: Crates, says: I count every crate. }\n- { rank: Elm, patch: Crates, says: I stack crates. }\n'
  const settings = 'columns: { level: rank, area: patch, text: says }'
  expect(cells(settings, { 'crew.yml': yaml })).toEqual(['crew | Oak | Crates', 'crew | Elm | Crates'])
})

test('levels and areas are called as said, and two of one label are one', () => {
  const settings = 'levels: [Seedling, Tree]\nrename: { levels: { Oak: Tree }, areas: { Ladders: Crates } }\n'
  const { framework, problems } = read(settings, { 'crew.md': page })
  expect(framework.descriptors.map(({ level, area }) => `${level.label} | ${area.label}`)).toEqual([
    'Seedling | Crates',
    'Tree | Crates',
  ])
  expect(framework.descriptors[0]?.expectations).toHaveLength(2)
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
})

test('one name for all tracks, and only the files named', () => {
  const files = { 'a/crew.md': page, 'b/old.md': page }
  expect(new Set(cells('levels: [Seedling, Oak]\ntrack: Pickers\nfiles: [a/**]', files)).size).toBe(4)
  expect(cells('levels: [Seedling, Oak]\ntrack: Pickers\nfiles: [a/**]', files)[0]).toBe('Pickers | Seedling | Ladders')
})

test('headings of a depth are tracks', () => {
  const two = ['Pickers', 'Sorters'].map((name) => `# ${name}\n${page.slice(page.indexOf('\n'))}`).join('\n')
  const found = cells('headings: { track: 1, level: 2, area: 3 }', { 'all.md': two })
  expect(new Set(found.map((cell) => cell.split(' | ')[0]))).toEqual(new Set(['Pickers', 'Sorters']))
  expect(found).toHaveLength(8)
})

test('a wrong name is told with its line and what it could be', () => {
  const settings = [
    'levels: [Seedling, Oak]',
    'tracks: { Crow: Pickers }',
    'ignore: [Lader]',
    'rename:',
    '  areas: { Crate: Boxes }',
    'headings: { area: 3, track: 5 }',
    'columns: { text: What }',
  ].join('\n')
  const { problems } = read(settings, { 'crew.md': page })
  expect(problems.map(({ line, severity, message }) => [line, severity, message])).toEqual([
    [2, 'error', '`tracks.Crow`: the framework has no such name. It has: Crew, crew.md.'],
    [
      3,
      'warning',
      '`ignore`: the framework has no such name "Lader". It has: crew.md, Crew, Seedling, Oak, Ladders, Crates.',
    ],
    [5, 'error', '`rename.areas.Crate`: the framework has no such name. It has: Ladders, Crates.'],
    [6, 'error', '`headings.track`: the framework has no such name "5". It has: 1, 2, 3.'],
    [7, 'error', '`columns.text`: the framework has no such name "What". It has none.'],
  ])
})

test('a title that several pages have is no track', () => {
  const files = { 'pickers.md': page, 'sorters.md': page.replaceAll('I ', 'We ') }
  expect(new Set(cells('levels: [Seedling, Oak]', files).map((cell) => cell.split(' | ')[0]))).toEqual(
    new Set(['pickers', 'sorters']),
  )
})

test('the contact is the framework’s', () => {
  expect(read('levels: [Seedling, Oak]\ncontact: Ada', { 'crew.md': page }).framework.contact).toBe('Ada')
})

test('every key is described for editors', () => {
  for (const [key, value] of Object.entries(settingsSchema.shape))
    expect([key, value.description]).not.toContain(undefined)
})

test('the schema for editors is the one the program checks by', () => {
  expect(JSON.parse(readFileSync('growthbot.schema.json', 'utf8'))).toEqual(settingsJsonSchema())
})

test('synonyms are the framework’s', () => {
  const { framework, problems } = read('levels: [Seedling, Oak]\nsynonyms:\n  - [carry, moonshot]', {
    'crew.md': page,
  })
  expect(framework.synonyms).toEqual([['carry', 'moonshot']])
  expect(problems).toEqual([])
})

test('synonyms that find nothing are told by line', () => {
  const { problems } = read('levels: [Seedling, Oak]\nsynonyms:\n  - [carry, moonshot]\n  - [zeppelin, airship]', {
    'crew.md': page,
  })
  expect(problems).toMatchObject([
    { severity: 'warning', line: 4, message: expect.stringContaining('zeppelin, airship') },
  ])
})

test.each([
  ['synonyms: [picking]', 'must be a list of two words or more'],
  ['synonyms: [[picking]]', 'must be a list of two words or more'],
  ['synonyms: picking', 'must be a list of groups of words'],
])('%s is no list of groups', (settings, message) => {
  const { problems } = read(`levels: [Seedling, Oak]\n${settings}`, { 'crew.md': page })
  expect(problems).toMatchObject([{ severity: 'error', line: 2, message: expect.stringContaining(message) }])
})
