import { expect, test } from 'vitest'
import { cellsRead } from './cells-read.ts'

const SCALES = { Dough: ['Kneads', 'Shapes', 'Invents'], Guests: ['Greets', 'Serves', 'Delights'] }
const legend = Object.entries(SCALES).map(
  ([area, steps]) =>
    `### ${area}\n\n${steps.map((step, at) => `${at + 1}. **${step}**: ${step} in general.`).join('\n')}`,
)
const LEVELS = [
  ['B1 - Baker 1', 'Kneads', 'Greets'],
  ['B2 - Baker 2', 'Shapes', 'Greets'],
  ['B3 - Baker 3', 'Invents', 'Delights'],
] as const
const ladder = LEVELS.map(
  ([level, ...steps]) =>
    `## ${level}\n\n${steps.map((step) => `- **${step}**: ${step} as ${level.slice(5)}.`).join('\n')}`,
)
const cells = LEVELS.flatMap(([level, dough, guests]) => [
  `${level} | Dough | ${dough}: ${dough} as ${level.slice(5)}.`,
  `${level} | Guests | ${guests}: ${guests} as ${level.slice(5)}.`,
])

test('bullets that begin with a step of a scale belong to the area that the scale stands below, also on another page', () => {
  const pages = {
    'README.md': `# Scales\n\n${legend.join('\n\n')}\n`,
    'baker.md': `# Baker\n\n${ladder.join('\n\n')}\n`,
  }
  expect(cellsRead(pages)).toEqual(cells)
})

test('a step that two areas have tells none', () => {
  const both = [...legend, legend[0]?.replace('Dough', 'Ovens')]
  const pages = { 'README.md': `# Scales\n\n${both.join('\n\n')}\n`, 'baker.md': `# Baker\n\n${ladder.join('\n\n')}\n` }
  expect(cellsRead(pages).some((cell) => cell.startsWith('B') && cell.includes('| Dough |'))).toBe(false)
})
