import { expect, test } from 'vitest'
import { cells, read, texts, wrong } from './with-settings.ts'

const area = (name: string, by: string) =>
  `## 1. ${name} (${by})\n\n- **Hare (2–5 years)** – I mix ${name}.\n- **Cub (0–2 years)** – I carry ${name}.\n`
const potters = { 'potters.md': `# Potters\n\n${area('Clay', 'what we work with')}\n${area('Fire', 'how we burn')}` }

test('lists and renames have * for anything, and lists call names as the pages do or as they are shown', () => {
  const rename = 'rename: { levels: { "* (*)": "*" }, areas: { "* (*)": "*" } }'
  const all = ['Potters | Cub | Clay', 'Potters | Hare | Clay', 'Potters | Cub | Fire', 'Potters | Hare | Fire']
  for (const levels of ['Cub *, Hare *', 'Cub, Hare']) {
    const settings = `levels: [${levels}]\n${rename}`
    expect(cells(settings, potters).toSorted()).toEqual(all.toSorted())
    expect(read(settings, potters).framework.levels.map(({ label }) => label)).toEqual(['Cub', 'Hare'])
    expect(wrong(settings, potters)).toEqual([])
  }
  expect(wrong(`${rename}\naliases: { levels: { "Cub (*": [Whelp], Fox: [Vixen] } }`, potters)).toEqual([
    expect.stringContaining('`aliases.levels.Fox`: the framework has no such name.'),
  ])
})

test('levels that one name with a * means stand in their usual order', () => {
  const page = ['Staff Cook', 'Level 2', 'Level 1']
    .map((level) => `## ${level}\n\n### Dough\n\n- I knead.\n\n### Ovens\n\n- I bake.\n`)
    .join('\n')
  const levels = (settings: string) => read(settings, { 'all.md': `# Cooks\n\n${page}` }).framework.levels
  expect(levels('levels: ["Level *", Staff Cook]').map(({ label }) => label)).toEqual([
    'Level 1',
    'Level 2',
    'Staff Cook',
  ])
})

test('aliases have what the * of their name stands for', () => {
  const settings = 'levels: ["* (*)"]\naliases: { levels: { "* (*)": ["*ling"] } }'
  const [cub] = read(settings, potters).framework.levels.filter(({ label }) => label.startsWith('Cub'))
  expect(cub?.titles).toContain('Cubling')
})

test('a level with a code in its title is known by all of it', () => {
  const level = (code: string, title: string) =>
    `---\ntitle: ${title} (${code})\n---\n\n| Area | Description |\n|---|---|\n| Clay | I mix it as a ${title}. |\n`
  const files = { 'a.md': level('L1', 'Junior'), 'b.md': level('L3', 'Senior') }
  const settings =
    'levels: [Junior (L1), Senior (L3)]\nrename: { levels: { Senior (L3): Elder } }\naliases: { levels: { Junior (L1): [Whelp] } }'
  expect(wrong(settings, files)).toEqual([])
  expect(read(settings, files).framework.levels.map(({ label }) => label)).toEqual(['Junior (L1)', 'Elder'])
})

test('headings are told by their names', () => {
  const page =
    '# Kitchen\n\n## Rung one\n\n### Dough\n\n- I knead.\n\n## About us\n\n### History\n\n- We opened in May.\n\n## Rung two\n\n### Dough\n\n- I mix.\n'
  const settings = 'headings: { level: "Rung *", area: [Dough] }'
  expect(cells(settings, { 'all.md': page })).toEqual(['Kitchen | Rung one | Dough', 'Kitchen | Rung two | Dough'])
  expect(wrong('headings: { level: ["Rang *", 5] }', { 'all.md': page })).toEqual([
    '1 error `headings.level`: the framework has no such name "Rang *". It has: Kitchen, Rung one, Dough, About us, History, Rung two.',
    '1 error `headings.level`: the framework has no such name "5". It has: 1, 2, 3.',
  ])
  expect(wrong('headings: { level: 7 }', { 'all.md': page })).toEqual([
    expect.stringContaining('`headings.level` must be a depth from 1 to 6, or the names of headings'),
  ])
})

test('of two depths that are levels, a code and a title below it name one; what is no told area is none', () => {
  const level = (code: string, title: string) =>
    `## ${code}\n\n### ${title}\n\n#### Craft\n\n- ${title}s trim.\n\n#### Team\n\n- ${title}s share.\n`
  const pages = { 'all.md': `# Keepers\n\n${level('L1', 'Cub')}\n${level('L2', 'Owl')}` }
  const names = (settings: string) => [...new Set(cells(settings, pages).map((cell) => cell.split(' | ')[1]))]
  expect(names('headings: { level: [2, 3], area: 4 }')).toEqual(['L1 Cub', 'L2 Owl'])
  expect(cells('headings: { level: 2, area: 4 }', pages)).toEqual([
    'Keepers | L1 | Craft',
    'Keepers | L1 | Team',
    'Keepers | L2 | Craft',
    'Keepers | L2 | Team',
  ])
})

test('headings and columns of one file are told apart from those of all', () => {
  const flat = (level: string) =>
    `## ${level}\n\n### Dough\n\n- I as ${level} knead.\n\n### Ovens\n\n- I as ${level} bake.\n`
  const deep = (level: string) => flat(level).replaceAll('##', '###')
  const files = {
    'bread.md': `# Bread\n\n${flat('Cub')}\n${flat('Fox')}`,
    'cake/all.md': `# Cake\n\n## Ladder\n\n${deep('Wren')}\n${deep('Owl')}`,
  }
  const settings = (of: string) => `headings: { level: 2, area: 3, files: { ${of}: { level: 3, area: 4 } } }`
  expect(new Set(cells(settings('cake'), files).map((cell) => cell.split(' | ')[1]))).toEqual(
    new Set(['Cub', 'Fox', 'Wren', 'Owl']),
  )
  expect(wrong(settings('pie'), files)).toEqual([
    '1 error `headings.files.pie`: the framework has no such name. It has: bread.md, cake/all.md.',
  ])
  const csv = {
    'a.csv': 'Who,Where,What\nCub,Dough,I knead it well.\nFox,Dough,I mix it well.\n',
    'b.csv': 'Rung,Place,Says\nCub,Ovens,I heat them up.\nFox,Ovens,I mend them all.\n',
  }
  const own = 'files: { b.csv: { level: Rung, area: Place, text: Says } }'
  expect(texts(`columns: { level: Who, area: Where, text: What, ${own} }`, csv)).toEqual([
    'Cub | Dough | I knead it well.',
    'Fox | Dough | I mix it well.',
    'Cub | Ovens | I heat them up.',
    'Fox | Ovens | I mend them all.',
  ])
  expect(wrong('columns: { files: { b.csv: { levle: Rung } } }', csv)).toEqual([
    expect.stringContaining('`columns.files.b.csv.levle` is no key known here. The nearest: `level`'),
  ])
  expect(wrong('columns: { files: { b.csv: { level: Who } } }', csv)).toEqual([
    expect.stringContaining('`columns.files.b.csv.level`: the framework has no such name "Who". It has: Rung'),
  ])
})

test('what is renamed may be told by where it stands', () => {
  const page = (name: string) =>
    `# ${name}\n\n## Junior\n\n### Core skills\n\n- I learn as a ${name}.\n\n## Senior\n\n### Core skills\n\n- I teach as a ${name}.\n`
  const files = { 'bread/baker.md': page('Baker'), 'wine/waiter.md': page('Waiter') }
  const areas = (settings: string) => [...new Set(cells(settings, files).map((cell) => cell.split(' | ')[2]))]
  expect(areas('rename: { areas: { "Core *": "Other *", "Baker > Core *": "Baking *" } }')).toEqual([
    'Baking skills',
    'Other skills',
  ])
  expect(areas('rename: { areas: { "wine > Core skills": Wine, "Baker > Senior > *": Mastery } }')).toEqual([
    'Core skills',
    'Mastery',
    'Wine',
  ])
  expect(wrong('rename: { areas: { "Cook > Core skills": Cooking } }', files)).toEqual([
    '1 error `rename.areas.Cook > Core skills`: the framework has no such name. It has: Core skills.',
  ])
})

test('tracks are called by a pattern', () => {
  const page = (name: string) =>
    `# ${name} ladder 2024\n\n## Junior\n\n### Dough\n\n- I knead ${name}.\n\n## Senior\n\n### Dough\n\n- I mix ${name}.\n`
  const files = { 'a.md': page('Bread'), 'b.md': page('Cake') }
  expect(new Set(cells('tracks: { "* ladder*": "*" }', files).map((cell) => cell.split(' | ')[0]))).toEqual(
    new Set(['Bread', 'Cake']),
  )
})

test('a level or area that stands in the files is no unknown name, though nothing is read by it', () => {
  const files = {
    'a.md':
      '# Keepers\n\n## Junior\n\n### Craft\n\n- I trim the wick each night.\n\n## Senior\n\n### Craft\n\n- I plan the repairs.\n\n## Warden\n\nSee elsewhere.\n',
    'b.csv': 'Tower,Stoker,Boss\nCoal,1,2\n',
  }
  expect(wrong('levels: [Junior, Senior, Warden, Stoker]\nareas: [Craft, Junior]', files)).toEqual([
    expect.stringMatching(/^1 warning `levels`: "Warden" stands in the files, but no level of that name is read/u),
    expect.stringMatching(/^1 warning `levels`: "Stoker" stands in the files/u),
    expect.stringMatching(/^2 warning `areas`: "Junior" stands in the files, but no area of that name is read/u),
  ])
  expect(wrong('levels: [Junior, Senior, Warder]\nareas: [Craft]', files)).toEqual([
    expect.stringMatching(/^1 error `levels`: the framework has no such name "Warder"/u),
  ])
})

test('a table of few words counts where its headers are listed as levels, and nothing else tells of them', () => {
  const page =
    '# Keepers\n\n| Area | Junior | Senior |\n|---|---|---|\n| Craft | I trim the wick each night. | I plan the repairs of a year. |\n\n## Wardens\n\n| Reach | Warden | Harbour Master |\n|---|---|---|\n| Towers | Some | All |\n| Budget | Tower | Coast |\n| Rent | 200 | 300 |\n'
  const files = { 'all.md': page }
  expect(cells('levels: [Junior, Senior, Warden, Harbour Master]', files)).toEqual([
    'Keepers | Junior | Craft',
    'Keepers | Senior | Craft',
    'Keepers | Warden | Towers',
    'Keepers | Harbour Master | Towers',
    'Keepers | Warden | Budget',
    'Keepers | Harbour Master | Budget',
  ])
  expect(cells('levels: [Junior, Senior]', files)).toHaveLength(2)
})

test('a level may be told by the level or heading that its own stands below', () => {
  const level = (name: string) =>
    `${name}\n\n| Area | What we see |\n|---|---|\n| Ropes | I hold them, as said in ${name}. |\n| Tides | I know them, as said in ${name}. |\n`
  const page = `# Pilots\n\n## Juniors\n\n${level('### Junior Pilot')}\n${level('#### Ready')}\n## Seniors\n\n${level('### Senior Pilot')}\n${level('#### Ready too')}`
  const files = { 'all.md': page }
  const levels = (rename: string) => {
    const settings = `levels: [Junior Pilot, Ready, Senior Pilot, Ready too]\nrename: { levels: ${rename} }`
    return [read(settings, files).framework.levels.map(({ label }) => label), wrong(settings, files)]
  }
  expect(levels('{ "Junior Pilot > Ready": Nearly Senior, "Seniors > Ready*": Nearly Master }')).toEqual([
    ['Junior Pilot', 'Nearly Senior', 'Senior Pilot', 'Nearly Master'],
    [],
  ])
  expect(levels('{ "Junior Pilot > *": "After *" }')).toEqual([
    ['Junior Pilot', 'After Ready', 'Senior Pilot', 'Ready too'],
    [],
  ])
})
