import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Area, Coordinates, Descriptor, Level, Track } from '../../src/framework/descriptor.ts'
import { createFramework, type Framework } from '../../src/framework/framework.ts'

const ids = ['a', 'b', 'c', 'd']
const levels: Level[] = ids.map((id, index) => ({ id, label: id, rank: [3, 1, 2, 2][index] ?? 0, titles: [] }))
const areas: Area[] = ids.map((id) => ({ id, label: id, aliases: [] }))

/** Descriptors anywhere on a small grid; the first track is shared or not, the last one's ladder is short. */
const frameworks: fc.Arbitrary<Framework> = fc
  .record({
    shared: fc.boolean(),
    cells: fc.uniqueArray(fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)), { selector: String, maxLength: 40 }),
  })
  .map(({ shared, cells }) => {
    const tracks = ids.map((id, index): Track => {
      const ladder = index === 3 ? levels.slice(0, 2) : levels
      return { id, label: id, name: id, shared: shared && index === 0, aliases: [], levels: ladder }
    })
    const descriptors = cells.flatMap(([trackAt, levelAt, areaAt]): Descriptor[] => {
      const [track, level, area] = [tracks[trackAt], levels[levelAt], areas[areaAt]]
      if (track === undefined || level === undefined || area === undefined || !track.levels.includes(level)) return []
      return [{ track, level, area, state: 'unwritten', expectations: [], source: { file: 'a.md', line: 1 } }]
    })
    return createFramework({ name: 'Grid', tracks, levels, areas, descriptors })
  })

const anyId = fc.option(fc.constantFrom(...ids, 'unknown'), { nil: undefined })
const coordinates: fc.Arbitrary<Coordinates> = fc
  .record({ track: anyId, level: anyId, area: anyId })
  .map(({ track, level, area }) => ({ ...(track && { track }), ...(level && { level }), ...(area && { area }) }))

/** What `at` promises, said by looking at every descriptor. */
function scan(framework: Framework, { track, level, area }: Coordinates): Descriptor[] {
  const asked = framework.tracks.find(({ id }) => id === track)
  const brought = (descriptor: Descriptor) =>
    asked !== undefined && !asked.shared && descriptor.track.shared && asked.levels.includes(descriptor.level)
  return framework.descriptors
    .filter((descriptor) => track === undefined || descriptor.track.id === track || brought(descriptor))
    .filter((descriptor) => level === undefined || descriptor.level.id === level)
    .filter((descriptor) => area === undefined || descriptor.area.id === area)
    .toSorted((one, other) => one.level.rank - other.level.rank)
}

test('the descriptors at any coordinates are those a look at each would find, by rank and source', () => {
  fc.assert(
    fc.property(frameworks, fc.array(coordinates, { minLength: 1, maxLength: 8 }), (framework, asked) => {
      for (const one of asked) expect(framework.at(one)).toEqual(scan(framework, one))
    }),
  )
})

test('tracks, levels and areas are found by id', () => {
  fc.assert(
    fc.property(frameworks, (framework) => {
      for (const track of framework.tracks) expect(framework.track(track.id)).toBe(track)
      for (const level of framework.levels) expect(framework.level(level.id)).toBe(level)
      for (const area of framework.areas) expect(framework.area(area.id)).toBe(area)
      expect(framework.track('unknown') ?? framework.level('unknown') ?? framework.area('unknown')).toBeUndefined()
    }),
  )
})
