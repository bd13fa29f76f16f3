import { describe, expect, it } from 'vitest'
import { createStanding } from '../../src/ask/standing.ts'
import { orchard } from './invented/frameworks/orchard.ts'
import { build } from './invented/invention.ts'

const framework = build(orchard)
const standing = createStanding(framework.descriptors)
const standingIn = (place: Parameters<typeof standing>[0]) => {
  const marks = standing(place)
  return framework.descriptors.filter((_, at) => marks[at] === 1)
}

describe('in a place', () => {
  it('stand its descriptors and those of the shared track', () => {
    for (const at of [
      { level: 'level-1' },
      { track: 'data-engineer' },
      { track: 'data-engineer', level: 'level-2' },
      { level: 'level-1', area: 'data-pipelines' },
    ]) {
      expect(new Set(standingIn(at))).toEqual(new Set(framework.at(at)))
      expect(standingIn(at).length).toBeGreaterThan(0)
    }
  })

  it('stand none where there is no such place, and all nowhere', () => {
    expect(standingIn({ level: 'level-99' })).toEqual([])
    expect(standingIn({})).toEqual(framework.descriptors)
  })
})
