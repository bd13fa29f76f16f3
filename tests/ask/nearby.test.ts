import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { insteadOf, listed, mostChoices, nearestWritten, placeOf, showOf, split } from '../../src/ask/nearby.ts'
import { harbour } from './invented/frameworks/harbour.ts'
import { juniper } from './invented/frameworks/juniper.ts'
import { orchard } from './invented/frameworks/orchard.ts'
import { inventions } from './invented/frameworks.ts'
import { build } from './invented/invention.ts'

const frameworks = inventions.map(build)
const kinds = ['track', 'level', 'area'] as const

describe.each(frameworks)('in $name', (framework) => {
  const id = (named: readonly { readonly id: string }[]) => fc.constantFrom(...named.map((each) => each.id))
  const place = fc.record(
    { track: id(framework.tracks), level: id(framework.levels), area: id(framework.areas) },
    { requiredKeys: [] },
  )
  const keysOf = (choices: readonly { readonly at: object }[]) => choices.map(({ at }) => JSON.stringify(at))

  it('the nearest of an empty cell are written, of the area and as near as any', () => {
    for (const cell of framework.descriptors.filter(({ state }) => state === 'unwritten')) {
      const choices = nearestWritten([cell], framework)
      expect(choices.length).toBeGreaterThan(0)
      for (const { at } of choices) {
        const [near] = framework.at(at)
        expect(near?.state).toBe('written')
        expect(at.area).toBe(cell.area.id)
        const closer = framework
          .at({ area: cell.area.id, track: cell.track.id })
          .filter(
            ({ state, level }) =>
              state === 'written' &&
              Math.abs(level.rank - cell.level.rank) < Math.abs((near?.level.rank ?? 0) - cell.level.rank),
          )
        expect(closer).toEqual([])
      }
    }
  })

  it('what there is instead exists, stands once, and shows what it says', () => {
    fc.assert(
      fc.property(place, fc.constantFrom(...kinds), (at, missing) => {
        const choices = insteadOf(at, framework, missing)
        expect(choices.length).toBeLessThanOrEqual(mostChoices)
        expect(new Set(keysOf(choices)).size).toBe(choices.length)
        for (const choice of choices) {
          expect(framework.at(choice.at).length).toBeGreaterThan(0)
          expect(choice.command).toEqual({ do: 'show', at: choice.at })
        }
      }),
    )
  })

  it('the lists hold every track, level and area that has descriptors', () => {
    expect(listed('tracks', {}, framework).map(({ at }) => at.track)).toEqual(framework.tracks.map((each) => each.id))
    for (const track of framework.tracks) {
      const levels = listed('levels', { track: track.id }, framework)
      expect(levels.map(({ at }) => at)).toEqual(track.levels.map((level) => ({ track: track.id, level: level.id })))
      const areas = listed('areas', { track: track.id }, framework).map(({ at }) => at.area)
      expect(new Set(areas)).toEqual(new Set(framework.at({ track: track.id }).map(({ area }) => area.id)))
    }
  })

  it('a place that is not there is split into what is and what is not', () => {
    const strange = fc.record(
      {
        track: fc.oneof(id(framework.tracks), fc.constant('nowhere')),
        level: fc.oneof(id(framework.levels), fc.constant('level-99')),
        area: fc.oneof(id(framework.areas), fc.constant('napping')),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(strange, (at) => {
        fc.pre(Object.keys(at).length > 0 && framework.at(at).length === 0)
        const { known, missing } = split(at, framework)
        expect(at).toMatchObject(known)
        expect(missing).toHaveLength(Object.keys(at).length - Object.keys(known).length)
        const strangers = Object.values(at).filter((each) => ['nowhere', 'level-99', 'napping'].includes(each))
        if (strangers.length > 0) expect(missing).toEqual(strangers)
        for (const each of kinds) expect(known[each] === undefined || framework[each](known[each])).toBeTruthy()
      }),
    )
  })

  it('a choice of a cell leads to that cell', () => {
    for (const cell of framework.descriptors) {
      expect(framework.at(placeOf(cell))).toContain(cell)
      expect(showOf(cell)).toEqual({ at: placeOf(cell), command: { do: 'show', at: placeOf(cell) } })
    }
  })
})

describe('where nothing of the area is written', () => {
  const ladder = [{ label: 'Level 1', rank: 1, says: [] }]
  const tracks = [{ label: 'All', ladder, areas: { Napping: [''], Sweeping: ['I sweep.'] } }]
  const framework = build({ name: 'Bare', language: 'en', tracks })

  it('what else is written there is offered', () => {
    const choices = nearestWritten(framework.at({ area: 'napping' }), framework)
    expect(choices.map(({ at }) => at.area)).toEqual(['sweeping'])
  })
})

describe('instead of', () => {
  it('an unknown level the levels of the area are offered', () => {
    const offered = insteadOf({ area: 'execution' }, build(harbour), 'level').map(({ at }) => at)
    expect(offered).toHaveLength(5)
    expect(offered.every(({ area, level }) => area === 'execution' && level !== undefined)).toBe(true)
  })

  it('an unknown area those of the level are offered', () => {
    const offered = insteadOf({ level: 'level-1' }, build(orchard), 'area').map(({ at }) => at)
    expect(offered).toHaveLength(7)
    expect(offered.every(({ area, level }) => area !== undefined && level === 'level-1')).toBe(true)
  })

  it('an unknown track the tracks are offered', () => {
    const offered = insteadOf({}, build(orchard), 'track').map(({ at }) => at)
    expect(offered).toEqual([{ track: 'all' }, { track: 'data-engineer' }, { track: 'embedded-engineer' }])
  })

  it('a level of another track only levels of the track are offered', () => {
    const framework = build(juniper)
    const offered = insteadOf({ track: 'designer', level: 'product-manager' }, framework, 'area')
    expect(offered.filter(({ at }) => framework.at(at).length === 0)).toEqual([])
  })
})
