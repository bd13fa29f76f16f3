import { describe, expect, it, test } from 'vitest'
import { createFramework } from '../../src/framework/framework.ts'
import { careersOf, nextOf, standingOf, zoneOf } from '../../src/growth/profile.ts'
import { sampleFramework } from '../sample.ts'

const framework = await sampleFramework()
const level = (id: string, rank: number) => ({ id, label: id, rank, titles: [] })
const [junior, lead, manager, director] = [
  level('junior', 1),
  level('lead', 2),
  level('manager', 2),
  level('director', 3),
]
const track = {
  id: 'craft',
  label: 'Craft',
  name: 'Craft',
  shared: false,
  aliases: [],
  levels: [junior, lead, manager, director],
}
const forked = createFramework({ name: 'Forked', tracks: [track], levels: track.levels, areas: [], descriptors: [] })

test('next is every level of the next rank', () => {
  expect(nextOf(junior, track)).toEqual([lead, manager])
  expect(nextOf(manager, track)).toEqual([director])
  expect(nextOf(director, track)).toEqual([])
})

test('nobody is on a shared track', () => {
  expect(careersOf(framework).map(({ id }) => id)).toEqual(['ml-engineer', 'edge-ml-engineer'])
})

describe('standing', () => {
  it('a framework’s only track goes without saying', () => {
    expect(standingOf({ level: 'junior' }, forked)).toEqual({
      track,
      level: junior,
      aims: [lead, manager],
      chosen: false,
    })
    expect(standingOf({ level: 'level-1' }, framework)).toBeUndefined()
    expect(standingOf({ track: 'craft' }, forked)).toBeUndefined()
  })

  it('what was chosen counts, as far as it exists', () => {
    expect(standingOf({ level: 'junior', aims: ['manager'] }, forked)).toMatchObject({ aims: [manager], chosen: true })
    expect(standingOf({ level: 'junior', aims: ['gone'] }, forked)).toMatchObject({
      aims: [lead, manager],
      chosen: false,
    })
  })

  it('says what is lost', () => {
    expect(standingOf({ track: 'gone', level: 'junior' }, forked)).toEqual({ lost: 'track', id: 'gone' })
    expect(standingOf({ track: 'craft', level: 'gone' }, forked)).toEqual({ lost: 'level', id: 'gone' })
  })
})

test('a zone of one’s own goes before the platform’s', () => {
  expect(zoneOf({ profile: { zone: 'Asia/Tokyo' }, told: { zone: 'Europe/London' } })).toBe('Asia/Tokyo')
  expect(zoneOf({ profile: {}, told: { zone: 'Europe/London' } })).toBe('Europe/London')
  expect(zoneOf({ profile: {}, told: {} })).toBeUndefined()
})
