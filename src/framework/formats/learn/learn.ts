import { wordsIn } from '../../page-words.ts'
import { remembered } from '../../remembered.ts'
import { fold, plain, wordCount } from '../../text.ts'
import { average } from '../grids/grid-rows.ts'
import type { Guide } from '../guide.ts'
import { ASIDE_WORDS, hasWord, isGeneric, isSection } from '../vocabulary.ts'
import type { Branch } from './branches.ts'
import { type Crossing, crossingsIn, type Side, saidLevels } from './crossings.ts'

const USUAL_AREAS = wordsIn('usual areas')
const NO_LEVELS = USUAL_AREAS.union(ASIDE_WORDS)
const MOST_LEVELS = 10
const LONGEST_LEVEL = 5

/** What a crossing says: its levels and areas, and how sure that is. */
interface Judged {
  readonly levels: Side
  readonly areas: Side
  readonly sureness: number
  readonly size: number
}

/**
 * Names of levels found by how they cross with areas, folded. `told`: where words tell most of a ladder, the rest of it;
 * else all of a ladder that no word tells. Empty where there is none.
 */
export function learnLevels(branches: readonly Branch[], guide: Guide, told: boolean): ReadonlySet<string> {
  const said = new Set(saidLevels(branches))
  const crossings = crossingsIn(branches)
  if (told)
    return new Set(
      crossings.flatMap(({ outer, inner }) => [...restOf(outer, inner, guide), ...restOf(inner, outer, guide)]),
    )
  const judged = crossings.flatMap((one) => judge(one, said, guide) ?? [])
  const [best, ...others] = judged.toSorted((one, other) => other.sureness * other.size - one.sureness * one.size)
  if (best === undefined || guide.levelShare(best.levels.labels) >= 0.5) return new Set()
  const levels = names(best.levels)
  const areas = names(best.areas)
  // Other tracks have the same areas, or the same levels.
  const alike = others.filter(
    (one) =>
      names(one.levels).isDisjointFrom(areas) &&
      names(one.areas).isDisjointFrom(levels) &&
      !(names(one.levels).isDisjointFrom(levels) && names(one.areas).isDisjointFrom(areas)),
  )
  return new Set([best, ...alike].flatMap((one) => [...names(one.levels)]))
}

/** Those of a side that words do not tell, where they tell the most; half will do where they tell none of the other side. */
function restOf({ labels, also }: Side, other: Side, guide: Guide): string[] {
  const ladder = labels.filter((label) => !isGeneric(label))
  const rest = ladder.filter((label) => guide.likeness(label) === 0)
  const enough = other.labels.every((label) => guide.likeness(label) === 0) ? 0.5 : 0.6
  const isLadder = ladder.length <= MOST_LEVELS && ladder.length === labels.length && guide.levelShare(ladder) >= enough
  return isLadder && rest.every((label) => wordCount(label) <= 2 && !hasWord(label, NO_LEVELS))
    ? rest.flatMap((label) => [label, also[labels.indexOf(label)] ?? label]).map(fold)
    : []
}

function names({ labels, also }: Side): ReadonlySet<string> {
  return new Set([...labels, ...also].map(fold))
}

function judge(crossing: Crossing, said: ReadonlySet<string>, guide: Guide): Judged | undefined {
  const { outer, inner, texts } = crossing
  const sureness = lean(crossing, said, guide)
  const [levels, areas] = sureness >= 0 ? [outer, inner] : [inner, outer]
  const isLadder =
    levels.labels.length <= MOST_LEVELS && levels.labels.every((label) => wordCount(label) <= LONGEST_LEVEL)
  const written = [...texts.values()].flatMap((row) => [...row.values()]).filter((text) => wordCount(text) > 2)
  if (!isLadder || written.length === 0 || areas.labels.every((label) => isGeneric(label) && !isSection(label))) {
    return undefined
  }
  return { levels, areas, sureness: Math.abs(sureness), size: written.length }
}

/** How much the outer names look like levels and the inner like areas; below 0: the other way round. */
function lean({ outer, inner, texts, isTable }: Crossing, said: ReadonlySet<string>, guide: Guide): number {
  const share = ({ labels }: Side, is: (label: string) => boolean) => labels.filter(is).length / labels.length
  const differ = (is: (label: string) => boolean) => share(outer, is) - share(inner, is)
  const isSaid = ({ said: roles }: Side, role: 'level' | 'area') => Number(roles.has(role))
  return (
    // Where nothing tells, tables have levels as columns, and headings have areas below levels.
    (isTable ? -0.5 : 0.5) +
    3 * (isSaid(outer, 'level') + isSaid(inner, 'area') - isSaid(outer, 'area') - isSaid(inner, 'level')) +
    4 * differ((label) => said.has(fold(label))) +
    3 * differ((label) => guide.likeness(label) > 0) +
    3 * differ((label) => !hasWord(label, USUAL_AREAS) && !isGeneric(label)) +
    Math.sign(average(inner.labels.map(wordCount)) - average(outer.labels.map(wordCount))) +
    2 * Math.sign(mentions(texts, outer.labels) - mentions(texts, inner.labels)) +
    2 * alike(texts, outer.labels, inner.labels)
  )
}

/**
 * How many texts name one of the labels ("Everything a Ranger does"), less those that name their own as an ordinary word ("bakes
 * bread", below "Bread"): they are about an area.
 */
function mentions(texts: Crossing['texts'], labels: readonly string[]): number {
  const bare = labels.map((label) => ({ label, key: fold(label), words: ` ${plain(label)}` }))
  const signs = [...texts].flatMap(([outer, row]) =>
    [...row].flatMap(([inner, text]) => {
      const named = bare.filter(({ words }) => ` ${plain(text)}`.includes(words))
      const isOwn = named.some(({ key, label }) => (key === outer || key === inner) && !text.includes(label))
      return named.length === 0 ? [] : [isOwn ? -1 : 1]
    }),
  )
  return signs.reduce((sum, sign) => sum + sign, 0)
}

/** Whether texts of one area, at levels next to one another, share more words than texts of one level: 1, 0 or -1. */
function alike(texts: Crossing['texts'], outer: readonly string[], inner: readonly string[]): number {
  const at = (one: string, other: string) => texts.get(fold(one))?.get(fold(other)) ?? ''
  const wordsOf = remembered(longWords)
  const shared = (one: string, other: string) => shareOf(one, other, wordsOf)
  const across = pairs(outer).flatMap(([one, other]) => inner.map((label) => shared(at(one, label), at(other, label))))
  const along = pairs(inner).flatMap(([one, other]) => outer.map((label) => shared(at(label, one), at(label, other))))
  const [high, low] = [average(across), average(along)]
  return Math.abs(high - low) < Math.max(high, low) * 0.15 ? 0 : Math.sign(high - low)
}

function pairs<Some>(all: readonly Some[]): (readonly [Some, Some])[] {
  return all.slice(1).map((one, at) => [all[at] ?? one, one] as const)
}

/** The share of longer words that two texts have in common; that of a group, which holds those of its areas, tells nothing. */
function shareOf(one: string, other: string, wordsOf: typeof longWords): number {
  if (one.includes(other) || other.includes(one)) return 0
  const [left, right] = [wordsOf(one), wordsOf(other)]
  const common = left.intersection(right).size
  return common === 0 ? 0 : common / (left.size + right.size - common)
}

function longWords(text: string): ReadonlySet<string> {
  return new Set(plain(text).match(/\p{L}{4,}/gu))
}
