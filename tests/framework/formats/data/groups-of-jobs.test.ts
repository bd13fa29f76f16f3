import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'

function texts(data: unknown): string[] {
  const file = { is: 'text' as const, file: 'jobs.json', text: JSON.stringify(data) }
  return build([file], 'mill').framework.descriptors.map(({ track, level, area, expectations }) =>
    [track.label, level.label, area.label, ...expectations.map(({ text }) => text)].join(' | '),
  )
}

const nested = (keys: readonly [string, string, string, string], jobs: readonly string[]) => {
  const [families, groups, areas, statements] = keys
  const areaOf = (name: string, job: string) => ({ name, [statements]: [`Looks after the ${name} as a ${job} does.`] })
  const groupOf = (job: string) => ({ name: job, [areas]: ['stones', 'sacks'].map((name) => areaOf(name, job)) })
  return { [families]: [{ name: 'Milling', [groups]: jobs.map(groupOf) }] }
}

const expected = (jobs: readonly string[]) =>
  jobs.flatMap((job) =>
    ['stones', 'sacks'].map((area) => `Milling | ${job} | ${area} | Looks after the ${area} as a ${job} does.`),
  )

test('groups that are called as jobs are levels', () => {
  const jobs = ['Mill Assistant', 'Mill Officer', 'Mill Manager']
  expect(texts(nested(['families', 'groups', 'resultAreas', 'statements'], jobs))).toEqual(expected(jobs))
})

test('the one key that all named things below a level have is no area', () => {
  const jobs = ['Mill Assistant', 'Mill Officer', 'Mill Manager']
  expect(texts(nested(['families', 'levels', 'chapters', 'claims'], jobs))).toEqual(expected(jobs))
})

test('neither is it where no word tells any key and job', () => {
  const jobs = ['Molenhulp', 'Molengast', 'Molenaar']
  expect(texts(nested(['functiefamilies', 'functiegroepen', 'taakvelden', 'uitspraken'], jobs))).toEqual(expected(jobs))
})

test('groups that are called as areas hold areas', () => {
  const groups = ['Bread', 'Guests'].map((name) => ({
    name,
    skills: [
      {
        name: `${name} first`,
        levels: ['Junior', 'Senior'].map((level) => ({ name: level, text: `Knows ${name} as one does.` })),
      },
    ],
  }))
  expect(texts({ groups }).map((one) => one.split(' | ')[2])).toContain('Bread first')
})

test('statements with ids of their own are none of the areas', () => {
  const jobs = ['Mill Assistant', 'Mill Specialist', 'Mill Architect']
  const areaOf = (name: string, job: string) => ({
    name,
    tasks: [{ id: 1, text: `Looks after the ${name} as a ${job} does.` }],
  })
  const groups = jobs.map((job) => ({ name: job, resultAreas: ['stones', 'sacks'].map((name) => areaOf(name, job)) }))
  expect(texts({ families: [{ name: 'Milling', groups }] })).toEqual(expected(jobs))
})
