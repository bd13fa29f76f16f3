import { expect, test } from 'vitest'
import { cellsRead } from './cells-read.ts'

const LEVELS = ['Junior Baker', 'Senior Baker']
const AREAS = ['Dough', 'Guests']

test('labels that come again below lines in bold are areas, though the page is one section', () => {
  const page = LEVELS.map(
    (level) => `**${level}**\n\n${AREAS.map((area) => `- ${area}: What a ${level} does.`).join('\n')}`,
  )
  expect(cellsRead({ 'bread.md': `# Bread\n\n${page.join('\n\n')}\n` })).toEqual(
    LEVELS.flatMap((level) => AREAS.map((area) => `${level} | ${area} | What a ${level} does.`)),
  )
})
