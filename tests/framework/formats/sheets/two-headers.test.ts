import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'

/** The cells of a CSV file as "level | area | statements". */
function cells(rows: readonly string[]): string[] {
  const { descriptors } = build([{ is: 'text', file: 'crew.csv', text: rows.join('\n') }], 'farm').framework
  return descriptors.map(({ level, area, expectations }) =>
    [level.label, area.label, ...expectations.map(({ text }) => text)].join(' | '),
  )
}

test('names above names in a table of levels are one name, and a column of notes belongs to none', () => {
  const rows = [
    'Level,Reach,Hand,Heart,',
    ',,Milking,Neighbours,Notes',
    'F1,One stall,Milks one cow without help.,Greets who comes by.,https://farm.example/one',
    'F2,One barn,Milks a whole barn by noon.,Helps at the fair.,https://farm.example/two',
  ]
  expect(cells(rows)).toEqual([
    'F1 | Reach | One stall',
    'F1 | Hand Milking | Milks one cow without help.',
    'F1 | Heart Neighbours | Greets who comes by.',
    'F2 | Reach | One barn',
    'F2 | Hand Milking | Milks a whole barn by noon.',
    'F2 | Heart Neighbours | Helps at the fair.',
  ])
})
