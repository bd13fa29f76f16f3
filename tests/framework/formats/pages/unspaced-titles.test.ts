import { expect, test } from 'vitest'
import { cellsRead } from './cells-read.ts'

const LEVELS = ['初级面点工程师', '中级面点工程师', '高级面点工程师']
const AREAS = ['和面', '烘烤']
const cells = LEVELS.flatMap((level) => AREAS.map((area) => `${level} | ${area} | ${area}时${level}`))

test.each([
  [
    'headings',
    (level: string, texts: string) => `## ${level}\n\n${texts}`,
    (area: string, text: string) => `### ${area}\n\n${text}`,
  ],
  [
    'bold lines over bullets',
    (level: string, texts: string) => `**${level}**\n\n${texts}`,
    (area: string, text: string) => `- ${area}：${text}`,
  ],
])('a word of seniority joined to a job tells the level: %s', (_, inLevel, inArea) => {
  const page = LEVELS.map((level) => inLevel(level, AREAS.map((area) => inArea(area, `${area}时${level}`)).join('\n')))
  expect(cellsRead({ 'bakers.md': `# 面点\n\n${page.join('\n\n')}\n` })).toEqual(cells)
})
