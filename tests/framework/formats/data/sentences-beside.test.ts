import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'

function cells(data: unknown): string[] {
  const source = { is: 'text' as const, file: 'bakery.json', text: JSON.stringify(data) }
  return build([source], 'bakery').framework.descriptors.map(({ level, area, expectations }) =>
    [level.label, area.label, ...expectations.map(({ text }) => text)].join(' | '),
  )
}

function skill(name: string, deeds: readonly string[], beside: Readonly<Record<string, string>> = {}) {
  const levels = deeds.map((deed) => ({ gist: `${deed} the ${name}.`, deeds: [`${deed} it without help.`], ...beside }))
  return { name, description: `All about the ${name}.`, levels }
}

test('a sentence that a level of an area has by a key of its own is one of its statements', () => {
  expect(cells({ skills: [skill('dough', ['Kneads', 'Plans']), skill('oven', ['Cleans', 'Mends'])] })).toEqual([
    'Level 1 | dough | Kneads the dough. | Kneads it without help.',
    'Level 2 | dough | Plans the dough. | Plans it without help.',
    'Level 1 | oven | Cleans the oven. | Cleans it without help.',
    'Level 2 | oven | Mends the oven. | Mends it without help.',
  ])
})

test('what a key calls a comment, or its owner, is none', () => {
  const beside = { comment: 'Ask Ada about this one.', owner: 'Ada from the shop downstairs.' }
  expect(cells({ skills: [skill('dough', ['Kneads', 'Plans'], beside), skill('oven', ['Cleans', 'Mends'])] })[0]).toBe(
    'Level 1 | dough | Kneads the dough. | Kneads it without help.',
  )
})
