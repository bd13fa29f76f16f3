import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'

const row = (level: string, about: (area: string) => string) => (area: string) =>
  `| ${area} | ${about(area)} | The ${level.toLowerCase()} minds ${area.toLowerCase()}. |`

function kinds(about: (area: string, level: string) => string): string[] {
  const tables = ['Junior Baker', 'Senior Baker', 'Head Baker'].map((level) =>
    [
      `## ${level}\n`,
      '| Principle | Competencies | Level expectations |',
      '|---|---|---|',
      ...['Dough', 'Ovens', 'Guests'].map(row(level, (area) => about(area, level))),
    ].join('\n'),
  )
  const text = `# Bakers\n\n${tables.join('\n\n')}\n`
  const { framework, problems } = build([{ is: 'text', file: 'bakers.md', text }], 'bakery')
  expect(framework.descriptors).toHaveLength(9)
  return problems.map(({ kind }) => kind)
}

test('a column that says the same of each area at every level is no text that was passed over', () => {
  expect(kinds((area) => `All that has to do with ${area.toLowerCase()}`)).toEqual([])
})

test('one that says something else at each level is', () => {
  const said = kinds((area, level) => `What a ${level} does about ${area}`)
  expect(said).toEqual(['column-ignored', 'column-ignored', 'column-ignored'])
})
