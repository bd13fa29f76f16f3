import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { settingsJsonSchema, settingsSchema } from '../../src/framework/settings.ts'
import { cells, read } from './with-settings.ts'

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

test('what is listed is all: no other level, in this order, called as in the pages or as shown', () => {
  const file = { 'crew.md': page + page.slice(page.indexOf('## Oak')).replace('Oak', 'Principal') }
  const levels = (settings: string) => read(settings, file).framework.levels.map(({ label }) => label)
  expect(levels('levels: [Oak, Seedling]')).toEqual(['Oak', 'Seedling'])
  const renamed = 'rename: { levels: { Seedling: Sprout } }'
  expect(levels(`levels: [Seedling, Oak]\n${renamed}`)).toEqual(['Sprout', 'Oak'])
  expect(levels(`levels: [Sprout, Oak]\n${renamed}`)).toEqual(['Sprout', 'Oak'])
  const [crew] = read('levels: [Seedling, Oak]', file).files
  expect(crew?.page.account?.left.map(({ why }) => why)).toEqual([
    'growthbot.yml lists `levels`, and this is none of them.',
    'growthbot.yml lists `levels`, and this is none of them.',
  ])
})

test('a folder that is a level may be named as it is called', () => {
  const files = Object.fromEntries(
    ['stage-a', 'stage-b'].flatMap((level) =>
      ['speed', 'care'].map((area) => [`${level}/${area}.md`, `# ${area}\n\n- I bring ${area} to all that I do.\n`]),
    ),
  )
  const settings = 'levels: [stage-a, stage-b]\nrename: { levels: { stage-b: Second } }'
  expect(new Set(cells(settings, files).map((cell) => cell.split(' | ')[1]))).toEqual(new Set(['stage a', 'Second']))
})

test('headings of a depth are areas, whatever holds the levels: bold lines, pages or headings below', () => {
  const bold =
    '# Pastry\n\n## Technique\n### Dough\n**Cub**\n- I knead it.\n\n**Fox**\n- I mix it.\n### Cream\n**Cub**\n- I whip it.\n\n**Fox**\n- I taste it.\n'
  expect(cells('levels: [Cub, Fox]\nheadings: { area: 3 }', { 'all.md': bold })).toEqual([
    'Pastry | Cub | Dough',
    'Pastry | Fox | Dough',
    'Pastry | Cub | Cream',
    'Pastry | Fox | Cream',
  ])
  const paged = (says: string) =>
    `# Welcome\n\n## Baker\n### Dough\n- I ${says} it.\n### Cream\n- I ${says} cream.\n## Waiter\n### Wine\n- I ${says} wine.\n`
  const files = { 'cub.md': paged('buy'), 'fox.md': paged('try') }
  expect(cells('levels: [cub, fox]\nheadings: { track: 2, area: 3 }', files)).toEqual([
    'Baker | cub | Dough',
    'Baker | cub | Cream',
    'Waiter | cub | Wine',
    'Baker | fox | Dough',
    'Baker | fox | Cream',
    'Waiter | fox | Wine',
  ])
})

test('what stands above is a track where `tracks` names it: a key, a heading, a folder', () => {
  const data =
    'kitchen:\n  cub: { dough: [I knead the dough.] }\n  fox: { dough: [I choose the flour.] }\nbar:\n  cub: { wine: [I pour the wine.] }\n  fox: { wine: [I choose the wine.] }\n'
  const settings = 'levels: [cub, fox]\ntracks: { kitchen: Kitchen, bar: Bar }'
  const all = ['Kitchen | cub | dough', 'Kitchen | fox | dough', 'Bar | cub | wine', 'Bar | fox | wine']
  expect(cells(settings, { 'all.yml': data })).toEqual(all)
  const area = (name: string) => `# ${name}\n\n## cub\n\n- I learn ${name}.\n\n## fox\n\n- I teach ${name}.\n`
  const files = { 'kitchen/dough.md': area('dough'), 'bar/wine.md': area('wine') }
  expect(cells(settings, files).toSorted()).toEqual(all.toSorted())
})

test('areas that are listed are all there are, and are found where nothing else tells them', () => {
  const plain =
    '# Bakery\n\n## Cub\n\nSpeed: I bake it within the week.\n\nCare: I look at it twice.\n\n## Fox\n\nSpeed: I bake it within the day.\n\nCare: I make others look at it.\n'
  const settings = 'levels: [Cub, Fox]\nareas: [Speed, Care]'
  const all = ['Bakery | Cub | Speed', 'Bakery | Cub | Care', 'Bakery | Fox | Speed', 'Bakery | Fox | Care']
  expect(cells(settings, { 'all.md': plain })).toEqual(all)
  const table =
    '# Bakery\n\n| Skill | Cub | Fox |\n|---|---|---|\n| Speed | I bake. | I bake daily. |\n| Pay | By the hour worked. | By the month worked. |\n'
  const perks = table.replace('Speed', 'Boots').replace('Pay', 'Hats')
  const read2 = read('levels: [Cub, Fox]\nareas: [Speed]', { 'all.md': table, 'perks.md': perks })
  expect(read2.framework.areas.map(({ label }) => label)).toEqual(['Speed'])
  expect(read2.files.flatMap(({ page }) => page.account?.left.map(({ line }) => line) ?? [])).toEqual([6, 5, 6])
  expect(read('areas: [Sped]', { 'all.md': table }).problems.map(({ message }) => message)).toEqual([
    '`areas`: the framework has no such name "Sped". It has: Speed, Pay.',
  ])
})

test('the header of named columns may have other rows above it', () => {
  const csv =
    'Bakery ladder,,,\n,Core,,Extra\nWho,Speed,Care,Fun\nCub,I bake weekly here,I look twice,I laugh with others\nFox,I bake daily here,I make others look,I make others laugh\n'
  expect(cells('columns: { level: Who }', { 'bakery.csv': csv })).toHaveLength(6)
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
      '`ignore`: the framework has no such name "Lader". It has: crew.md, Crew, Seedling, Ladders, Crates, Oak.',
    ],
    [5, 'error', '`rename.areas.Crate`: the framework has no such name. It has: Ladders, Crates.'],
    [6, 'error', '`headings.track`: the framework has no such name "5". It has: 1, 2, 3.'],
    [7, 'error', '`columns.text`: the framework has no such name "What". It has none.'],
  ])
})

test('a heading, a row, a column, a sheet and a key are left out by name, and accounted for', () => {
  const table = (title: string, row: string) =>
    `## ${title}\n\n| Skill | Junior | Owner | Senior |\n|---|---|---|---|\n| ${row} | I carry crates. | Ada | I count crates. |\n| Ropes | I hold them. | Bob | I tie them. |\n\n`
  const { framework, files, problems } = read('ignore: [Perks, Ropes, Owner]', {
    'crew.md': `# Crew\n\n${table('Work', 'Crates')}${table('2. Perks', 'Boots')}`,
    'more.csv':
      'Skill,Junior,Owner,Senior\nShips,I clean ships.,Ada,I steer ships.\nRopes,I see them.,Ada,I buy them.\n',
    'data.yml':
      'Junior:\n  Nets: I mend the small nets.\n  Perks: A pair of new boots.\nSenior:\n  Nets: I mend all of the nets.\n',
  })
  expect(new Set(framework.areas.map(({ label }) => label))).toEqual(new Set(['Crates', 'Ships', 'Nets']))
  expect(framework.levels.map(({ label }) => label)).toEqual(['Junior', 'Senior'])
  expect(problems).toEqual([])
  const left = files.map(({ page }) => page.account?.left.map(({ why }) => why))
  expect(left).toEqual([
    Array.from({ length: 5 }, () => 'growthbot.yml leaves it out.'),
    Array.from({ length: 2 }, () => 'growthbot.yml leaves it out.'),
    ['growthbot.yml leaves it out.'],
  ])
})

test('a folder, a file in any folder, and files that are named are what they say', () => {
  const files = { 'crew.md': page, 'drafts/crew.md': page, 'web/old.md': page }
  const filesRead = (settings: string) => read(settings, files).files.map(({ file }) => file)
  expect(filesRead('ignore: [drafts/]')).toEqual(['crew.md', 'web/old.md'])
  expect(filesRead('ignore: [drafts, old.md]')).toEqual(['crew.md'])
  expect(filesRead('files: [web]')).toEqual(['web/old.md'])
  const { problems } = read('levels: [Seedling, Oak]\nfiles: [crew.md, wob]', files)
  expect(problems.filter(({ file }) => file === 'growthbot.yml').map(({ line, message }) => [line, message])).toEqual([
    [2, '`files`: the framework has no such name "wob". It has: crew.md, drafts/crew.md, web/old.md.'],
  ])
})

test('a wrong key is told with the nearest, a wrong value with what it must be', () => {
  const { problems } = read('ignor: [x]\ncolumns: { levle: Grade }\ntracks: [x]\nheadings: level\n', {
    'crew.md': page,
  })
  const messages = problems.map(({ line, message }) => `${line} ${message}`)
  expect(messages).toEqual([
    expect.stringMatching(/^1 `ignor` is no key known here. The nearest: `ignore`/u),
    expect.stringMatching(/^2 `columns.levle` is no key known here. The nearest: `level`/u),
    '3 `tracks` must be names, each with another name.',
    '4 `headings` must be a group of the keys track, level, area, files.',
  ])
  expect(read('- x', { 'crew.md': page }).problems[0]?.message).toBe('This must be lines of `key: value`.')
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
