import type { LevelName } from './level-name.ts'
import { MID_SENIORITY } from './level-words.ts'

/** A level with the place its page gives it among its siblings. */
export interface Rung {
  readonly name: LevelName
  readonly order: number | undefined
}

/**
 * A rank for each level, in the order given: by the numbers in their names, else by their pages' order, else by
 * seniority words, else by the order given. Levels of one number, place or seniority share a rank.
 */
export function ranksOf(rungs: readonly Rung[]): number[] {
  if (rungs.every(({ name }) => name.number !== undefined) && !numbersRepeat(rungs))
    return rungs.map(({ name }) => name.number ?? 0)
  if (rungs.every(({ order }) => order !== undefined)) return rungs.map(({ order }) => order ?? 0)
  if (rungs.some(({ name }) => name.seniority !== undefined)) return bySeniority(rungs)
  return rungs.map((_, index) => index)
}

/** "Junior 1, Junior 2, Senior 1": the numbers count within a word and are no ladder by themselves. */
function numbersRepeat(rungs: readonly Rung[]): boolean {
  return rungs.some(({ name }) =>
    rungs.some(
      ({ name: other }) => !other.isCode && other.number === name.number && other.seniority !== name.seniority,
    ),
  )
}

function bySeniority(rungs: readonly Rung[]): number[] {
  const places = rungs.map(({ name }) => (name.seniority ?? MID_SENIORITY) * 100 + (name.number ?? 0))
  const ladder = [...new Set(places)].toSorted((one, other) => one - other)
  return places.map((place) => ladder.indexOf(place))
}
