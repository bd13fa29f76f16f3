import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'

function cells(files: Readonly<Record<string, string>>): string[] {
  const sources = Object.entries(files).map(([file, text]) => ({ is: 'text' as const, file, text }))
  return build(sources, 'bakery').framework.descriptors.map(({ level, area, expectations }) =>
    [level.label, area.label, ...expectations.map(({ text }) => text)].join(' | '),
  )
}

const SKILLS = `skills:
  - name: Dough
    levels: { 0: Has never kneaded at all, 1: Kneads by the book, 2: Writes the recipes }
  - name: Ovens
    levels: { 0: Has never lit one yet, 1: Cleans them at night, 2: Buys new ones alone }
`
const READ = [
  'Level 0 | Dough | Has never kneaded at all',
  'Level 1 | Dough | Kneads by the book',
  'Level 2 | Dough | Writes the recipes',
  'Level 0 | Ovens | Has never lit one yet',
  'Level 1 | Ovens | Cleans them at night',
  'Level 2 | Ovens | Buys new ones alone',
]

test('records that give each level a name of its own are no areas', () => {
  const scale = `scale:
  usual:
    - { level: 0, name: Stranger, description: Has not done it so far }
    - { level: 1, name: Helper, description: Does it with somebody else }
    - { level: 2, name: Keeper, description: Does it for all the others }
`
  expect(cells({ 'data/scale.yml': scale, 'data/skills.yml': SKILLS })).toEqual(READ)
})

test('the colours of levels are no names of theirs', () => {
  const colours = `colours:
  levels: { "0": "FFCFC9", "1": "FFE5A0", "2": "38761D" }
`
  expect(cells({ 'data/look.yml': colours, 'data/skills.yml': SKILLS })).toEqual(READ)
})

test('a job over its levels is their track, though one of them is called the same', () => {
  const areas = (who: string) => ({ Dough: [`Kneads as a ${who}.`], Ovens: [`Fires as a ${who}.`] })
  const jobs = {
    Baker: { 'Junior Baker': areas('beginner'), Baker: areas('baker'), 'Senior Baker': areas('master') },
    Cook: { 'Junior Cook': areas('helper'), 'Senior Cook': areas('chef') },
  }
  const { descriptors } = build([{ is: 'text', file: 'jobs.json', text: JSON.stringify(jobs) }], 'house').framework
  expect(new Set(descriptors.filter(({ level }) => level.label === 'Baker').map(({ track }) => track.label))).toEqual(
    new Set(['Baker']),
  )
})
