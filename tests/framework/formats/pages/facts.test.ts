import { expect, test } from 'vitest'
import { cellsRead } from './cells-read.ts'

const CELLS = [
  'Baker I | Dough | Kneads by the book.',
  'Baker I | Ovens | Lights them in the morning.',
  'Baker II | Dough | Writes recipes.',
  'Baker II | Ovens | Buys new ones.',
]

/** A page of two levels with some lines about each, before their areas or after. */
function page(before: (step: string) => string, after: (step: string) => string = () => ''): string {
  const level = (step: string, dough: string, ovens: string) =>
    `## Baker ${step}\n\n${before(step)}\n\n### Dough\n\n- ${dough}\n\n### Ovens\n\n- ${ovens}\n\n${after(step)}\n\n`
  const first = level('I', 'Kneads by the book.', 'Lights them in the morning.')
  return `# Bakers\n\n${first}${level('II', 'Writes recipes.', 'Buys new ones.')}`
}

test.each([
  ['what a level is elsewhere', (step: string) => `**Shop Equivalent**: Shop Keeper ${step}`],
  ['whom one reports to, in many words', () => '**Reports to**: the master baker of the whole house'],
  ['who makes one so', () => '**Appointed by:** a *vote* of all the bakers of the house'],
  ['a heading of its own', (step: string) => `### Shop Equivalent\n\nShop Keeper ${step}`],
  ['several lines of one paragraph', () => '**Shop Equivalent**: Keeper\n**Reports to:** Ada\n**Years**: 0-2 years'],
])('facts about a level are no areas: %s', (_, facts) => {
  expect(cellsRead({ 'bakers.md': page(facts) })).toEqual(CELLS)
})

test('what begins so and goes on as a name is an area', () => {
  const cells = cellsRead({ 'bakers.md': page((step) => `**Approved by guests:** Bakes what they like as ${step}.`) })
  expect(cells).toContain('Baker I | Approved by guests | Bakes what they like as I.')
})

test('a fact about a level is no statement of the area above it', () => {
  const none = () => ''
  for (const fact of ['Shop equivalent: Shop Keeper', 'Recorded in: the book of the guild']) {
    expect(cellsRead({ 'bakers.md': page(none, () => fact) })).toEqual(CELLS)
  }
  const area = (name: string, one: string, other: string) =>
    `## ${name}\n\n### Baker I\n\nReports to: Ada\n\n- ${one}\n\n### Baker II\n\n- ${other}\n\n`
  const dough = area('Dough', 'Kneads by the book.', 'Writes recipes.')
  const below = `# Bakers\n\n${dough}${area('Ovens', 'Lights them in the morning.', 'Buys new ones.')}`
  expect(cellsRead({ 'bakers.md': below }).toSorted()).toEqual(CELLS)
})

test('a line of a level right below an area says how good one is to be in it, and right below a level what that is', () => {
  const area = (name: string, stage: string) => `#### ${name}\n\nLevel: ${stage}\n\nYou can do ${name}.\n\n`
  const level = (step: string) =>
    `## Baker ${step}\n\nLevel: ${step}\n\n${area('Dough', 'able')}${area('Ovens', 'aware')}`
  const areas = (step: string) => [
    `Baker ${step} | Dough | Level: able | You can do Dough.`,
    `Baker ${step} | Ovens | Level: aware | You can do Ovens.`,
  ]
  expect(cellsRead({ 'bakers.md': `# Bakers\n\n${level('I')}${level('II')}` })).toEqual(['I', 'II'].flatMap(areas))
  const one = (step: string) => `# Baker ${step}\n\n${area('Dough', 'able')}${area('Ovens', 'aware')}`
  expect(cellsRead({ 'bakers/i.md': one('I'), 'bakers/ii.md': one('II') })).toEqual(['I', 'II'].flatMap(areas))
  const below = (name: string) =>
    `## ${name}\n\n### Baker I\n\nLevel: able\n\n- Does ${name}.\n\n### Baker II\n\n- Plans ${name}.\n\n`
  expect(cellsRead({ 'bakers.md': `# Bakers\n\n${below('Dough')}${below('Ovens')}` })).toContain(
    'Baker I | Dough | Does Dough.',
  )
})

test('a page of one level has such facts, too', () => {
  const one = (level: string, dough: string) =>
    `# ${level}\n\n## Shop equivalent\n\nShop Keeper\n\n## Dough\n\n- ${dough}\n\n## Ovens\n\n- Lights them.\n`
  const pages = { 'bakers/i.md': one('Baker I', 'Kneads.'), 'bakers/ii.md': one('Baker II', 'Writes recipes.') }
  expect(cellsRead(pages).map((cell) => cell.split(' | ')[1])).toEqual(['Dough', 'Ovens', 'Dough', 'Ovens'])
})

test('lines of one paragraph that begin with areas in bold are areas', () => {
  const level = (step: string) =>
    `## Baker ${step}\n\n**Dough**: Kneads ${step} by the book.  \n**Ovens**: Lights ${step}\neach morning.\n\n`
  expect(cellsRead({ 'bakers.md': `# Bakers\n\n${level('I')}${level('II')}` })).toEqual([
    'Baker I | Dough | Kneads I by the book.',
    'Baker I | Ovens | Lights I each morning.',
    'Baker II | Dough | Kneads II by the book.',
    'Baker II | Ovens | Lights II each morning.',
  ])
})

const TEXTS = (text: string) =>
  `# Bakers\n\n## Baker I\n\n### Dough\n\n- Kneads by the book.\n\n### Ovens\n\n- Lights them in the morning.\n\n## Baker II\n\n### Dough\n\n- Writes recipes.\n\n### Ovens\n\n- Buys new ones.\n\n${text}\n`

test.each([
  'PS: Each level has three steps of its own.',
  '**Note:** Each level has three steps of its own.',
  'N.B.: Each level has three steps of its own.',
  'Hinweis: Jede Stufe hat drei Schritte.',
])('a postscript at the end of the page is no statement of the last area: %s', (text) => {
  expect(cellsRead({ 'bakers.md': TEXTS(text) })).toEqual(CELLS)
})

test.each([
  'Notes: keeps them of each batch.\n\n- Cleans all.',
  '- Note: keeps one of each batch.',
  'Heat: knows it by hand.',
])('what only begins so within an area is: %s', (text) => {
  expect(cellsRead({ 'bakers.md': TEXTS(text) }).at(-1)).not.toBe(CELLS.at(-1))
})

const JOBS = ['Baker', 'Senior Baker', 'Principal Baker']

function table(rows: readonly (readonly string[])[]): string {
  const lines = [['Dimension', ...JOBS], ['-', '-', '-', '-'], ...rows].map((row) => `| ${row.join(' | ')} |`)
  return `# Bakers\n\n${lines.join('\n')}\n`
}

const SURE = ['Dough', 'Kneads it with some help', 'Kneads it all alone', 'Teaches others how to knead']

test.each([
  ['Planning', '1-3 days (loaves)', '1-2 weeks (kinds of loaves)', '1-2 months (shelves)'],
  ['Reach', '1 oven', '3 ovens and trays', '2 shops'],
  ['Zeithorizont', '1 Tag (Brote)', '2 Wochen (Sorten)', '3 Monate (Filialen)'],
])('figures that mean something else at each level are texts: %s', (area, ...texts) => {
  const cells = cellsRead({ 'bakers.md': table([[area, ...texts], SURE]) })
  expect(cells).toEqual(expect.arrayContaining(JOBS.map((job, at) => `${job} | ${area} | ${texts[at]}`)))
})

test.each([
  ['Tenure so far', '0-2 years', '2-4 years', '5+ years'],
  ['Time to learn', '3 months', '2 weeks', '1 year'],
  ['Salary', '20k (start)', '30k (later)', '40k (end)'],
])('figures alone are facts: %s', (...row) => {
  expect(cellsRead({ 'bakers.md': table([row, SURE]) })).toHaveLength(JOBS.length)
})

test('what only rates several things, and a quote, are no areas of a page of one level', () => {
  const one = (job: string, figure: number) =>
    `# ${job}\n\n## Grading\n\n- Reach: Own oven (${figure})\n- Pace: ${figure}\n- Freedom: Some (${figure})\n\n` +
    `## Quote\n\n"A ${job.toLowerCase()} is never late for the dough."\n\n` +
    `## Dough\n\nThe ${job.toLowerCase()} kneads it.\n\n## Ovens\n\nThe ${job.toLowerCase()} lights them.\n`
  const files = Object.fromEntries(JOBS.map((job, at) => [`bakers/${job}.md`, one(job, at + 1)]))
  const areas = new Set(cellsRead(files).map((cell) => cell.split(' | ')[1]))
  expect(areas).toEqual(new Set(['Dough', 'Ovens']))
})

test('a heading of pay is no area, however much follows the figure', () => {
  const pay = () => '### Salary\n\n€40k – €50k, looked at again each spring.'
  expect(cellsRead({ 'bakers.md': page(pay) })).toEqual(CELLS)
})
