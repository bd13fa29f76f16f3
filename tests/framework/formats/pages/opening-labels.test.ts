import { expect, test } from 'vitest'
import { cellsRead } from './cells-read.ts'

const CREW = [
  ['Junior Baker (BK 1)', ['Dough', 'Ovens']],
  ['Senior Baker (BK 3a)', ['Shop', 'Guests', 'Dough']],
  ['Master Baker (BK 4b)', ['Flour', 'Money']],
] as const

const cells = CREW.flatMap(([level, areas]) => areas.map((area) => `${level} | ${area} | ${area} as a ${level}.`))

test.each([
  ['the colon in bold', (area: string, text: string) => `**${area}:** ${text}`],
  ['the colon beside it', (area: string, text: string) => `**${area}**: ${text}`],
  ['as bullets', (area: string, text: string) => `- **${area}:** ${text}`],
  ['in italics', (area: string, text: string) => `*${area}:* ${text}`],
])(
  'labels that the paragraphs or bullets of most levels open with are areas, though each level has its own: %s',
  (_, paragraph) => {
    const page = CREW.map(
      ([level, areas]) =>
        `## ${level}\n\nWelcome.\n\n${areas.map((area) => paragraph(area, `${area} as a ${level}.`)).join('\n\n')}`,
    )
    expect(cellsRead({ 'bakers.md': `# Bakers\n\n${page.join('\n\n')}` })).toEqual(cells)
  },
)

test('one such paragraph at each level is none', () => {
  const page = CREW.map(([level, [area]]) => `## ${level}\n\n### Bread\n\n**${area}:** bakes it.\n\n### Cake\n\nToo.`)
  const areas = cellsRead({ 'bakers.md': page.join('\n\n') }).map((cell) => cell.split(' | ')[1])
  expect(new Set(areas)).toEqual(new Set(['Bread', 'Cake']))
})
