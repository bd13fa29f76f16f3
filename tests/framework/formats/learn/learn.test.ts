import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'
import { dataWriters } from '../shapes/data-writers.ts'
import { pageWriters } from '../shapes/page-writers.ts'
import { cellsOf, type Sample } from '../shapes/sample.ts'
import { writers } from '../shapes/writers.ts'
import type { Written } from '../shapes/writing.ts'

/** What each area is about, so that its texts are alike at all levels, as in every real framework. */
const TOPICS: Readonly<Record<string, string>> = {
  Delivery: 'parcels and their routes',
  'Working together': 'the crew of a van',
  Customers: 'people who wait for parcels',
  Quality: 'damaged boxes',
}
const MANNERS = ['Is shown how to care for', 'Takes care alone of', 'Teaches two others to look after', 'Decides on']

function sample(levels: readonly string[], tracks: readonly string[]): Sample {
  const areas = Object.keys(TOPICS)
  const texts = levels.map((_, at) => areas.map((area) => [`${MANNERS[at]} ${TOPICS[area]}.`]))
  return { tracks: tracks.map((label) => ({ label, levels, areas, texts })) }
}

function cells(written: Written): string[] {
  const files = Object.entries(written).map(([file, text]) => ({ is: 'text' as const, file, text }))
  const { descriptors } = build(files, 'larkspur').framework
  return descriptors.map(({ level, area, expectations }) =>
    [level.label, area.label, ...expectations.map(({ text }) => text)].join(' | '),
  )
}

const WAYS = [
  'tables with a level per column and a blank corner',
  'tables with a level per row and a blank corner',
  'a table of areas below each level',
  'levels as headings, areas below',
  'areas as headings, levels below',
  'areas as headings, levels below, on one page',
  'bold bullets that begin with a level',
  'bold areas in bullets below levels',
  'areas as bold paragraphs below levels',
  'a folder per track, a page per level',
  'a folder per track, a page per area',
  'nested role, level and list',
  'CSV with a level per column',
  'a page per level with groups of areas',
  'a page per area with levels in bullets',
  'groups between levels and areas, on one page',
  'levels that open, with tables inside',
]
const LADDERS = [
  ['Sapling', 'Tree', 'Forest'],
  ['Nurse', 'Charge Nurse', 'Matron'],
  ['Analyst', 'Consultant', 'Partner'],
  ['Entry', 'Developing', 'Advanced', 'Expert'],
]

test.each(WAYS.flatMap((way) => LADDERS.map((ladder) => [way, ladder] as const)))('%s: %s', (way, ladder) => {
  const write = { ...writers, ...dataWriters, ...pageWriters }[way]
  const own = sample(ladder, ['Couriers', 'Dispatch'])
  expect(cells(write?.(own) ?? {}).toSorted()).toEqual(
    cellsOf(own)
      .map(({ level, area, texts }) => [level, area, ...texts].join(' | '))
      .toSorted(),
  )
})

const LEVEL = (mark: string, name: string, tail: string) =>
  `${mark} ${name}\n\n${mark}# Responsibilities\n\n- Carries ${tail} each day.\n\n${mark}# Requirements\n\n- Knows how ${tail} are kept.`

test('a page of several levels may be called as one of them', () => {
  const page = `---\ntitle: Courier\n---\n\n## Levels\n\n${LEVEL('###', 'Courier', 'letters')}\n\n${LEVEL('###', 'Senior Courier', 'parcels')}\n\n## Hiring Process\n\n- A call.\n`
  expect(cells({ 'families/courier/index.md': page })).toHaveLength(4)
})

test('a level may stand at another depth than the others', () => {
  const bullets = (tail: string) => `- **Scope:** Looks after ${tail}.\n- **Writing:** Reports on ${tail}.\n`
  const page = `# Titles\n\n### Junior Planner\n\n${bullets('a street')}\n### Planner\n\n${bullets('a town')}\n## Head of Planning\n\n${bullets('a country')}`
  expect(cells({ 'titles.md': page }).map((cell) => cell.split(' | ')[0])).toEqual([
    'Junior Planner',
    'Junior Planner',
    'Planner',
    'Planner',
    'Head of Planning',
    'Head of Planning',
  ])
})

test('a page among others with the same levels is about an area, also if that is called by a word for growth', () => {
  const page = (title: string) =>
    `# ${title}\n\n## Junior\n\n- Asks about ${title}.\n\n## Senior\n\n- Knows ${title}.\n`
  const written = { 'areas/a.md': page('Growing Others'), 'areas/b.md': page('Planning') }
  expect(cells(written)).toHaveLength(4)
})

test('a ladder of jobs without seniority is one where a column says so', () => {
  const rows = [
    'Level,Routes,Crew,Customers',
    'Clerk,Sorts the routes of a town,Helps the crew of a van,Answers the calls of a day',
  ]
  const csv = [
    ...rows,
    'Planner,Draws the routes of a town,Leads the crew of a van,Visits the callers of a month',
  ].join('\n')
  const sure = 'Skill,Junior,Senior\nRadio,Listens to the radio all day,Answers the radio all day\n'
  expect(cells({ 'planning.csv': csv, 'radio.csv': sure })).toHaveLength(8)
})

const GROWTH = ['Seedling', 'Sapling', 'Oak']
const CRAFTS: Readonly<Record<string, readonly string[]>> = {
  Dough: ['Kneads by the book.', 'Kneads by feel.', 'Invents doughs.'],
  Oven: ['Watches the clock.', 'Reads the crust.', 'Builds ovens.'],
  Guests: ['Says hello.', 'Knows their guests.', 'Draws a crowd.'],
}
const GROWN = GROWTH.flatMap((level, at) =>
  Object.entries(CRAFTS).map(([area, texts]) => `${level} | ${area} | ${texts[at]}`),
)
const rows = Object.entries(CRAFTS)

test.each([
  [
    'a table',
    'growth.md',
    `# Growth\n\n| ${['', ...GROWTH].join(' | ')} |\n|--|--|--|--|\n${rows.map(([area, texts]) => [area, ...texts].join(' | ')).join('\n')}`,
  ],
  [
    'bullets',
    'growth.md',
    `# Growth\n\n${rows.map(([area, texts]) => `## ${area}\n\n${texts.map((text, at) => `- **${GROWTH[at]}**: ${text}`).join('\n')}`).join('\n\n')}`,
  ],
  [
    'CSV',
    'growth.csv',
    [['Topic', ...GROWTH], ...rows.map(([area, texts]) => [area, ...texts])].map((row) => row.join(',')).join('\n'),
  ],
  [
    'records',
    'growth.yml',
    rows
      .map(([area, texts]) => `- area: ${area}\n${texts.map((text, at) => `  ${GROWTH[at]}: ${text}`).join('\n')}`)
      .join('\n'),
  ],
])('what texts name that stand below it is their area, and no level: %s', (_, file, text) => {
  expect(cells({ [file]: text }).toSorted()).toEqual(GROWN.toSorted())
})

test('a level whose title no word tells is one among others over the same areas', () => {
  const page = (areas: readonly string[]) =>
    ['Apprentice', 'Bench Turner', 'Wheelwright', 'Master Maker']
      .map(
        (level) =>
          `## ${level}\n\n| Area | Expectation |\n| --- | --- |\n${areas.map((area) => `| ${area} | Does ${area} as a ${level}. |`).join('\n')}`,
      )
      .join('\n\n')
  const levels = cells({ 'shop.md': `# Shop\n\n${page(['Turning', 'Glue', 'Wheels'])}` }).map(
    (cell) => cell.split(' | ')[0],
  )
  expect([...new Set(levels)]).toEqual(['Apprentice', 'Bench Turner', 'Wheelwright', 'Master Maker'])
})

test('a ladder beside others is one, too, where words tell the least of its levels', () => {
  const page = (levels: readonly string[], areas: readonly string[]) =>
    levels
      .map((level) => `## ${level}\n\n${areas.map((area) => `### ${area}\n\nDoes ${area} as ${level}.\n\n`).join('')}`)
      .join('')
  const makers = ['Bench Hand', 'Wheel Setter', 'Head of Wheels']
  const read = cells({
    'hands.md': `# Hands\n\n${page(['Junior Turner', 'Turner', 'Senior Turner'], ['Turning', 'Glue'])}`,
    'wheels.md': `# Wheels\n\n${page(makers, ['Spokes', 'Rims'])}`,
  })
  expect(makers.filter((level) => read.some((cell) => cell.startsWith(`${level} |`)))).toEqual(makers)
})
