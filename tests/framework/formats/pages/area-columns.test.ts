import { expect, test } from 'vitest'
import { cellsRead } from './cells-read.ts'

const LEVELS = ['Junior Baker', 'Senior Baker']

test('a table of one row below each level has areas as columns', () => {
  const page = LEVELS.map(
    (level) => `### ${level}\n\n| Dough | Guests |\n|---|---|\n| Kneads as a ${level}. | Smiles as a ${level}. |`,
  )
  expect(cellsRead({ 'bakers.md': `# Bakers\n\n${page.join('\n\n')}\n` })).toEqual(
    LEVELS.flatMap((level) => [
      `${level} | Dough | Kneads as a ${level}.`,
      `${level} | Guests | Smiles as a ${level}.`,
    ]),
  )
})

test('a column that weighs the areas is no level beside others', () => {
  const table =
    '| Skill | Weight | 1 | 2 | 3 |\n|---|---|---|---|---|\n| Dough | 40% | Mixes it | Shapes it | Invents it |\n| Ovens | 60% | Cleans them | Heats them | Builds them |'
  const levels = cellsRead({ 'bakers.md': `# Bakers\n\n${table}\n` }).map((cell) => cell.split(' | ')[0])
  expect(new Set(levels)).toEqual(new Set(['Level 1', 'Level 2', 'Level 3']))
})
