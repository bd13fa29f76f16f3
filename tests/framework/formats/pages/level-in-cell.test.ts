import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'
import { cellsRead } from './cells-read.ts'

const SKILLS = [
  ['Dough', 'Weigh flour', '1', '1'],
  ['Dough', 'Sour dough', '2', '1'],
  ['Dough', 'Knead by hand', '1', '2'],
  ['Ovens', 'Clean', '1', ''],
  ['Ovens', 'Light at dawn', '2', ''],
]
const table = (header: readonly string[], columns: number) =>
  `# Bakers\n\n| ${header.join(' | ')} |\n${'|---'.repeat(columns)}|\n${SKILLS.map((row) => `| ${row.slice(0, columns).join(' | ')} |`).join('\n')}\n`

test('skills with the level each is expected from', () => {
  expect(cellsRead({ 'bakers.md': table(['Category', 'Skill', 'From level'], 3) })).toEqual([
    'Level 1 | Dough | Weigh flour | Knead by hand',
    'Level 2 | Dough | Sour dough',
    'Level 1 | Ovens | Clean',
    'Level 2 | Ovens | Light at dawn',
  ])
})

test('a column of levels for each track', () => {
  const text = table(['Bakers', 'What', 'Shop<br>Level', 'Market<br>Level'], 4)
  const { descriptors } = build([{ is: 'text', file: 'bakers.md', text }], 'bakery').framework
  const read = descriptors.map(({ track, level, area }) => `${track.label} | ${level.label} | ${area.label}`)
  expect(new Set(read)).toEqual(
    new Set([
      'Shop | Level 1 | Dough',
      'Shop | Level 2 | Dough',
      'Shop | Level 1 | Ovens',
      'Shop | Level 2 | Ovens',
      'Market | Level 1 | Dough',
      'Market | Level 2 | Dough',
    ]),
  )
})

test('below the heading of a level, a number is no further level of an area', () => {
  const page = ['Junior', 'Senior'].map((name) =>
    table(['Category', 'Skill', 'Level'], 3).replace('# Bakers', `## ${name}`),
  )
  expect(cellsRead({ 'bakers.md': page.join('\n') }).join('\n')).not.toContain('Level 1 | Dough')
})
