import { expect, test } from 'vitest'
import { cellsRead } from './cells-read.ts'

test('a bullet among areas that has bullets is an area, too', () => {
  const page = `# Bakers

## Junior Baker
- **Focus:** Learns the trade.
- **Skills:**
  - **Dough:** Kneads by the book.
  - **Ovens:** Cleans them each evening.
- **Reach:** One table.

## Senior Baker
- **Focus:** Runs a shift.
- **Skills:**
  - **Dough:** Writes recipes.
  - **Guests:** Settles complaints.
- **Reach:** One shop.
`
  expect(cellsRead({ 'bakers.md': page })).toEqual([
    'Junior Baker | Focus | Learns the trade.',
    'Junior Baker | Skills | Dough: Kneads by the book. | Ovens: Cleans them each evening.',
    'Junior Baker | Reach | One table.',
    'Senior Baker | Focus | Runs a shift.',
    'Senior Baker | Skills | Dough: Writes recipes. | Guests: Settles complaints.',
    'Senior Baker | Reach | One shop.',
  ])
})

test('a heading below an area that hardly two pages share is no area', () => {
  const page = (dough: string, guests: string) =>
    `### Dough\n\n#### ${dough}\n\n- Does what a step called ${dough} asks.\n\n### Guests\n\n#### ${guests}\n\n- Does what ${guests} asks.\n`
  const read = cellsRead({
    'bakers/Baker 1.md': page('Follows', 'Greets'),
    'bakers/Baker 2.md': page('Adapts', 'Advises'),
    'bakers/Baker 3.md': page('Invents', 'Teaches'),
  })
  expect(read.map((cell) => cell.split(' | ').slice(0, 2).join(' | '))).toEqual(
    ['Baker 1', 'Baker 2', 'Baker 3'].flatMap((level) => [`${level} | Dough`, `${level} | Guests`]),
  )
})

test('a page is about an area where its fellows with the same levels are, whatever it has in bold', () => {
  const plain = (area: string) =>
    `# ${area}\n\n## Junior\n\nIs shown how to do ${area}.\n\n## Middle\n\nDoes ${area} alone.\n\n## Senior\n\nTeaches ${area}.\n`
  const divided = `# Guests\n\n## Junior\n\n**At the counter**\n\nGreets them.\n\n## Middle\n\n**At the counter**\n\nAdvises them.\n\n**By letter**\n\nWrites to them.\n\n## Senior\n\n**By letter**\n\nSettles complaints.\n`
  const read = cellsRead({
    '01.md': plain('Dough'),
    '02.md': plain('Ovens'),
    '03.md': plain('Shifts'),
    '04.md': divided,
  })
  expect(read.filter((cell) => cell.includes('Guests'))).toEqual([
    'Junior | Guests | At the counter | Greets them.',
    'Middle | Guests | At the counter | Advises them. | By letter | Writes to them.',
    'Senior | Guests | By letter | Settles complaints.',
  ])
})

test('what is in bold below areas that most pages have is part of their texts', () => {
  const page = (level: string, deeds: readonly string[]) =>
    `# ${level}\n\n${['Dough', 'Guests']
      .map(
        (area, at) =>
          `## ${area}\n\n**In short;** does it as ${level}.\n\n- **${deeds[at]}**: as told.\n- **${deeds[at]} again**: as told.\n`,
      )
      .join('\n')}`
  const read = cellsRead({
    '01 Junior.md': page('Junior', ['Kneads', 'Greets']),
    '02 Expert.md': page('Expert', ['Adapts', 'Advises']),
    '03 Senior.md': page('Senior', ['Invents', 'Teaches']),
  })
  expect(read.map((cell) => cell.split(' | ').slice(0, 2).join(' | '))).toEqual(
    ['Junior', 'Expert', 'Senior'].flatMap((level) => [`${level} | Dough`, `${level} | Guests`]),
  )
})

test('a page about an area is so with levels below another heading, and where nothing is written yet', () => {
  const page = (area: string, mark: string, text: string) =>
    `## ${area}\n\n### Why it matters\n\nIt is what people come for.\n\n${['Junior', 'Middle', 'Senior']
      .map((level) => `${mark} ${level}\n\n${text}\n`)
      .join('\n')}`
  const read = cellsRead({
    '01.md': page('Dough', '###', 'Kneads it.'),
    '02.md': page('Ovens', '###', 'Fires them.'),
    '03.md': page('Shifts', '####', 'Plans them.'),
    '04.md': page('Guests', '###', '[What it looks like at this level.] [Links]'),
  })
  expect(read).toContain('Middle | Shifts | Plans them.')
  expect(read).toContain('Senior | Guests')
  expect(read).toHaveLength(12)
})

test('a heading that slipped on one page is what it is on the others', () => {
  const page = (level: string, mark: string) =>
    `# ${level}\n\n## Dough\n\nKneads as ${level}.\n\n${mark} Ovens\n\nFires as ${level}.\n\n## Guests\n\nGreets as ${level}.\n`
  expect(
    cellsRead({
      'junior.md': page('Junior', '##'),
      'middle.md': page('Middle', '###'),
      'senior.md': page('Senior', '##'),
    }),
  ).toContain('Middle | Ovens | Fires as Middle.')
})

test('a label that stands among levels again and again is one', () => {
  const page = (areas: readonly string[]) =>
    `# Bakers\n\n${areas
      .map(
        (area) =>
          `## ${area}\n\n- **BK I-II**: Helps with ${area}.\n- **Senior**: Does ${area}.\n- **Lead**: Teaches ${area}.\n`,
      )
      .join('\n')}`
  expect(cellsRead({ 'bakers.md': page(['Dough', 'Ovens', 'Guests']) }).map((cell) => cell.split(' | ')[0])).toEqual(
    ['Dough', 'Ovens', 'Guests'].flatMap(() => ['BK I-II', 'Senior', 'Lead']),
  )
})

test.each([
  ['SDE I', 'SDE II', 'SDE III'],
  ['Dev 1', 'Dev 2', 'Dev 3'],
  ['I', 'II', 'III'],
  ['Baker (B)', 'Senior Baker (SB)', 'Head of Bakery (HB)'],
  ['Emerging', 'Established', 'Leading'],
  ['Baker I', 'Baker II', 'Baker III / Shop Manager'],
])('%s, %s and %s are levels', (...levels) => {
  const page = `# Bakers\n\n${levels
    .map((level) => `## ${level}\n\n### Dough\n\nKneads by the book.\n\n### Guests\n\nGreets whoever comes in.\n`)
    .join('\n')}`
  expect(cellsRead({ 'bakers.md': page }).map((cell) => cell.split(' | ').slice(0, 2).join(' | '))).toEqual(
    levels.flatMap((level) => [`${level} | Dough`, `${level} | Guests`]),
  )
})

test('headings below an area that each level has others of are part of its text', () => {
  const level = (name: string, dough: string, first: string, second: string) =>
    `## ${name}\n\n### Dough\n\n${dough}\n\n### Guests\n\n#### ${first}\n\nSees to ${first}.\n\n#### ${second}\n\nKnows ${second}.\n\n`
  const page = `# Bakers\n\n${level('Junior Baker', 'Kneads.', 'Counter', 'Letters')}${level('Senior Baker', 'Invents.', 'Feasts', 'Complaints')}`
  expect(cellsRead({ 'bakers.md': page })).toEqual([
    'Junior Baker | Dough | Kneads.',
    'Junior Baker | Guests | Counter | Sees to Counter. | Letters | Knows Letters.',
    'Senior Baker | Dough | Invents.',
    'Senior Baker | Guests | Feasts | Sees to Feasts. | Complaints | Knows Complaints.',
  ])
})

test('a heading as deep as levels is one of them, though an area may be called so', () => {
  const area = (name: string) =>
    `## ${name}\n\n### Junior\n\nIs shown ${name}.\n\n### Senior\n\nDoes ${name}.\n\n### Management\n\nDecides on ${name}.\n\n`
  expect(cellsRead({ 'bakers.md': `# Bakers\n\n${area('Dough')}${area('Management')}` })).toEqual([
    'Junior | Dough | Is shown Dough.',
    'Senior | Dough | Does Dough.',
    'Management | Dough | Decides on Dough.',
    'Junior | Management | Is shown Management.',
    'Senior | Management | Does Management.',
    'Management | Management | Decides on Management.',
  ])
})
