import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'

function areasIn(files: Readonly<Record<string, string>>): ReadonlySet<string> {
  const sources = Object.entries(files).map(([file, text]) => ({ is: 'text' as const, file, text }))
  return new Set(build(sources, 'bakery').framework.descriptors.map(({ area }) => area.label))
}

const LEVELS = 'Level 1,Level 2'

function files(header: string, one: string, other: string, names: string): Readonly<Record<string, string>> {
  const steps = `${header},${LEVELS}\n${one},Kneads it by the book,Writes all recipes\n${other},Cleans them at night,Buys the new ones`
  return { 'steps.csv': steps, 'skills.csv': names }
}

test.each([
  ['a code, which stays before the name', 'Skill ref', 'A1', 'A2', ['A1 Dough', 'A2 Ovens']],
  ['a word', 'Skill ref', 'dgh', 'ovn', ['Dough', 'Ovens']],
  ['in another script', '能力ID', 'A1', 'A2', ['A1 Dough', 'A2 Ovens']],
])('a column that another table gives names to is called by them: %s', (_, header, one, other, areas) => {
  const names = `${header},Called,Meaning\n${one},Dough,All that is made of flour and water here\n${other},Ovens,What the bread is baked in every day\n`
  expect(areasIn(files(header, one, other, names))).toEqual(new Set(areas))
})

test('a table that lacks one of them names none', () => {
  const names =
    'Skill ref,Called,Meaning\ndgh,Dough,All that is made of flour and water here\nshp,Shop,Where it is sold to all\n'
  expect(areasIn(files('Skill ref', 'dgh', 'ovn', names))).toEqual(new Set(['dgh', 'ovn']))
})
