import { expect, test } from 'vitest'
import { cellsRead } from './cells-read.ts'

const LEVELS = ['Level 1', 'Level 2', 'Level 3']

/** A page about an area, with a line in bold below each of its levels. */
function page(area: string, lines: readonly string[], more = ''): string {
  const level = (name: string, at: number) =>
    `## ${name}\n\n**${lines[at]}**\n\nThe baker:\n\n- does ${area} at ${name}\n\n${more}`
  return `# ${area}\n\nThis is about ${area}.\n\n${LEVELS.map(level).join('')}`
}

const OF_DOUGH = ['Knead what is asked for', 'Knead without a recipe', 'Think of new kinds']
const OF_OVENS = ['Keep them clean', 'Light them in good time', 'Know when to buy new ones']

test('lines in bold that only one level has each say what it is, and name no area', () => {
  const cells = cellsRead({ 'dough.md': page('Dough', OF_DOUGH), 'ovens.md': page('Ovens', OF_OVENS) })
  expect(cells).toContain('Level 2 | Ovens | Light them in good time | The baker: | does Ovens at Level 2')
  expect(new Set(cells.map((cell) => cell.split(' | ')[1]))).toEqual(new Set(['Dough', 'Ovens']))
})

test.each([
  ['those of other pages', (kind: string) => page(kind, ['Dough', 'Ovens', 'Guests'])],
  ['with others at the level', (kind: string) => page(kind, OF_DOUGH, '**Fire**\n\nKeeps it.\n\n')],
])('other lines in bold are no such: %s', (_, text) => {
  const cells = cellsRead({ 'bread.md': text('Bread'), 'cake.md': text('Cake') })
  expect(cells.filter((cell) => /\| (?:Bread|Cake) \|/u.test(cell))).toEqual([])
})
