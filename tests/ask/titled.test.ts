import { describe, expect, it } from 'vitest'
import { createAsker } from '../../src/ask/answer.ts'
import { heron } from './invented/frameworks/heron.ts'
import { build } from './invented/invention.ts'

const asker = createAsker(build(heron))
const shown = (question: string) =>
  asker.ask(question).descriptors.map(({ track, level, area }) => [track.label, level.label, area.label].join(' / '))

describe('a job behind the title of a level', () => {
  it.each([
    ['reporting for associate analysts', ['Analytics / Associate / Reporting']],
    ['the team expectations for director analysts', ['Analytics / Director / Team']],
    [
      'reporting for associate analysts compared to trainee ones',
      ['Analytics / Trainee / Reporting', 'Analytics / Associate / Reporting'],
    ],
  ])('is no area of like stem: %s', (question, cells) => expect(shown(question)).toEqual(cells))

  it('tells the track by what its people do', () => {
    expect(shown("I'm an associate analyst, what is expected of me")).toEqual([
      'All Assessors / Associate / Teamwork',
      'All Assessors / Associate / Budget',
      'Analytics / Associate / Analysis',
      'Analytics / Associate / Reporting',
      'Analytics / Associate / Team',
    ])
  })
})

it('an area itself is one behind the title of a level', () => {
  expect(shown('associate analysis')).toEqual(['Analytics / Associate / Analysis'])
})

it('the job of the ladder, said behind a level that has none, is of the level', () => {
  const ladder = ['Apprentice', 'Cook I', 'Cook II'].map((label, rank) => ({ label, rank, says: [] }))
  const tracks = [{ label: 'Kitchen', ladder, areas: { Soups: ['Stirs.', 'Cooks soups.', 'Invents.'] } }]
  const kitchen = createAsker(build({ name: 'Kitchen', language: 'en', tracks }))
  expect(kitchen.ask('what is expected of an apprentice cook').descriptors.map(({ level }) => level.label)).toEqual([
    'Apprentice',
  ])
})
