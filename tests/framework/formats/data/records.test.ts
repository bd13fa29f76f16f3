import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'

function cells(files: Readonly<Record<string, string>>): string[] {
  const sources = Object.entries(files).map(([file, text]) => ({ is: 'text' as const, file, text }))
  return build(sources, 'bakery').framework.descriptors.map(({ track, level, area, expectations }) =>
    [track.label, level.label, area.label, ...expectations.map(({ text }) => text)].join(' | '),
  )
}

const wide = [
  {
    'Lvl ': 10,
    ' Role Name': 'Head Baker',
    'Dough\u00a0': 'Writes recipes for all shops.',
    Ovens: 'Plans three shops.',
  },
  { 'Lvl ': 9, ' Role Name': 'Baker', 'Dough\u00a0': 'Kneads by the book every day.', Ovens: 'Cleans ovens at night.' },
]

test('records of a level each, with a number, a name and an area in every other key', () => {
  const expected = [
    'bakery | 10 Head Baker | Dough | Writes recipes for all shops.',
    'bakery | 10 Head Baker | Ovens | Plans three shops.',
    'bakery | 9 Baker | Dough | Kneads by the book every day.',
    'bakery | 9 Baker | Ovens | Cleans ovens at night.',
  ]
  const rows = [Object.keys(wide[0] ?? {}), ...wide.map((row) => Object.values(row).map(String))]
  expect(cells({ 'data.json': JSON.stringify(wide) })).toEqual(expected)
  expect(cells({ 'levels.csv': rows.map((row) => row.join(',')).join('\n') })).toEqual(expected)
})

test('a file with a general name has its folder as track', () => {
  const below = { junior: { dough: 'Kneads by the book.' }, senior: { dough: 'Writes new recipes.' } }
  const csv = 'Level,Dough,Ovens\nJunior,Kneads by the book.,Cleans them well.\nSenior,Writes recipes.,Plans new ones.'
  const found = cells({
    'bakers/data.json': JSON.stringify(below),
    'waiters/levels.csv': csv,
    'cooks/framework.csv': csv,
  })
  expect(new Set(found.map((cell) => cell.split(' | ')[0]))).toEqual(new Set(['bakers', 'waiters', 'cooks']))
})

test('a file of one level has its title as level, and is of the track of its folder', () => {
  const file = (level: number, title: string, text: string) =>
    JSON.stringify({ title, level, expectations: { dough: `${text} dough.`, ovens: `${text} ovens.` } })
  const found = cells({
    'bakers/junior-baker.json': file(1, 'Junior Baker', 'Looks after the'),
    'bakers/senior-baker.json': file(2, 'Senior Baker', 'Plans and buys the'),
    'cooks/junior-cook.json': file(1, 'Junior Cook', 'Does not touch the'),
    'cooks/senior-cook.json': file(2, 'Senior Cook', 'Repairs all of the'),
  })
  expect(found).toContain('bakers | 1 Junior Baker | dough | Looks after the dough.')
  expect(found).toContain('cooks | 2 Senior Cook | ovens | Repairs all of the ovens.')
})

test('tracks keyed by a slug keep their own areas of one name', () => {
  const levels = (text: string) =>
    ['Junior', 'Senior'].map((title) => ({ title, description: `${text} as a ${title} does.` }))
  const track = (title: string, text: string) => ({
    title,
    skills: {
      dough: { title: 'Dough', levels: levels(text) },
      ovens: { title: 'Ovens', levels: levels(`Again ${text}`) },
    },
  })
  const data = { bakers: track('The Bakers', 'Kneads it'), cooks: track('The Cooks', 'Fries it') }
  expect(cells({ 'tracks.json': JSON.stringify(data) })).toContain(
    'The Cooks | Junior | Dough | Fries it as a Junior does.',
  )
})

test('keys of several words written as one are read as words', () => {
  const levels = { level1: 'Kneads by the book.', level2: 'Writes new recipes.' }
  const data = { skills: { doughMaking: levels, ovenCare: levels } }
  expect(cells({ 'bakers.json': JSON.stringify(data) })).toContain(
    'bakers | level 1 | dough making | Kneads by the book.',
  )
})

test.each(['applicable_to', 'role', 'discipline', 'job_family', 'profession', 'Department', 'for'])(
  '"%s" says the track',
  (key) => {
    const areas = ['Dough', 'Ovens', 'Guests']
    const record = (track: string, level: string, area: string) => ({
      [key]: track,
      level,
      competency: area,
      text: `What a ${track} does at ${level} with ${area}.`,
    })
    const expected = 'Shop Cook | L2 | Ovens | What a Shop Cook does at L2 with Ovens.'
    const tracks = ['Shop Baker', 'Shop Cook']
    const records = tracks.flatMap((track) =>
      ['L1', 'L2'].flatMap((level) => areas.map((area) => record(track, level, area))),
    )
    expect(cells({ 'x.json': JSON.stringify(records) })).toContain(expected)
    const below = (track: string, area: string) =>
      Object.fromEntries(['L1', 'L2'].map((level) => [level, record(track, level, area).text]))
    const nested = tracks.flatMap((track) => areas.map((name) => ({ name, [key]: track, levels: below(track, name) })))
    expect(cells({ 'x.json': JSON.stringify(nested) })).toContain(expected)
  },
)

test('a record of several roles is one of each', () => {
  const levels = { L1: 'Kneads by the book.', L2: 'Writes new recipes.' }
  const data = [
    { name: 'Dough', roles: ['Baker', 'Cook'], levels },
    { name: 'Ovens', roles: ['Baker'], levels },
  ]
  const found = cells({ 'x.json': JSON.stringify(data) })
  expect(found).toContain('Cook | L2 | Dough | Writes new recipes.')
  expect(found).toHaveLength(6)
})
