import { leadingTo } from '../intent.ts'
import { articles } from '../keys.ts'
import type { Kind } from '../names.ts'
import { own } from '../personal.ts'
import { endingAt } from '../phrases.ts'
import { type Pick, positionsOf } from '../pick.ts'
import { arrowWords, type Token, tokensOf } from '../token.ts'
import {
  contrastWords,
  growingWords,
  handingWords,
  joiningWords,
  passedBetween,
  placingWords,
  spanningWords,
  wordings,
} from '../wordings.ts'
import { isHere, needIn, needOf } from './need.ts'
import type { Asked } from './reading.ts'

/** The names of a kind that a question puts side by side; fewer than two where it does not. */
export function sidesOf(kind: Kind, asked: Asked): readonly Pick[] {
  const { words, intent } = asked
  const said = asked.picks.filter((pick) => pick.kind === kind)
  if (intent.compare.length > 0 || isSpanned(said, asked) || arePointed(said, asked)) return said
  const joined = isToldOfOne(said, words) ? [] : joinedIn(said, asked)
  return joined.length === 0 && isWeighed(said, asked) ? said : joined
}

const first = (pick: Pick) => Math.min(...pick.positions)
const last = (pick: Pick) => Math.max(...pick.positions)

/** "Testing, from level 1 to level 2": both, where nothing says that somebody moves. */
function isSpanned([from, to, ...more]: readonly Pick[], asked: Asked): boolean {
  const { words, picks } = asked
  const place = from?.kind === 'level' ? leadingTo(words, wordings.from, first(from)) : undefined
  if (!from || !to || !place || more.length > 0) return false
  const isBare = place.to - place.from === 1 || growingWords.has(words[place.from]?.text ?? '')
  const isFrom = isBare && spanningWords.has(words[place.to - 1]?.text ?? '')
  if (!isFrom || !endingAt(words, wordings.toward, first(to))) return false
  const named = positionsOf(picks)
  // "Installation all the way from assistant to lead."
  const way = endingAt(words, wordings.through, place.from)?.from ?? place.from
  // "How does installation go from …"
  const start = isGrowing(words) && growingWords.has(words[way - 1]?.text ?? '') ? way - 1 : way
  const isAfterName = start === 0 || named.has(start - 1)
  const isOfOne = isOwn(asked) || (needIn(words) !== undefined && !isGrowing(words))
  return isAfterName && !isOfOne
}

/** "How does ownership grow": what becomes of something on the way. */
export function isGrowing(words: readonly Token[]): boolean {
  const how = words.findIndex(({ text }) => text === 'how')
  return how >= 0 && words.slice(how).some(({ text }) => growingWords.has(text))
}

/** "L2 → L3, testing": all of them, where nobody says that it is their way. */
function arePointed(said: readonly Pick[], asked: Asked): boolean {
  if (said.length < 2 || said[0]?.kind !== 'level' || isOwn(asked)) return false
  return said.slice(1).every((pick, at) => isArrow(betweenOf(said[at] ?? pick, pick, asked.words)))
}

export const isArrow = (between: readonly Token[]) => between.map(({ text }) => text).join(' ') === arrowWords

/** Whether it asks for one's own; who says "show me" does not, nor does "Engineer I". */
function isOwn({ words, picks }: Asked): boolean {
  const named = positionsOf(picks)
  return words.some(({ text }, at) => own.has(text) && !named.has(at) && !handingWords.has(words[at - 1]?.text ?? ''))
}

/**
 * "I'm a senior": who says where they stand weighs nothing; "as a senior and as a lead" says it of either, and "from 3
 * through 4 to 5" of nobody.
 */
function isToldOfOne(said: readonly Pick[], words: readonly Token[]): boolean {
  const isFrom = (pick: Pick) => {
    const place = leadingTo(words, wordings.from, first(pick))
    return place !== undefined && !(said.length > 2 && spanningWords.has(words[place.to - 1]?.text ?? ''))
  }
  return said.some(isFrom) && !said.every(isFrom)
}

/** Those named in one breath with another: "level 1 and 2", "levels 1-3", "a junior, a senior and a lead". */
function joinedIn(said: readonly Pick[], asked: Asked): readonly Pick[] {
  const links = said.slice(1).map((pick, at) => linkOf(said[at], pick, asked))
  const isLinked = (at: number, link: Link) => links[at - 1] === link || links[at] === link
  const isJoined = said.some((_, at) => isLinked(at, 'joined'))
  // A comma says nothing by itself.
  return isJoined ? said.filter((_, at) => isLinked(at, 'joined') || isLinked(at, 'beside')) : []
}

type Link = 'joined' | 'beside'

function linkOf(one: Pick | undefined, other: Pick, asked: Asked): Link | undefined {
  if (!one || !isNamed(one, asked) || !isNamed(other, asked)) return undefined
  const between = betweenOf(one, other, asked.words)
  const counted = one.number !== undefined && other.number !== undefined
  const isJoined = between.some(({ text }) => joiningWords.has(text))
  const isSilent = ({ text, role }: Token) =>
    joiningWords.has(text) || articles.has(text) || role === 'level' || (isJoined && passedBetween.has(text))
  if (!between.every(isSilent)) return undefined
  return between.some(({ text }) => !articles.has(text)) || counted ? 'joined' : 'beside'
}

/**
 * In full, or not known; by a part of a track; by what a level's name begins with, "sous", though "director of engineering"
 * has nothing of an engineering manager.
 */
function isNamed(pick: Pick, { words, framework }: Asked): boolean {
  const [id, ...more] = pick.ids
  if (pick.whole || id === undefined || pick.number !== undefined) return true
  if (more.length > 0 || pick.kind === 'area') return false
  if (pick.kind === 'track') return true
  const [begin] = tokensOf(framework.level(id)?.label ?? '')
  return words[first(pick)]?.text === begin?.text && words[first(pick) - 1]?.text !== 'of'
}

/** The words that stand between two names. */
export function betweenOf(one: Pick, other: Pick, words: readonly Token[]): readonly Token[] {
  const [before, after] = first(one) < first(other) ? [one, other] : [other, one]
  return words.slice(last(before) + 1, first(after))
}

/**
 * "Is testing harder for a lead than for a senior?": two of a kind, where nobody says that one is theirs, or that they want
 * to get there.
 */
function isWeighed(sides: readonly Pick[], asked: Asked): boolean {
  const { words, intent, picks } = asked
  const names = new Set(sides.map(({ ids }) => ids.join()))
  if (names.size < 2 || !sides.every((side) => isNamed(side, asked) && side.ids.length === 1)) return false
  if (intent.next.length + intent.previous.length > 0 || needOf(sides, words) !== undefined) return false
  const isAt = (...steps: (readonly (readonly string[])[])[]) =>
    sides.some((side) => steps.some((step) => leadingTo(words, step, first(side)) !== undefined))
  if (isAt(wordings.aim)) return false
  const named = positionsOf(picks)
  if (words.some(({ text }, at) => contrastWords.has(text) && !named.has(at))) return true
  if (isAt(wordings.toward, wordings.after, wordings.before) || isOwn(asked)) return false
  if (sides.some((side) => isHere(side, words))) return false
  return sides.every((side) => side.kind === 'track' || (side.kind === 'level' && isNoun(side, words, picks)))
}

/** "A lead", "Lead Engineer", "L3", "at lead"; but "lead" can be what somebody does. */
function isNoun({ positions, number }: Pick, words: readonly Token[], picks: readonly Pick[]): boolean {
  const at = Math.min(...positions)
  const before = words[at - 1]?.text ?? ''
  const isBehindName = picks.some((pick) => pick.positions.has(at - 1))
  const isBehindSmall = articles.has(before) || joiningWords.has(before) || placingWords.has(before)
  return number !== undefined || positions.size > 1 || isBehindName || isBehindSmall
}
