import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { build } from '../../../../src/framework/build.ts'

type Ladder = Readonly<Record<string, Readonly<Record<string, string>>>>

const ROLES: Readonly<Record<string, Ladder>> = {
  'Net Mender': {
    Apprentice: { Knots: 'Ties a mesh that holds herring.', Quay: 'Keeps the quay free of hooks.' },
    Mender: { Knots: 'Mends a torn net in one tide.', Quay: 'Tells skippers when a net is done.' },
  },
  'Sail Cutter': {
    Apprentice: { Knots: 'Whips the end of each rope.', Cloth: 'Marks the cloth with chalk.' },
    Mender: { Knots: 'Splices what others would throw away.', Cloth: 'Cuts a jib without a pattern.' },
  },
}

const written = Object.entries(ROLES).flatMap(([track, ladder]) =>
  Object.entries(ladder).flatMap(([level, areas]) =>
    Object.entries(areas).map(([area, text]) => [track, level, area, text].join(' | ')),
  ),
)

function read(data: unknown): string[] {
  const text = stringify(data)
  return build([{ is: 'text', file: 'harbour.yaml', text }], 'harbour').framework.descriptors.map(
    ({ track, level, area, expectations }) =>
      [track.label, level.label, area.label, ...expectations.map((one) => one.text)].join(' | '),
  )
}

const ladderOf = (ladder: Ladder, key = 'level') =>
  Object.entries(ladder).map(([level, expectations]) => ({ [key]: level, reports_to: 'Mender', expectations }))

const listOf = (key: string, level?: string, beside: object = {}) =>
  Object.entries(ROLES).map(([role, ladder]) => ({ [key]: role, ...beside, levels: ladderOf(ladder, level) }))

test.each(['division', 'department', 'track', 'family'])('a role below a %s is the track', (whole) => {
  expect(read({ [whole]: 'Old Harbour', roles: listOf('role') })).toEqual(expect.arrayContaining(written))
  expect(read({ [whole]: 'Old Harbour', roles: listOf('name') })).toHaveLength(written.length)
})

test.each(['name', 'title', 'job'])('jobs with one and the same places in a division are tracks by their %s', (key) => {
  expect(read({ division: 'Old Harbour', jobs: listOf(key) })).toEqual(expect.arrayContaining(written))
})

test('so are those that a map has by their names', () => {
  const jobs = Object.fromEntries(Object.entries(ROLES).map(([role, ladder]) => [role, { levels: ladderOf(ladder) }]))
  expect(read({ division: 'Old Harbour', jobs })).toEqual(expect.arrayContaining(written))
})

test.each([
  ['roles', 'role'],
  ['roles', 'name'],
  ['jobs', 'title'],
])('of %s that have a department beside their %s, each is a track', (list, key) => {
  expect(read({ [list]: listOf(key, 'level', { department: 'Old Harbour' }) })).toEqual(expect.arrayContaining(written))
})

test('whom a level reports to is no part of its name', () => {
  expect(read({ roles: listOf('role', 'name') })).toEqual(expect.arrayContaining(written))
})

test('a title that has one level is called as that, and its family is the track', () => {
  const record = (title: string, level: string, text: string) => ({
    role: title,
    levels: [{ level, skills: { Knots: text } }],
  })
  const roles = [
    record('Young Mender', 'Grade 1', 'Ties a mesh that holds herring.'),
    record('Chief Mender', 'Grade 2', 'Mends a torn net in one tide.'),
  ]
  expect(read({ family: 'Nets', roles }).map((one) => one.split(' | ')[0])).toEqual(['Nets', 'Nets'])
})

test('a role that is called as one of its levels is a track none the less', () => {
  const level = (code: string, title: string) => ({
    code,
    title,
    expectations: [
      { area: 'People', statements: [`Meets them all as ${title}.`] },
      { area: 'Delivery', statements: [`Plans the week as ${title}.`] },
    ],
  })
  const roles = [
    { role: 'Shift Manager', levels: [level('M1', 'Shift Lead'), level('M2', 'Shift Manager')] },
    { role: 'Baker', levels: [level('B1', 'Helper'), level('B2', 'Senior Baker')] },
  ]
  const { tracks } = build([{ is: 'text', file: 'a.json', text: JSON.stringify({ roles }) }], 'house').framework
  expect(tracks.map(({ label, levels }) => [label, levels.length])).toEqual([
    ['Shift Manager', 2],
    ['Baker', 2],
  ])
})
