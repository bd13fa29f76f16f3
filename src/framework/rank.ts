import type { LevelName } from './level-name.ts'
import { isRole, isSupervising, MID_SENIORITY, roman, SUPERVISING } from './level-words.ts'
import { fold } from './text.ts'

/** Words differ between trades: a bank's directors stand above its vice presidents. More than this must agree. */
const mostly = 0.5

/** A level with the place its page gives it among its siblings. */
export interface Rung {
  readonly name: LevelName
  readonly order: number | undefined
}

/** What tells the order of a ladder; `turned`: the order of the pages, from their end. */
export type OrderedBy = 'numbers' | 'places' | 'pages' | 'turned' | 'words'

/**
 * A rank for each level of a ladder, in the order given, and what tells it: the numbers in their names, else their pages'
 * order, else the order given, from whichever end seniority words say; where most of them contradict it, or it is that of
 * the alphabet, they alone. Levels of one number, place or seniority share a rank.
 */
export function ranksOf(rungs: readonly Rung[]): { readonly ranks: number[]; readonly by: OrderedBy } {
  if (areNumbered(rungs)) return { ranks: byNumber(rungs), by: 'numbers' }
  if (rungs.every(({ order }) => order !== undefined)) return { ranks: byOrder(rungs), by: 'places' }
  const known = rungs.map((rung) => placeOf(rung, rungs)).filter((place) => place !== undefined)
  const rising = risingIn(known)
  const isSorted = isAlphabetical(rungs)
  // Few words say little against a page: a staff nurse stands below a senior one.
  if (!isSorted && known.length * 2 <= rungs.length) return { ranks: inTurn(rungs), by: 'pages' }
  const isMeant = !isSorted && rungs.every(({ name }) => name.number === undefined)
  if (rising === 1 || (isMeant && rising > mostly)) return { ranks: inTurn(rungs), by: 'pages' }
  if (rising === 0 || (isMeant && rising < 1 - mostly))
    return { ranks: inTurn(rungs.toReversed()).reverse(), by: 'turned' }
  return { ranks: bySeniority(rungs), by: 'words' }
}

/** "Band 8a" stands below "Band 8b"; letters that do not count ("6I", "6M") tell two ladders of one rank. */
function byNumber(rungs: readonly Rung[]): number[] {
  const numbers = rungs.map(({ name }) => name.number ?? 0)
  const letters = rungs.map(({ name }) => / ([a-d]) \d+$/u.exec(name.key)?.[1] ?? '')
  const lettersOf = (number: number) => new Set(letters.filter((_, at) => numbers[at] === number))
  const isCounted = [...new Set(numbers)].some((number) => [...lettersOf(number)].sort().join('').startsWith('ab'))
  if (!isCounted) return numbers
  const places = rungs.map((_, at) => `${(numbers[at] ?? 0) + 100}${letters[at]}`)
  const ladder = [...new Set(places)].sort()
  return places.map((place) => Math.min(...numbers) + ladder.indexOf(place))
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
 * seniors of it, and above them where it leads, as a "Senior Engineering Manager" stands above engineers of any title.
 */
function placeOf(rung: Rung, rungs: readonly Rung[]): number | undefined {
  const seniority = seniorityOf(rung, rungs)
  return seniority === undefined ? rung.name.number : seniority * 100 + (rung.name.number ?? 0)
}

function seniorityOf({ name }: Rung, rungs: readonly Rung[]): number | undefined {
  const words = wordsOf(name)
  const { seniority } = name
  if (words.some(isSupervising) && (seniority ?? 0) < SUPERVISING && rungs.some(works)) {
    return SUPERVISING + (seniority ?? MID_SENIORITY) / 100
  }
  return seniority ?? plainPlaceOf(words, rungs)
}

/** Whether it is called as those are whom others lead. */
function works({ name }: Rung): boolean {
  const words = wordsOf(name)
  return words.some(isRole) && !words.some(isSupervising) && (name.seniority ?? 0) < SUPERVISING
}

function plainPlaceOf(words: readonly string[], rungs: readonly Rung[]): number | undefined {
  const titled = rungs.flatMap(({ name }) => (name.seniority === undefined ? [] : wordsOf(name)))
  // "Group Product Manager" is no plain product manager.
  const isPlain = words.every(
    (word) => titled.includes(word) || isRole(word) || roman(word.toUpperCase()) !== undefined || /^\d+$/u.test(word),
  )
  if (isPlain && words.some((word) => isRole(word) && titled.includes(word))) return MID_SENIORITY
  return words.some(isSupervising) ? SUPERVISING : undefined
}

/** Of two names at once the first: "Engineer IV / Platform Manager". */
const wordsOf = ({ label }: LevelName) => fold(label.split(' / ')[0] ?? label).split(' ')

/** The share of pairs that rise, of those that differ; 1 where none does. */
function risingIn(places: readonly number[]): number {
  const pairs = places.flatMap((place, at) => places.slice(at + 1).map((later) => Math.sign(later - place)))
  const rising = pairs.filter((sign) => sign > 0).length
  const differing = pairs.filter((sign) => sign !== 0).length
  return differing === 0 ? 1 : rising / differing
}

/** Whoever sorts levels by their names tells nothing of their order. */
function isAlphabetical(rungs: readonly Rung[]): boolean {
  const labels = rungs.map(({ name }) => fold(name.label))
  return labels.every((label, at) => label >= (labels[at - 1] ?? label))
}

function bySeniority(rungs: readonly Rung[]): number[] {
  const places = rungs.map((rung) => (seniorityOf(rung, rungs) ?? MID_SENIORITY) * 100 + (rung.name.number ?? 0))
  const ladder = [...new Set(places)].toSorted((one, other) => one - other)
  return places.map((place) => ladder.indexOf(place))
}
