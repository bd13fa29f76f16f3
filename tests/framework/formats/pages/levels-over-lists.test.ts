import { expect, test } from 'vitest'
import { cellsRead } from './cells-read.ts'

const LEVELS = ['Level 1 - Trainee', 'Level 2 - Baker', 'Level 3 - Senior Baker']
const texts = (level: string) => [`Kneads the dough of step ${LEVELS.indexOf(level)}`, 'Talks with guests every day']

test.each(['', ':'])('plain lines right above lists are levels, also on a page of one section: with "%s"', (end) => {
  const page = LEVELS.map(
    (level) =>
      `${level}${end}\n${texts(level)
        .map((text) => `- ${text}`)
        .join('\n')}`,
  )
  expect(cellsRead({ 'bakers.md': `# Bakers\n\n${page.join('\n\n')}\n` })).toEqual(
    LEVELS.map((level) => [level, 'Expectations', ...texts(level)].join(' | ')),
  )
})

test('the bullets of such lists may begin with their areas', () => {
  const page = LEVELS.map((level) => `${level}:\n\n- Dough: kneads as ${level}\n- Guests: talks as ${level}`)
  expect(cellsRead({ 'bakers.md': `# Bread\n\n${page.join('\n\n')}\n` })).toEqual(
    LEVELS.flatMap((level) => [`${level} | Dough | kneads as ${level}`, `${level} | Guests | talks as ${level}`]),
  )
})

test('a full stop between a level in bold and its text is no part of the text', () => {
  const list = ['Trainee', 'Senior Baker'].map((level, at) => `${at + 1}. **${level}**. Bakes as a ${level}`)
  const page = ['Dough', 'Ovens'].map((area) => `## ${area}\n\n${list.join('\n')}`)
  expect(cellsRead({ 'bakers.md': `# Bakers\n\n${page.join('\n\n')}\n` })).toContain(
    'Trainee | Dough | Bakes as a Trainee',
  )
})

test('an area below each level is none itself, though it is called as some levels are', () => {
  const grades = ['BK-11', 'BK-12', 'BK-13', 'BK-14']
  const pay = grades.map((grade, at) => `${grade}\n: € ${at + 20},000`).join('\n\n')
  const areas = (grade: string) =>
    ['Dough', 'Ovens', 'Guests', 'Leadership']
      .map((area) => `${area}\n: Does by hand what a ${grade} does in a day.`)
      .join('\n\n')
  const page = grades.map((grade) => `## ${grade} Baker\n\n${areas(grade)}`).join('\n\n')
  expect(cellsRead({ 'bakers.md': `# Bakers\n\nWhat each earns:\n\n${pay}\n\n${page}\n` })).toContain(
    'BK-12 Baker | Leadership | Does by hand what a BK-12 does in a day.',
  )
})
