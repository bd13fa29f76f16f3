import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'

interface Headers {
  readonly track: string
  readonly level: string
  readonly area: string
  readonly text: string
}

const USUAL: Headers = { track: 'Track', level: 'Level', area: 'Competency', text: 'Description' }
/** Two ladders of different names, one area in common, two each of their own. */
const OWN_LADDERS = {
  Bakers: [
    ['Apprentice', 'Baker', 'Senior Baker', 'Head Baker'],
    ['Dough', 'Cleaning', 'Ovens'],
  ],
  'Shop floor': [
    ['Trainee', 'Clerk', 'Senior Clerk', 'Shop Manager'],
    ['Till', 'Cleaning', 'Sales talk'],
  ],
}
/** One ladder for both, no area in common. */
const ONE_LADDER = {
  Bakers: [
    ['Grade 1', 'Grade 2', 'Grade 3'],
    ['Dough', 'Ovens'],
  ],
  Clerks: [
    ['Grade 1', 'Grade 2', 'Grade 3'],
    ['Till', 'Cleaning'],
  ],
}

type Ladders = Readonly<Record<string, readonly (readonly string[])[]>>

function placesIn(ladders: Ladders) {
  return Object.entries(ladders).flatMap(([track, [levels = [], areas = []]]) =>
    levels.flatMap((level) => areas.map((area) => ({ track, level, area }))),
  )
}

function read(headers: Headers, ladders: Ladders): string[] {
  const rows = placesIn(ladders).map(({ track, level, area }) => [
    track,
    level,
    area,
    `Looks after ${area.toLowerCase()} as a ${level.toLowerCase()} of ours should.`,
  ])
  const text = [[headers.track, headers.level, headers.area, headers.text], ...rows]
    .map((row) => row.join(','))
    .join('\n')
  const { descriptors } = build([{ is: 'text', file: 'shop.csv', text }], 'shop').framework
  return descriptors.map(({ track, level, area, expectations }) =>
    [track.label, level.label, area.label, expectations.length].join(' | '),
  )
}

function written(ladders: Ladders): string[] {
  return placesIn(ladders).map(({ track, level, area }) => [track, level, area, 1].join(' | '))
}

function same(headers: Partial<Headers>, ladders: Ladders) {
  expect(read({ ...USUAL, ...headers }, ladders).toSorted()).toEqual(written(ladders).toSorted())
}

test.each([
  ...['Path', 'Career path', 'Pathway', 'Stream', 'Career line', 'Workstream', 'Route', 'Trade', 'Who'],
  ...[
    'Role type',
    'Job group',
    'Staff group',
    'Job category',
    'Professional group',
    'Job function',
    'Job Family Group',
  ],
  ...['Specialisation', 'Business unit', 'Fachrichtung', 'Funktion', 'Berufsgruppe', 'Rolle', 'Jobfamilie'],
  ...['Famille de métiers', 'Parcours', 'Fonction', 'Pôle', 'Familia profesional', 'Trayectoria', 'Función'],
])('a column "%s" beside areas is the track', (track) => {
  same({ track }, OWN_LADDERS)
  same({ track }, ONE_LADDER)
})

test.each(['Domain', 'Category', 'Bereich', 'Service', 'Nook'])(
  'a column "%s" beside areas is the track where it has ladders side by side that share areas',
  (track) => same({ track }, OWN_LADDERS),
)

test('a column of categories that each area is in one of is no track', () => {
  const tracks = new Set(read({ ...USUAL, track: 'Category' }, ONE_LADDER).map((one) => one.split(' | ')[0]))
  expect([...tracks]).toEqual(['shop'])
})

test.each(['Behaviour', 'Criteria', 'Responsibility', 'Expectation area'])(
  'a column "%s" of names that come again, beside a description, is the area',
  (area) => same({ area }, OWN_LADDERS),
)

test.each(['Notes', 'Examples', 'Comments'])('a column "%s" is the text where no other is', (text) => {
  same({ text }, OWN_LADDERS)
})

test.each(['Behaviour', 'Criteria', 'Requirements'])(
  'the only column "%s" before those of levels is the area',
  (area) => {
    const text = [
      `${area},Grade 1,Grade 2`,
      'Dough,Kneads it when somebody helps with it.,Kneads it without any help at all.',
      'Ovens,Sweeps them out before the day begins.,Plans what goes into them and when.',
    ].join('\n')
    const { descriptors } = build([{ is: 'text', file: 'shop.csv', text }], 'shop').framework
    expect(descriptors.map((one) => one.area.label)).toEqual(['Dough', 'Dough', 'Ovens', 'Ovens'])
    const below = `Team,${text.replaceAll('\n', '\nBakers,')}`
    const tracks = build([{ is: 'text', file: 'shop.csv', text: below }], 'shop').framework.descriptors
    expect(tracks.map((one) => one.area.label)).toEqual(['Dough', 'Dough', 'Ovens', 'Ovens'])
  },
)
