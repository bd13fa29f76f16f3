import { expect, test } from 'vitest'
import { cellsRead } from './cells-read.ts'

const TABLE = `# Bakers

| Area | Junior | Senior |
|---|---|---|
| Dough | Kneads by the book. | Writes recipes. |
| Ovens | Lights them in the morning. | Buys new ones. |
`

const areasRead = (text: string) => cellsRead({ 'bakers.md': text }).map((cell) => cell.split(' | ')[1])

test('headings with bullets for each level below a table are areas beside its own', () => {
  const area = (name: string, one: string, other: string) =>
    `## ${name}\n\n- **Junior**: ${one}\n- **Senior**: ${other}\n\n`
  const guests = area('Guests', 'Greets them kindly.', 'Settles complaints.')
  const shifts = area('Shifts', 'Comes on time each day.', 'Plans the week.')
  expect(cellsRead({ 'bakers.md': `${TABLE}\n${guests}${shifts}` }).slice(4)).toEqual([
    'Junior | Guests | Greets them kindly.',
    'Senior | Guests | Settles complaints.',
    'Junior | Shifts | Comes on time each day.',
    'Senior | Shifts | Plans the week.',
  ])
})

test('headings of areas below a table of the level are areas beside its own', () => {
  const level = (name: string, dough: string, ovens: string, guests: string) =>
    `## ${name}\n\n| Area | Expectation |\n|---|---|\n| Dough | ${dough} |\n| Ovens | ${ovens} |\n\n### Guests\n\n- ${guests}\n\n`
  const junior = level('Junior', 'Kneads by the book.', 'Lights them.', 'Greets them kindly.')
  const page = `# Bakers\n\n${junior}${level('Senior', 'Writes recipes.', 'Buys new ones.', 'Settles their complaints.')}`
  expect(areasRead(page)).toEqual(['Dough', 'Ovens', 'Guests', 'Dough', 'Ovens', 'Guests'])
})

test.each([
  ['other levels', '## Guests\n\n- **Cook**: Greets them kindly.\n- **Senior Cook**: Settles complaints.'],
  ['a level alone', '## Guests\n\n- **Junior**: Greets them kindly.\n- **Trainee**: Settles complaints.'],
  ['facts', '## Pay band\n\n- **Junior**: B1\n- **Senior**: B2'],
  ['how it is used', '## How to move on\n\n- **Junior**: Bakes alone for a month.\n- **Senior**: Runs a shop.'],
  ['the same areas again', '## Dough\n\n- **Junior**: Kneads all of it.\n- **Senior**: Knows all of it.'],
])('what else stands below a table is not: %s', (_, text) => {
  expect(areasRead(`${TABLE}\n${text}\n`)).toEqual(['Dough', 'Dough', 'Ovens', 'Ovens'])
})

const SUMMARY =
  '# Bakers\n\n| Step | Duties | Needs | Kept |\n|---|---|---|---|\n| Junior | Helps at the ovens | Some practice | In the book |\n| Senior | Leads the whole shop | Years of practice | In the book |\n'

/** Levels below the table, with as many words in each of two areas as told. */
function inFull(words: string): string {
  const level = (name: string) =>
    `## ${name}\n\n### Duties\n\n- As ${name}, ${words}.\n\n### Needs\n\n- As ${name}, ${words}.\n\n`
  return `${SUMMARY}\n${level('Junior')}${level('Senior')}`
}

test('a table counts for nothing where headings of the same levels say far more of them', () => {
  const words = 'lights the ovens before dawn, kneads what the recipe asks for and says when the flour runs out'
  const cells = cellsRead({ 'bakers.md': inFull(words) })
  expect(cells).toHaveLength(4)
  expect(cells[0]).toBe(`Junior | Duties | As Junior, ${words}.`)
  expect(cellsRead({ 'bakers.md': inFull('bakes') })[0]).toBe('Junior | Duties | Helps at the ovens')
})

/** A page of one level: a table of it above groups of areas, which only two pages have. */
const levelPage = (name: string) => `# ${name}

| Reach | Means |
|---|---|
| Acts for the whole bench as a ${name} | Uses all the ovens of the house |

## Results

### Dough

- Kneads as a ${name} does.

### Ovens

- Fires as a ${name} does.

## People

### Guests

- Greets as a ${name} does.
`

test('a table of the level above headings of areas is part of what its page says; several headings below one are the areas', () => {
  const pages = ['M3 Oven Manager', 'M4 Oven Manager'].map((name) => [`managers/${name}.md`, levelPage(name)])
  const others = ['P1 Baker', 'P2 Baker', 'P3 Baker'].map((name) => {
    const text = levelPage(name)
      .replace('Dough', 'Flour')
      .replace('Ovens\n\n- F', 'Fire\n\n- F')
      .replace('Guests', 'Friends')
    return [`bakers/${name}.md`, text]
  })
  const cells = cellsRead(Object.fromEntries([...others, ...pages]))
    .filter((cell) => cell.startsWith('M'))
    .map((cell) => cell.split(' | ').slice(0, 2).join(' | '))
  const areas = ['Reach', 'Means', 'Dough', 'Ovens', 'Guests']
  expect(cells).toEqual(['M3', 'M4'].flatMap((code) => areas.map((area) => `${code} Oven Manager | ${area}`)))
})

test('a table that sums up what headings say in full leaves the other tables of the page as they are', () => {
  const sum =
    '| Level | Title | Duties | Reach |\n|---|---|---|---|\n| 1 | Baker | Helps | Oven |\n| 2 | Head Baker | Leads | Shop |'
  const matrix =
    '| Competency | L1 | L2 |\n|---|---|---|\n| Dough | Learns | Teaches |\n| Flour | Weighs | Buys |\n| Salt | Grinds | Tastes |'
  const level = (name: string) =>
    `### ${name}\n\n**Duties**: What a ${name} does all day.\n\n**Reach**: As far as a ${name} goes.\n\n**Habits**: Sings as a ${name} does.\n`
  const page = `# Bakers\n\n## Overview\n\n${sum}\n\n## Matrix\n\n${matrix}\n\n## In full\n\n${level('Level 1: Baker')}\n${level('Level 2: Head Baker')}`
  const cells = cellsRead({ 'bakers.md': page })
  expect(cells).toHaveLength(12)
  expect(cells).toContain('Level 1: Baker | Duties | What a Level 1: Baker does all day.')
  expect(cells.filter((cell) => cell.includes('| Flour |')).map((cell) => cell.split(' | ')[2])).toEqual([
    'Weighs',
    'Buys',
  ])
})

test('figures in tables count for nothing beside headings that say in full what the one level of a page is', () => {
  const rate = (areas: readonly string[]) =>
    `| Skill | Code | Level |\n|---|---|---|\n${areas.map((area) => `| ${area} | ${area.slice(0, 2).toUpperCase()} | 3 |`).join('\n')}\n`
  const area = (name: string) =>
    `### ${name}\n\n- Minds the ${name} with care, and says what it needs before anybody asks.\n`
  const part = (title: string, areas: readonly string[]) =>
    `## ${title}\n\n${rate(areas)}\n${areas.map(area).join('\n')}`
  const page = `# Senior Baker\n\n${part('At the bench', ['Dough', 'Salt', 'Flour'])}\n${part('In the shop', ['Guests', 'Till'])}`
  expect(
    new Set(cellsRead({ 'senior-baker.md': page, 'junior-baker.md': page.replace('Senior', 'Junior') })),
  ).toContain('Senior Baker | Dough | Minds the Dough with care, and says what it needs before anybody asks.')
})

test('a table that is mostly facts counts for nothing where headings say far more of levels called otherwise', () => {
  const titles =
    '| Level | Experience | Salary Range |\n|---|---|---|\n| Junior | 0-2 years | 20K - 30K |\n| Baker | 2-5 years | 30K - 40K |\n| Senior | 5+ years | 40K - 50K |'
  const level = (name: string) =>
    `### ${name}\n\n**Focus**\n- Minds what a ${name} has to mind, all day long.\n\n*Dough & flour*  \nKneads as a ${name} does, and weighs all flour twice.\n\n*Guests & till*  \nGreets as a ${name} does, and counts the till.\n`
  const page = `# Bakers\n\n## Elsewhere\n\n${titles}\n\n## Levels\n\n${level('Junior Baker (0-2 years)')}\n${level('Senior Baker (2+ years)')}`
  expect(cellsRead({ 'bakers.md': page }).map((cell) => cell.split(' | ').slice(0, 2).join(' | '))).toEqual(
    ['Junior Baker (0-2 years)', 'Senior Baker (2+ years)'].flatMap((one) =>
      ['Focus', 'Dough & flour', 'Guests & till'].map((area) => `${one} | ${area}`),
    ),
  )
})
