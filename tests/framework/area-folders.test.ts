import { expect, test } from 'vitest'
import { build } from '../../src/framework/build.ts'

const page = (area: string) =>
  `### ${area}\n\n**Level 1**\n\nLearns ${area} from others.\n\n**Level 2**\n\nTeaches ${area} to others.\n`

function tracksRead(areas: Readonly<Record<string, string>>): string[] {
  const files = Object.entries(areas).map(([file, area]) => ({ is: 'text' as const, file, text: page(area) }))
  return build(files, 'Bakery').framework.tracks.map(({ label }) => label)
}

test.each([
  [
    'an index in a folder of each',
    {
      '01-craft/01-dough/README.md': 'Dough',
      '01-craft/02-ovens/README.md': 'Ovens and fire',
      '02-people/01-guests/README.md': 'Guests',
    },
  ],
  ['pages in groups', { 'craft/dough.md': 'Dough', 'craft/ovens.md': 'Ovens', 'people/guests.md': 'Guests (GST)' }],
  [
    'some of their words',
    {
      'craft/fire-care.md': 'Fire and its care',
      'craft/our-dough.md': 'Our own dough',
      'people/guests.md': 'All guests',
    },
  ],
  ['pages side by side', { 'dough.md': 'Dough', 'ovens.md': 'Ovens and fire', 'guests.md': 'Guests' }],
])('pages of an area each, called as they are, are one track: %s', (_, areas) => {
  expect(tracksRead(areas)).toEqual(['Bakery'])
})

test('folders that have the same areas, or jobs as names, are tracks', () => {
  const same = {
    'bread/dough.md': 'Dough',
    'bread/ovens.md': 'Ovens',
    'cake/dough.md': 'Dough',
    'cake/ovens.md': 'Ovens',
  }
  expect(tracksRead(same)).toEqual(['bread', 'cake'])
  const jobs = { 'designers/form.md': 'Form', 'designers/colour.md': 'Colour', 'developers/testing.md': 'Testing' }
  expect(tracksRead(jobs)).toEqual(['designers', 'developers'])
})
