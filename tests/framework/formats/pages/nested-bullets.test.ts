import { expect, test } from 'vitest'
import { cellsRead } from './cells-read.ts'

const LADDER = [
  ['Sower', 'Learns the trade.', 'Asks before each step.'],
  ['Grower', 'Tends all of one garden.', 'Asks now and then.'],
  ['Keeper', 'Knows what is to come.', 'Decides for all gardens.'],
] as const

const CELLS = LADDER.flatMap(([level, focus, freedom]) => [
  `${level} | Focus | ${focus}`,
  `${level} | Autonomy | ${freedom}`,
])

const bullets = (between = '') =>
  LADDER.map(([level, focus, freedom]) =>
    [`- **${level}:**`, `    - **Focus:** ${focus}`, `    - **Autonomy:** ${freedom}`].join('\n'),
  ).join(`\n${between}`)

test.each([
  ['below a line in bold', `**Steps of ours**\n\n${bullets()}`],
  ['loose', `**Steps of ours**\n\n${bullets('\n')}`],
  ['below a heading', `## Steps of ours\n\n${bullets()}`],
  [
    'after other bullets with labels',
    `- **They are steep**: somebody falls.\n- **They are dull**: nobody looks.\n\n## Instead\n\n**Steps of ours**\n\n${bullets()}`,
  ],
])('bullets of areas within bullets of levels that no word tells: %s', (_, text) => {
  expect(cellsRead({ 'gardens.md': `# What we think of ladders\n\nThey are old.\n\n${text}\n` })).toEqual(CELLS)
})
