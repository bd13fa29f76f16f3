import { expect, test } from 'vitest'
import { cellsRead } from './cells-read.ts'

const list = (area: string) => ['Junior Baker', 'Senior Baker'].map((level) => `- ${level}: ${area} of a ${level}.`)

test('a label in bold right above a list of levels is an area, whatever its line says of it', () => {
  const areas = ['Reach', 'Foresight']
  const page = areas.map((area) => `**${area}** – how far it goes\n${list(area).join('\n')}`)
  expect(cellsRead({ 'bakers.md': `# Bakers\n\n## What grows\n\n${page.join('\n\n')}\n` })).toEqual(
    areas.flatMap((area) => [
      `Junior Baker | ${area} | Reach of a Junior Baker.`.replace('| Reach', `| ${area}`),
      `Senior Baker | ${area} | ${area} of a Senior Baker.`,
    ]),
  )
})

test('a sentence that stresses a word above a list of other things is none', () => {
  const page = ['Dough', 'Ovens'].map(
    (area) => `## ${area}\n\n**Mind** the flour:\n\n- Junior Baker: ${area} small.\n- Senior Baker: ${area} big.`,
  )
  const cells = cellsRead({
    'bakers.md': `# Bakers\n\n${page.join('\n\n')}\n\n**Flour** – see these\n\n- Rye\n- Wheat`,
  })
  expect(cells.some((cell) => cell.includes('Flour'))).toBe(false)
})
