import { expect, test } from 'vitest'
import { cellsRead } from './cells-read.ts'

const LEVELS = ['Junior Baker', 'Baker', 'Senior Baker']

/** Levels with a line in bold right below each, and two areas. */
function page(lines: readonly string[]): string {
  const level = (name: string, at: number) =>
    `## ${name}\n\n**${lines[at]}**\n\nKneads as a ${name}.\n\n**Dough**\n\n- Rests it.\n\n**Ovens**\n\n- Cleans them as a ${name}.\n\n`
  return `# Bakers\n\n${LEVELS.map(level).join('')}`
}

function areasOf(lines: readonly string[]): ReadonlySet<string> {
  return new Set(cellsRead({ 'bakers.md': page(lines) }).map((cell) => cell.split(' | ')[1] ?? ''))
}

test.each([
  ['letters', ['Mark C – Fair', 'Mark B – Fine', 'Mark A – Masterly']],
  ['numbers', ['Scale 3: new', 'Scale 4: able', 'Scale 5: skilled']],
])('a line in bold that counts the levels by %s is no area', (_, lines) => {
  expect(areasOf(lines)).toEqual(new Set(['Dough', 'Ovens']))
})

test('a line that does not count is one', () => {
  expect(areasOf(['Flour', 'Flour', 'Flour'])).toEqual(new Set(['Flour', 'Dough', 'Ovens']))
})
