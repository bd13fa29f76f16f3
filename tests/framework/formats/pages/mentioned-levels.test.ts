import { expect, test } from 'vitest'
import { createGuide } from '../../../../src/framework/formats/guide.ts'
import { cellsRead } from './cells-read.ts'

const next = ['IC2', 'IC3', 'Staff Baker', 'Director', 'Head Baker']
const level = (code: string, title: string, at: number) =>
  `### ${code} - ${title}\n\n**What you do:**\n- Kneads as a ${title} does.\n\n**What is seen:**\n- Trust in a ${title}.\n\n**What comes:**\n- **${next[at]}**: Some day.\n- **M${at} Manager**: Or that.\n\n`

test('bullets that name further levels do not hide the areas below the headings of levels', () => {
  const ladder = ['Junior Baker', 'Baker', 'Senior Baker'].map((title, at) => level(`IC${at + 1}`, title, at + 2))
  const tips = '## Skills by level\n\n- **IC1**: Doughs.\n- **IC2-IC3**: Ovens.\n- **IC4**: Shops.\n- **IC5**: Towns.\n'
  const cells = cellsRead({ 'bakers.md': `# Bakers\n\n## IC Track\n\n${ladder.join('')}${tips}` })
  expect(cells).toContain('IC1 - Junior Baker | What you do | Kneads as a Junior Baker does.')
  expect(cells).toContain('IC3 - Senior Baker | What is seen | Trust in a Senior Baker.')
})

test('what leads to a level is none', () => {
  const { isLevelLike } = createGuide()
  expect(['Path to IC1', 'From helper to Level 3', 'Weg zum L2'].filter(isLevelLike)).toEqual([])
  expect(['IC1', 'IC1 - Path to baking', 'L1 to L3'].filter(isLevelLike)).toHaveLength(3)
})
