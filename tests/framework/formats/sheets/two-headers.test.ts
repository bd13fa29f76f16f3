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

test('of names above several others, only the others are areas', () => {
  const rows = ['Level,Hands,,Heart,', ',Milking,Mowing,Neighbours,Hands', 'F1,Milks.,Mows.,Greets.,Teaches.']
  expect(cells([...rows, 'F2,Milks all.,Mows all.,Greets all.,Teaches all.'])).toContain('F2 | Mowing | Mows all.')
})

test('names that look like levels are none where the rows are levels', () => {
  const below = ['F1,Ploughs.,Thinks.,Cares.', 'F2,Ploughs all.,Thinks of all.,Cares for all.']
  expect(cells(['Level,Hands,Head,Heart', ...below])).toContain('F2 | Head | Thinks of all.')
  expect(cells([',Hands,Head,Heart', 'Level,Ploughing,Planning,Neighbours', ...below])).toContain(
    'F2 | Head Planning | Thinks of all.',
  )
})
