import type { LevelName } from './level-name.ts'
import { isRole, isSupervising, MID_SENIORITY, SUPERVISING } from './level-words.ts'
import { fold } from './text.ts'

/** A level with the place its page gives it among its siblings. */
export interface Rung {
  readonly name: LevelName
  readonly order: number | undefined
}

/**
 * A rank for each level of a ladder, in the order given: by the numbers in their names, else by their pages' order, else
 * by the order given, from whichever end seniority words say; where they contradict it, by them alone. Levels of one
 * number, place or seniority share a rank.
 */
export function ranksOf(rungs: readonly Rung[]): number[] {
  if (areNumbered(rungs)) return rungs.map(({ name }) => name.number ?? 0)
  if (rungs.every(({ order }) => order !== undefined)) return byOrder(rungs)
  const known = rungs.map((rung) => placeOf(rung, rungs)).filter((place) => place !== undefined)
  if (isRising(known)) return inTurn(rungs)
  if (isRising(known.toReversed())) return inTurn(rungs.toReversed()).reverse()
  return bySeniority(rungs)
}

/** Whether the number of each level is its place on the ladder. */
export function areNumbered(rungs: readonly Rung[]): boolean {
  return rungs.every(({ name }) => name.number !== undefined) && !numbersRepeat(rungs)
}

/** "Junior 1, Junior 2, Senior 1": the numbers count within a word and are no ladder by themselves. */
function numbersRepeat(rungs: readonly Rung[]): boolean {
  return rungs.some(({ name }) =>
    rungs.some(
      ({ name: other }) => !other.isCode && other.number === name.number && other.seniority !== name.seniority,
    ),
  )
}

/** Levels listed one after the other that differ in a qualifier only share a rank: "Senior 2 (Maker)", "Senior 2 (Manager)". */
function byOrder(rungs: readonly Rung[]): number[] {
  const sorted = rungs.toSorted((one, other) => (one.order ?? 0) - (other.order ?? 0))
  const ranks = inTurn(sorted)
  const isDistinct = new Set(rungs.map(({ order }) => order)).size === rungs.length
  return rungs.map((rung) => (isDistinct ? (ranks[sorted.indexOf(rung)] ?? 0) : (rung.order ?? 0)))
}

function inTurn(rungs: readonly Rung[]): number[] {
  let rank = -1
  return rungs.map((rung, at) => {
    const before = rungs[at - 1]
    if (before === undefined || unqualified(before) !== unqualified(rung)) rank += 1
    return rank
  })
}

function unqualified({ name }: Rung): string {
  const label = fold(name.label)
  const bare = label.split(/ ?[([]/u)[0] ?? ''
  return bare === '' ? label : bare
}

/**
 * Where the words of a level put it; undefined: they do not say. A job is in the middle where others are juniors or
 * seniors of it, and above them where it leads.
 */
function placeOf({ name }: Rung, rungs: readonly Rung[]): number | undefined {
  const seniority = name.seniority ?? plainPlaceOf(wordsOf(name), rungs)
  return seniority === undefined ? name.number : seniority * 100 + (name.number ?? 0)
}

function plainPlaceOf(words: readonly string[], rungs: readonly Rung[]): number | undefined {
  const titled = rungs.flatMap(({ name }) => (name.seniority === undefined ? [] : wordsOf(name)))
  if (words.some((word) => isRole(word) && titled.includes(word))) return MID_SENIORITY
  return words.some(isSupervising) ? SUPERVISING : undefined
}

const wordsOf = ({ label }: LevelName) => fold(label).split(' ')

function isRising(places: readonly number[]): boolean {
  return places.every((place, at) => place >= (places[at - 1] ?? place))
}

function bySeniority(rungs: readonly Rung[]): number[] {
  const places = rungs.map(({ name }) => (name.seniority ?? MID_SENIORITY) * 100 + (name.number ?? 0))
  const ladder = [...new Set(places)].toSorted((one, other) => one - other)
  return places.map((place) => ladder.indexOf(place))
}
