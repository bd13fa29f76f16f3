import { expect, test } from 'vitest'
import { build } from '../../../src/framework/build.ts'

function cells(written: Readonly<Record<string, string>>): string[] {
  const files = Object.entries(written).map(([file, text]) => ({ is: 'text' as const, file, text }))
  return build(files, 'larkspur').framework.descriptors.map(({ level, area }) => `${level.label} | ${area.label}`)
}

test('a table whose levels no word tells counts as a whole once something sure has one of its areas', () => {
  const lights = [
    '| | Wick | Tower |\n|---|---|---|',
    '| Fog | Is shown the horn twice. | Plans the horn of a year. |',
    '| Paint | Is shown the brushes twice. | Plans the brushes of a year. |',
  ]
  const boats = [
    '| | Junior Rower | Senior Rower |\n|---|---|---|',
    '| Fog | Is shown the bell twice. | Plans the bell of a year. |',
    '| Ropes | Is shown the knots twice. | Plans the knots of a year. |',
  ]
  expect(cells({ 'coast.md': `# Lights\n\n${lights.join('\n')}\n\n# Boats\n\n${boats.join('\n')}` })).toHaveLength(8)
})

test('columns of texts before the first level that words tell are its lowest levels', () => {
  const table = `| Area | Deck Hand | Junior Rower | Rower | Senior Rower |\n|---|---|---|---|---|\n| Ropes | Coils the ropes of one boat. | Knots them by the book. | Splices them alone. | Teaches all knots. |\n`
  expect(cells({ 'boats.md': `# Boats\n\n${table}` })).toEqual([
    'Deck Hand | Ropes',
    'Junior Rower | Ropes',
    'Rower | Ropes',
    'Senior Rower | Ropes',
  ])
})

test('what a column is about stands before the levels too, and is none', () => {
  const table = `| Area | Description | Junior Rower | Rower | Senior Rower |\n|---|---|---|---|---|\n| Ropes | How we treat what holds us. | Knots them by the book. | Splices them alone. | Teaches all knots. |\n`
  expect(cells({ 'boats.md': `# Boats\n\n${table}` })).toHaveLength(3)
})
