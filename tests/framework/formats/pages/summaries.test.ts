import { expect, test } from 'vitest'
import { cellsRead } from './cells-read.ts'

const table = (dough: string, ovens: string) =>
  `| Area | Expectation |\n|---|---|\n| Dough | ${dough} |\n| Ovens | ${ovens} |`
const bullets = (dough: string, ovens: string) => `- **Dough:** ${dough}\n- **Ovens:** ${ovens}`

/** A page of two levels, each with a line in short before its areas. */
function page(line: (text: string) => string, areas: typeof table, between = '\n\n'): string {
  const level = (name: string, short: string, dough: string, ovens: string) =>
    [`## ${name}`, '\n\n', line(short), between, areas(dough, ovens), '\n\n'].join('')
  return `# Bakers\n\n${level('Junior', 'Learns to bake bread.', 'Kneads by the book.', 'Lights them in the morning.')}${level('Senior', 'Bakes alone every day.', 'Writes recipes.', 'Buys new ones.')}`
}

const CELLS = [
  'Junior | Summary | Learns to bake bread.',
  'Junior | Dough | Kneads by the book.',
  'Junior | Ovens | Lights them in the morning.',
  'Senior | Summary | Bakes alone every day.',
  'Senior | Dough | Writes recipes.',
  'Senior | Ovens | Buys new ones.',
]

test.each([
  ['a bullet above a table', page((text) => `- **Summary:** ${text}`, table)],
  ['a paragraph above a table', page((text) => `**Summary**: ${text}`, table)],
  ['a bullet among those of areas', page((text) => `- **Summary:** ${text}`, bullets, '\n')],
  ['a diagram below it', page((text) => `- **Summary:** ${text}\n\n\`\`\`mermaid\npie title Bread\n\`\`\``, table)],
])('what a label of each level calls its summary is an area: %s', (_, text) => {
  expect(cellsRead({ 'bakers.md': text })).toEqual(CELLS)
})

test('a heading of a summary is none, nor is one of a single level, or the same at all', () => {
  const others = CELLS.filter((cell) => !cell.includes('Summary'))
  expect(cellsRead({ 'bakers.md': page(() => '- **Summary:** Bakes every day.', table) })).toEqual(others)
  expect(cellsRead({ 'bakers.md': page((text) => `### Summary\n\n${text}`, table) })).toEqual(others)
  expect(
    cellsRead({
      'bakers.md': page((text) => (text === 'Bakes alone every day.' ? `- **Summary:** ${text}` : text), table),
    }),
  ).toEqual(others)
})

test('on a page about an area a summary is part of it', () => {
  const level = (name: string, text: string) => `## ${name}\n\n**Summary:** ${text}\n\n- ${text} Every day.\n\n`
  const dough = `# Dough\n\n${level('Junior', 'Kneads.')}${level('Senior', 'Writes recipes.')}`
  const ovens = `# Ovens\n\n${level('Junior', 'Lights them.')}${level('Senior', 'Buys them.')}`
  const areas = cellsRead({ 'dough.md': dough, 'ovens.md': ovens }).map((cell) => cell.split(' | ')[1])
  expect(areas).toEqual(['Dough', 'Dough', 'Ovens', 'Ovens'])
})
