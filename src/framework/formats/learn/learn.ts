import { isAmong } from '../../meant.ts'
import { wordsIn } from '../../page-words.ts'
import { fold, wordCount } from '../../text.ts'
import { kindCalled } from '../called.ts'
import type { Guide } from '../guide.ts'
import { ASIDE_WORDS, hasWord, isClause, isElsewhere, isGeneric, isSection, isTextWord } from '../vocabulary.ts'
import type { Branch } from './branches.ts'
import { type Crossing, crossingsIn, type Side, saidLevels } from './crossings.ts'
import { lean } from './lean.ts'

const NO_LEVELS = wordsIn('usual areas').union(ASIDE_WORDS)
const MOST_LEVELS = 10
const LONGEST_LEVEL = 5
/** Of a ladder that only stands beside one. */
const LEAST_LEVELS = 3

/** What a crossing says: its levels and areas, and how sure that is. */
export interface Judged {
  readonly levels: Side
  readonly areas: Side
  readonly sureness: number
  readonly size: number
  /** Where it stands, and which way round: those that are the same in it belong to one framework. */
  readonly place: string
}

/** Names of levels, folded, found by how they cross with areas: all of the ladders that no word tells. */
export function learnLevels(judged: readonly Judged[], guide: Guide): ReadonlySet<string> {
  const [best, ...others] = judged.toSorted((one, other) => other.sureness * other.size - one.sureness * one.size)
  if (best === undefined || isNamed(best, guide)) return new Set()
  return new Set([best, ...others.filter((one) => goTogether(one, best))].flatMap((one) => [...names(one.levels)]))
}

/**
 * The rest of the ladders that words tell for the most part; of sheets only those in rows, since a further column beside levels
 * may hold anything.
 */
export function learnRest(branches: readonly Branch[], guide: Guide, areSheets: boolean): ReadonlySet<string> {
  const crossings = crossingsIn(branches)
  return new Set(
    crossings.flatMap(({ outer, inner }) => [
      ...restOf(outer, inner, guide),
      ...(areSheets ? [] : restOf(inner, outer, guide)),
    ]),
  )
}

/** Ladders that stand beside those that words or the pages tell. */
export function learnBeside(judged: readonly Judged[], guide: Guide): ReadonlySet<string> {
  const told = judged.filter((one) => isNamed(one, guide) || one.levels.said.has('level'))
  const isUnheard = (one: Judged) =>
    !isNamed(one, guide) &&
    one.levels.labels.length >= LEAST_LEVELS &&
    one.levels.labels.every((label) => !isGeneric(label) && !isClause(label)) &&
    one.areas.labels.every((label) => guide.likeness(label) === 0)
  const areas = new Set(told.flatMap((one) => [...names(one.areas)]))
  const beside = judged.filter(
    (one) =>
      isUnheard(one) &&
      names(one.levels).isDisjointFrom(areas) &&
      told.some((other) => one.place === other.place && goTogether(one, other)),
  )
  return new Set(beside.flatMap((one) => [...names(one.levels)]))
}

/** All that crosses, with which side is the levels. */
export function judgedIn(branches: readonly Branch[], guide: Guide): Judged[] {
  return judgedTogether(crossingsIn(branches), new Set(saidLevels(branches)), guide)
}

function isNamed({ levels }: Judged, guide: Guide): boolean {
  return guide.levelShare(levels.labels) >= 0.5
}

/** Whether other tracks have the same areas, or the same levels, or stand at the same place. */
function goTogether(one: Judged, best: Judged): boolean {
  const [levels, areas] = [names(best.levels), names(best.areas)]
  return (
    names(one.levels).isDisjointFrom(areas) &&
    names(one.areas).isDisjointFrom(levels) &&
    (one.place === best.place || !(names(one.levels).isDisjointFrom(levels) && names(one.areas).isDisjointFrom(areas)))
  )
}

/** A side of which words tell the most; half will do where they tell none of the other side. */
function restOf({ labels, also }: Side, other: Side, guide: Guide): string[] {
  const ladder = labels.filter((label) => !isGeneric(label))
  const rest = ladder.filter((label) => guide.likeness(label) === 0)
  const share = guide.levelShare(ladder)
  const enough = other.labels.every((label) => guide.likeness(label) === 0) ? 0.5 : 0.6
  const isLadder = ladder.length <= MOST_LEVELS && ladder.length === labels.length && share >= enough
  // By themselves words tell a ladder from here on.
  const isOpen = rest.length > 0 || share < 0.6
  const mayBeLevel = (label: string) => wordCount(label) <= 2 && !hasWord(label, NO_LEVELS) && !isElsewhere(label)
  return isLadder && isOpen && rest.every(mayBeLevel)
    ? ladder.flatMap((label) => [label, also[labels.indexOf(label)] ?? label]).map(fold)
    : []
}

function names({ labels, also }: Side): ReadonlySet<string> {
  return new Set([...labels, ...also].map(fold))
}

/** Crossings that are written alike mean alike: each is as sure as it is itself and as all of them are. */
function judgedTogether(crossings: readonly Crossing[], said: ReadonlySet<string>, guide: Guide): Judged[] {
  const leaning = crossings.map((crossing) => ({ crossing, own: lean(crossing, said, guide), size: sizeOf(crossing) }))
  const alike = Map.groupBy(leaning, ({ crossing: { depth, isTable } }) => `${depth} ${isTable}`)
  return [...alike].flatMap(([place, all]) => {
    const size = all.reduce((sum, one) => sum + one.size, 0)
    const common = all.reduce((sum, one) => sum + one.own * one.size, 0) / Math.max(1, size)
    return all.flatMap((one) => judge(one.crossing, (one.own + common) / 2, one.size, place, guide) ?? [])
  })
}

function judge(
  { outer, inner }: Crossing,
  sureness: number,
  size: number,
  place: string,
  guide: Guide,
): Judged | undefined {
  const [levels, areas] = sureness >= 0 ? [outer, inner] : [inner, outer]
  const isLadder =
    levels.labels.length <= MOST_LEVELS &&
    levels.labels.every((label) => wordCount(label) <= LONGEST_LEVEL) &&
    !levels.labels.some((label) => isOtherColumn(label, guide) || isKind(label)) &&
    levels.labels.filter((label) => isTextWord(label) || kindCalled(label) === 'text').length < levels.labels.length / 2
  if (!isLadder || size === 0 || areas.labels.every((label) => isGeneric(label) && !isSection(label))) {
    return undefined
  }
  return { levels, areas, sureness: Math.abs(sureness), size, place: `${place} ${sureness >= 0}` }
}

/** Whether the owner says that a column holds something else: what stands beside it are no levels. */
function isOtherColumn(label: string, { hints: { columns } }: Guide): boolean {
  return isAmong(label, [...columns.area, ...columns.track, ...columns.text])
}

/** "Track", "Job Role", "Skill": what columns are called, and nobody's level. */
function isKind(label: string): boolean {
  const kind = /\d/u.test(label) ? undefined : kindCalled(label)
  return kind !== undefined && kind !== 'text' && kind !== 'aside'
}

/** How many of its texts are more than a word or two. */
function sizeOf({ texts }: Crossing): number {
  return [...texts.values()].flatMap((row) => [...row.values()]).filter((text) => wordCount(text) > 2).length
}
