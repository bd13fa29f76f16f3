import type { Hit } from './keys.ts'
import type { Token } from './token.ts'
import { addingWords, joiningWords, partingWords, wordings } from './wordings.ts'

/** Where words of a question may say words of a name. */
export interface Match extends Hit {
  readonly from: number
  readonly length: number
  /** How much of the name it says, and how surely. */
  readonly sure: number
}

/** Words that tell nothing may stand between the words of one name; more of them, and it is two. */
const widestGap = 3
const separating = new Set([
  ...joiningWords,
  ...wordings.between.flatMap(([word = '', ...more]) => (more.length > 0 ? [] : word)),
])
const parting = separating.union(partingWords)

/** Matches, in their order, that stand close enough together to be one saying of the name, and those right beside each other. */
export function clustersOf(matches: readonly Match[], words: readonly Token[], comparing: boolean): Match[][] {
  const apart = comparing ? parting : separating
  const close = clusters(matches, words, apart, widestGap)
  const beside = clusters(matches, words, apart, 0)
  return close.length === beside.length ? close : [...close, ...beside]
}

function clusters(
  matches: readonly Match[],
  words: readonly Token[],
  apart: ReadonlySet<string>,
  widest: number,
): Match[][] {
  const all: Match[][] = []
  // "Head Chef compared to sous": no "Sous Chef". The words of comparing are left out of what may name something.
  const isParted = apart === parting
  // "Trainee, officer, senior": no "Senior Officer".
  const isList = isParted && words.some(({ ends }) => ends)
  let end = -1
  const isPassed = (at: number) => {
    const word = words[at]
    if (word === undefined || word.number !== undefined) return false
    return word.weight === 0 && word.role !== 'level' && !apart.has(word.text) && !(isParted && word.text === '')
  }
  for (const match of matches) {
    let close = end >= 0 && match.from - end <= widest && !(isList && match.from >= end && words[end - 1]?.ends)
    for (let at = end; close && at < match.from; at++) close = isPassed(at)
    if (close || isPaired(all.at(-1)?.at(-1), match, words)) all.at(-1)?.push(match)
    else all.push([match])
    end = Math.max(end, match.from + match.length)
  }
  return all
}

/** "Systems and data" for "Systems & Data": words that follow each other in the name of an area. */
function isPaired(one: Match | undefined, other: Match, words: readonly Token[]): boolean {
  if (one?.name.kind !== 'area' || one.name.part || other.from - one.from - one.length !== 1) return false
  const isNext = Math.max(...one.covers) + 1 === Math.min(...other.covers)
  return isNext && addingWords.has(words[other.from - 1]?.text ?? '')
}
