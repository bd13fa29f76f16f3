import { expect, test } from 'vitest'
import { build } from '../../../src/framework/build.ts'

function cells(file: string, text: string): string[] {
  const { descriptors } = build([{ is: 'text', file, text }], 'bakery').framework
  return descriptors.map(({ level, area, expectations }) =>
    [level.label, area.label, ...expectations.map((one) => one.text)].join(' | '),
  )
}

test('groups above levels are no levels, though one is called as some are', () => {
  const rows = [
    ',Making,,Leading,',
    'Skill,B1,B2,B3,B4',
    'Ovens,I light the ovens.,I mend them.,I choose them.,I buy them.',
  ]
  expect(cells('bakery.csv', rows.join('\n'))).toEqual([
    'B1 | Ovens | I light the ovens.',
    'B2 | Ovens | I mend them.',
    'B3 | Ovens | I choose them.',
    'B4 | Ovens | I buy them.',
  ])
})

test('roles beside areas are the levels where nothing else is', () => {
  const row = (role: string, area: string) => `${role},${area},${area} is what a ${role} looks after.`
  const roles = ['Shop Assistant', 'Shop Generalist', 'Senior Shop Generalist', 'Shop Manager']
  const rows = ['Role,Area,You can', ...roles.flatMap((role) => [row(role, 'Till'), row(role, 'Window')])]
  expect(cells('shop.csv', rows.join('\n'))).toContain(
    'Shop Assistant | Till | Till is what a Shop Assistant looks after.',
  )
})

test('a track in a group of tracks is an area, where no other stands below it', () => {
  const track = (name: string) => ({
    displayName: name,
    category: 'A',
    milestones: [1, 2, 3].map((step) => ({
      summary: `${name} for ${step} days in a row.`,
      signals: ['Sleeps well at night.'],
    })),
  })
  const text = JSON.stringify({ tracks: ['Ovens', 'Dough'].map(track) })
  expect(cells('tracks.json', text)).toContain('Level 2 | Ovens | Ovens for 2 days in a row. | Sleeps well at night.')
})

test('a key of two words may be a level', () => {
  const below = { ovens: 'Lights the ovens in the morning.', dough: 'Kneads the dough at night.' }
  const text = JSON.stringify({ tracks: { bakery: { levels: { junior: below, mid_level: below, senior: below } } } })
  expect(cells('growth.json', text)).toContain('mid level | ovens | Lights the ovens in the morning.')
})

test('headings tell tracks apart that share first and last steps and few areas', () => {
  const table = (levels: readonly string[], areas: readonly string[]) => [
    ['Area', ...levels].join(' | '),
    levels
      .map(() => '---')
      .concat('---')
      .join(' | '),
    ...areas.map((area) => [area, ...levels.map((level) => `A ${level} is good at ${area}.`)].join(' | ')),
    '',
  ]
  const text = [
    '# Our bakery: paths',
    '',
    '## Ovens',
    '',
    ...table(['Assistant', 'Baker', 'Lead'], ['Fire', 'Stone', 'Steam', 'Teamwork']),
    '## Shop',
    '',
    ...table(['Assistant', 'Seller', 'Lead'], ['Till', 'Window', 'Guests', 'Teamwork']),
  ].join('\n')
  const { tracks, descriptors } = build([{ is: 'text', file: 'paths.md', text }], 'bakery').framework
  expect(tracks.map(({ name }) => name)).toEqual(['Ovens', 'Shop'])
  expect(descriptors).toHaveLength(24)
})
