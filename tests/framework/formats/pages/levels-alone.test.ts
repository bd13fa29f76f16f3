import { expect, test } from 'vitest'
import { cellsRead } from './cells-read.ts'

const LEVELS = ['Junior Baker', 'Baker', 'Senior Baker']

test('all of a level is one area where nothing names areas', () => {
  const level = (name: string) => `## ${name}\n\n- Kneads as a ${name} does.\n- Comes in time.\n`
  expect(cellsRead({ 'bakers.md': `# Bakers\n\n${LEVELS.map(level).join('\n')}` })).toEqual(
    LEVELS.map((name) => `${name} | Expectations | Kneads as a ${name} does. | Comes in time.`),
  )
})

test('it is called by the page’s own word; labels that come again are areas beside it, others are not', () => {
  const level = (name: string) =>
    `## ${name}\n\n- Kneads as a ${name} does.\n- ${name}: as written on the door.\n- CRAFT: Bakes ${name} bread.\n`
  expect(cellsRead({ 'bakers.md': `# Competencies of bakers\n\n${LEVELS.map(level).join('\n')}` })).toEqual(
    LEVELS.flatMap((name) => [
      `${name} | Competencies | Kneads as a ${name} does. | ${name}: as written on the door.`,
      `${name} | CRAFT | Bakes ${name} bread.`,
    ]),
  )
})

test('the one section below each level names the area', () => {
  const level = (name: string) => `## ${name}\n\nWelcome.\n\n### Responsibilities\n\n- Kneads as a ${name} does.\n`
  expect(cellsRead({ 'bakers.md': LEVELS.map(level).join('\n') })).toEqual(
    LEVELS.map((name) => `${name} | Responsibilities | Kneads as a ${name} does.`),
  )
})

test('a page per level, without headings', () => {
  const pages = LEVELS.map((name) => [`bakers/${name}.md`, `# ${name}\n\nKneads as a ${name} does.\n`])
  expect(cellsRead(Object.fromEntries(pages))).toEqual(
    expect.arrayContaining(LEVELS.map((name) => `${name} | Expectations | Kneads as a ${name} does.`)),
  )
})

test('beside anything that names areas, it is an introduction', () => {
  const areas = (name: string) =>
    `## ${name}\n\n### Dough\n\nKneads as a ${name}.\n\n### Ovens\n\nFires as a ${name}.\n`
  const intro = (name: string) => `## ${name}\n\nA ${name} is welcome in our shop.\n`
  const read = cellsRead({
    'bakers.md': `# Bakers\n\n${LEVELS.map(areas).join('\n')}`,
    'welcome.md': `# Our career paths\n\n${LEVELS.map(intro).join('\n')}`,
  })
  expect(read).toHaveLength(6)
})

test('a sentence that is stressed as a whole has a label, too, and is no heading', () => {
  const level = (name: string) =>
    `# ${name}\n\nKneads as a ${name} does.\n\n**Time: It takes a ${name} about two years.**\n`
  expect(cellsRead({ 'bakers.md': LEVELS.map(level).join('\n') })).toEqual(
    LEVELS.flatMap((name) => [
      `${name} | Expectations | Kneads as a ${name} does.`,
      `${name} | Time | It takes a ${name} about two years.`,
    ]),
  )
})

test('what comes again and only says what a level is paid as is no area', () => {
  const level = (name: string) =>
    `## ${name}\n\n- Kneads as a ${name} does.\n- Role name for the salary: Cook ${name}\n`
  expect(cellsRead({ 'bakers.md': `# Bakers\n\n${LEVELS.map(level).join('\n')}` })).toEqual(
    LEVELS.map((name) => `${name} | Expectations | Kneads as a ${name} does.`),
  )
})

test('a number after several words makes levels of them where it counts on', () => {
  const names = ['Night Desk I', 'Night Desk II', 'Desk Manager', 'House Manager']
  const level = (name: string) => `## ${name}\n\n- Greets as a ${name} does.\n`
  expect(cellsRead({ 'desk.md': `# The desk\n\n${names.map(level).join('\n')}` })).toEqual(
    names.map((name) => `${name} | Expectations | Greets as a ${name} does.`),
  )
})
