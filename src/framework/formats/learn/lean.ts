import { wordsIn } from '../../page-words.ts'
import { remembered } from '../../remembered.ts'
import { fold, plain, wordCount } from '../../text.ts'
import { endsIn, hasAreaWord, namesQualities } from '../area-names.ts'
import { average } from '../grids/grid-rows.ts'
import type { Guide } from '../guide.ts'
import { isJob } from '../likeness.ts'
import { isGeneric } from '../vocabulary.ts'
import type { Crossing, Side } from './crossings.ts'

const PERSON_ENDINGS = [...wordsIn('person endings')]

/** How much the outer names look like levels and the inner like areas; below 0: the other way round. */
export function lean({ outer, inner, texts, isTable }: Crossing, said: ReadonlySet<string>, guide: Guide): number {
  const share = ({ labels }: Side, is: (label: string) => boolean) => labels.filter(is).length / labels.length
  const differ = (is: (label: string) => boolean) => share(outer, is) - share(inner, is)
  const isSaid = ({ said: roles }: Side, role: 'level' | 'area') => Number(roles.has(role))
  const told = toldIn(texts)
  return (
    // Where nothing tells, tables have levels as columns, and headings have areas below levels.
    (isTable ? -0.5 : 0.5) +
    3 * (isSaid(outer, 'level') + isSaid(inner, 'area') - isSaid(outer, 'area') - isSaid(inner, 'level')) +
    4 * differ((label) => said.has(fold(label))) +
    3 * differ((label) => guide.likeness(label) > 0 || isJob(label)) +
    3 * differ((label) => !hasAreaWord(label) && !isGeneric(label)) +
    2 * (namesQualities(inner.labels) - namesQualities(outer.labels)) +
    2 * differ((label) => endsIn(label, PERSON_ENDINGS)) +
    2 * differ(isInitials) +
    2 * (sharesWords(outer) - sharesWords(inner)) +
    0.5 * Math.sign(average(inner.labels.map(wordCount)) - average(outer.labels.map(wordCount))) +
    2 * Math.sign(mentions(told, outer.labels) - mentions(told, inner.labels)) +
    2 * alike(texts, outer.labels, inner.labels)
  )
}

/** "HEO", "T2". */
function isInitials(label: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}+-]{0,4}$/u.test(label)
}

/** The share of names that begin or end with a word of another: "Keeper", "Head Keeper". */
function sharesWords({ labels }: Side): number {
  const ends = labels.map((label) => {
    const words = plain(label).match(/[\p{L}\p{N}]+/gu) ?? []
    return new Set([words.at(0), words.at(-1)])
  })
  return (
    ends.filter((own, at) => ends.some((other, place) => place !== at && !own.isDisjointFrom(other))).length /
    labels.length
  )
}

interface Told {
  readonly outer: string
  readonly inner: string
  readonly text: string
  /** Folded, with a space in front. */
  readonly words: string
}

const toldIn = (texts: Crossing['texts']): readonly Told[] =>
  [...texts].flatMap(([outer, row]) =>
    [...row].map(([inner, text]) => ({ outer, inner, text, words: ` ${plain(text)}` })),
  )

/**
 * How many texts name one of the labels ("Everything a Ranger does"), less those that name their own as an ordinary word ("bakes
 * bread", below "Bread"): they are about an area.
 */
function mentions(told: readonly Told[], labels: readonly string[]): number {
  const bare = labels.map((label) => ({ label, key: fold(label), own: ` ${plain(label)}` }))
  const signs = told.map(({ outer, inner, text, words }) => {
    const named = bare.filter(({ own }) => words.includes(own))
    const isOwn = named.some(({ key, label }) => (key === outer || key === inner) && !text.includes(label))
    return named.length === 0 ? 0 : isOwn ? -1 : 1
  })
  return signs.reduce<number>((sum, sign) => sum + sign, 0)
}

/**
 * Whether texts of one area, at levels next to one another, share more words than texts of one level, by more than chance:
 * 1, 0 or -1.
 */
function alike(texts: Crossing['texts'], outer: readonly string[], inner: readonly string[]): number {
  const at = (one: string, other: string) => texts.get(fold(one))?.get(fold(other)) ?? ''
  const wordsOf = remembered(longWords)
  const shared = (one: string, other: string) => shareOf(one, other, wordsOf)
  const across = pairs(outer).flatMap(([one, other]) => inner.map((label) => shared(at(one, label), at(other, label))))
  const along = pairs(inner).flatMap(([one, other]) => outer.map((label) => shared(at(label, one), at(label, other))))
  const [high, low] = [average(across), average(along)]
  const isChance = Math.abs(high - low) < Math.max(Math.max(high, low) * 0.15, Math.hypot(error(across), error(along)))
  return isChance ? 0 : Math.sign(high - low)
}

/** The standard error of an average. */
function error(numbers: readonly number[]): number {
  const mean = average(numbers)
  return Math.sqrt(average(numbers.map((one) => (one - mean) ** 2)) / Math.max(1, numbers.length))
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
