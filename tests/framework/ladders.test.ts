import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Ladder, rankAcross } from '../../src/framework/ladders.ts'

/** Levels by rank, those of one rank sorted. */
function ranked(ladders: readonly Ladder[]): string[] {
  const byRank = Map.groupBy(rankAcross(ladders), ([, rank]) => rank)
  return [...byRank]
    .toSorted(([one], [other]) => one - other)
    .map(([, levels]) =>
      levels
        .map(([level]) => level)
        .toSorted()
        .join(' = '),
    )
}

test('ladders that fork stand side by side', () => {
  const makers = [['junior'], ['senior'], ['staff'], ['principal']]
  const managers = [['senior'], ['manager'], ['director']]
  expect(ranked([makers, managers])).toEqual(['junior', 'senior', 'manager = staff', 'director = principal'])
})

test('levels of one rank on one ladder share it on all', () => {
  expect(
    ranked([
      [['a'], ['b', 'c']],
      [['a'], ['x'], ['c']],
    ]),
  ).toEqual(['a', 'x', 'b = c'])
})

test('where ladders contradict one another the earlier counts', () => {
  expect(
    ranked([
      [['staff'], ['lead']],
      [['lead'], ['staff']],
    ]),
  ).toEqual(['staff', 'lead'])
})

test('every ladder cut out of one order rises', () => {
  const all = Array.from({ length: 8 }, (_, at) => `level ${at}`)
  const ladders = fc.array(fc.subarray(all, { minLength: 1 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(ladders, (some) => {
      const ranks = rankAcross(some.map((ladder) => ladder.map((level) => [level])))
      for (const ladder of some) {
        const places = ladder.map((level) => ranks.get(level) ?? Number.NaN)
        expect(places).toEqual([...new Set(places)].toSorted((one, other) => one - other))
      }
    }),
  )
})
