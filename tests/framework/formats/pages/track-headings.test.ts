import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'

function tracks(text: string): string[] {
  return build([{ is: 'text', file: 'house.md', text }], 'house').framework.tracks.map(({ label }) => label)
}

test('a job over its levels is a track where one of them is called the same', () => {
  const level = (name: string) =>
    `## ${name}\n\n### Dough\n\n- Kneads as ${name}.\n\n### Ovens\n\n- Fires as ${name}.\n\n`
  const bakers = ['Trainee Baker', 'Baker', 'Master Baker'].map(level).join('')
  const cooks = ['Line Cook', 'Head Chef'].map(level).join('')
  expect(tracks(`# Welcome\n\nHello.\n\n# Baker\n\n${bakers}# Kitchen\n\n${cooks}`)).toEqual(['Baker', 'Kitchen'])
})

test('a table of pay under a heading of its own makes no track of the heading over the other', () => {
  const ladder = '| | P1 Baker | P2 Baker |\n|---|---|---|\n| Dough | Kneads by the book. | Writes recipes alone. |\n'
  const pay = '| Level | City | Country |\n|---|---|---|\n| P1 | 20-25 | 18-20 |\n| P2 | 25-30 | 20-25 |\n'
  expect(tracks(`# Bakers\n\n## What we look for\n\n${ladder}\n## Pay\n\n${pay}`)).toEqual(['Bakers'])
})
