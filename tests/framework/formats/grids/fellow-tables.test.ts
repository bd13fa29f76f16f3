import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'

const HEADER = '| Level | P1 | P2 | P3 |\n|---|---|---|---|\n'
const LONG = `${HEADER}| Dough | Kneads by the book. | Writes recipes alone. | Teaches the whole house. |\n`
const BRIEF = `${HEADER}| Pace | Day | Week | Season |\n`
const PAY = `${HEADER}| Band | 20-25 | 25-30 | 30-35 |\n`

function areas(...tables: readonly string[]): string[] {
  const text = `# Bakers\n\n${tables.map((table, at) => `## Part ${at + 1}\n\n${table}`).join('\n')}`
  const { descriptors } = build([{ is: 'text', file: 'bakers.md', text }], 'bakery').framework
  return [...new Set(descriptors.map(({ area }) => area.label))]
}

test('a table of single words counts where one with the same header is sure', () => {
  expect(areas(LONG, BRIEF)).toEqual(['Dough', 'Pace'])
})

test('but not figures, nor words below another header', () => {
  expect(areas(LONG, PAY)).toEqual(['Dough'])
  expect(areas(LONG, BRIEF.replace('Level', 'Known as'))).toEqual(['Dough'])
})

test('several areas that say something else at each level in two words are no facts', () => {
  const rows = ['Dough | Kneads it | Shapes it | Invents it', 'Ovens | Lights them | Tends them | Buys them']
  const more = 'Guests | Greets them | Knows them | Wins them'
  const table = `${HEADER}${[...rows, more].map((row) => `| ${row} |\n`).join('')}`
  expect(areas(LONG, table.replace('Level', 'Known as'))).toEqual(['Dough', 'Ovens', 'Guests'])
})
