import type { Framework } from '../framework/framework.ts'
import { combine, isBesideLevelWord, isNumber } from './combination.ts'
import { type End, endsSaid, levelAt } from './ends.ts'
import { areaThere, fitting } from './fitting.ts'
import { groupIn, tracksIn } from './groups.ts'
import { leadingTo } from './intent.ts'
import { titleWords } from './language.ts'
import { leastCoverage, leastTouched, type Mention, mentionsOf } from './mentions.ts'
import type { Kind } from './names.ts'
import { type Pick, positionsOf } from './pick.ts'
import { narrowed, otherKindsOf, pickOf } from './rivals.ts'
import { strangersIn } from './strangers.ts'
import { isJobBehind, isNumberOf, isTitleOf, titledAs, withJobBehind, withoutJobs } from './titled.ts'
import type { Token } from './token.ts'
import type { Vocabulary } from './vocabulary.ts'
import { wordings } from './wordings.ts'

export interface Resolved {
  /** In the order of the question. */
  readonly picks: readonly Pick[]
  /** The surest of each kind: the one to take where only one can be. */
  readonly best: { readonly [kind in Kind]?: Pick }
  /** Where only a part of a name was said: what of another kind the same part may name. "Edge": a track, an area. */
  readonly instead: readonly Pick[]
}

/** A level said with slips is covered this far at least. */
const nearlyNamed = 0.7

/** Reads the names out of a question: the combination of a track, a level and an area that explains most of it. */
export function resolve(
  words: readonly Token[],
  framework: Framework,
  vocabulary: Vocabulary,
  comparing: boolean,
): Resolved {
  const left = without(words, endsSaid(words, undefined))
  const mentioned = mentionsOf(left, vocabulary, comparing, leastTouched)
  const touched = withoutJobs(mentioned, words).filter((mention) => isNamed(mention, words))
  const mentions = touched.filter(({ coverage }) => coverage >= leastCoverage)
  const { taken, further } = combine(mentions, words, framework, comparing)
  const said = [...taken, ...further].map((mention) => pickOf(mention, touched, words))
  const named = comparing ? said : said.map((pick) => narrowed(pick, said, mentions, words))
  const surest = named.map(
    (pick) => trackInstead(pick, named, mentions) ?? levelInstead(pick, named, mentions, words) ?? pick,
  )
  const there = surest.map((pick) => areaThere(pick, surest, mentions, words, framework))
  const fits = there.map((pick) => fitting(pick, there, framework))
  const known = comparing ? fits : contradicted(fits, mentions, words)
  const told = positionsOf(known)
  const picks = merged(known.map((pick) => withJobBehind(pick, told, words, vocabulary)))
  const chosen: { [kind in Kind]?: Pick } = {}
  for (const pick of picks) chosen[pick.kind] ??= pick

  const levels = chosen.level || !chosen.area?.whole ? undefined : groupIn(left, picks, chosen.track, framework)
  const tracks = chosen.track || !chosen.level ? undefined : tracksIn(left, picks, framework)
  for (const group of comparing ? [] : [levels, tracks]) {
    if (!group) continue
    picks.push(group)
    chosen[group.kind] = group
  }

  const ends = endsSaid(words, chosen.track)
  const levelNamed = chosen.level
  for (const end of ends) {
    const isOther = isBesideLevel(end, levelNamed, words, comparing)
    const within = isOther || ends.length > 1 ? { ...(chosen.track && { track: chosen.track }) } : chosen
    const last = levelAt(end, within, words, framework)
    if (!last) continue
    const level = fitting(last, picks, framework)
    picks.splice(0, picks.length, ...picks.filter((pick) => isOther || pick !== levelNamed), level)
    if (!(comparing && isOther)) chosen.level = level
  }
  const used = positionsOf(picks)
  const loose = new Set(picks.flatMap((pick) => (pick.kind === 'area' && !pick.whole ? [...pick.positions] : [])))
  for (const stranger of strangersIn(left, used, loose, framework, vocabulary)) {
    const named = chosen[stranger.kind]
    const titled = named !== undefined && isTitleOf(stranger, named)
    const behind = named !== undefined && isJobBehind(stranger, named)
    const counted = picks.find((each) => isNumberOf(stranger, each))
    const pick = titled
      ? (misspelt(stranger, named, mentions, words) ?? titledAs(stranger, named))
      : counted
        ? numbered(counted, stranger)
        : behind
          ? joined(named, stranger)
          : stranger
    if (titled || behind) picks.splice(picks.indexOf(named), 1)
    if (counted) picks.splice(picks.indexOf(counted), 1)
    const otherNumber = !comparing && pick.number !== undefined && named?.number === undefined
    if (titled || behind || !named || named === counted || otherNumber) chosen[pick.kind] = pick
    picks.push(pick)
  }
  const { area } = chosen
  if (area && picks.some((pick) => pick.kind === 'track' && !pick.positions.isDisjointFrom(area.positions))) {
    picks.splice(picks.indexOf(area), 1)
    delete chosen.area
  }
  picks.sort((a, b) => Math.min(...a.positions) - Math.min(...b.positions))
  const others = taken.flatMap((mention) => otherKindsOf(mention, mentions)).filter(({ kind }) => !chosen[kind])
  return { picks, best: chosen, instead: others.map((each) => pickOf(each, mentions, words)) }
}

/** "Software Engineer", a title of several levels and as exactly the name of a track: the track, where no other is named. */
function trackInstead(pick: Pick, named: readonly Pick[], mentions: readonly Mention[]): Pick | undefined {
  if (pick.kind !== 'level' || pick.ids.length < 2 || named.some(({ kind }) => kind === 'track')) return undefined
  const same = mentions.filter(({ positions }) => positions.symmetricDifference(pick.positions).size === 0)
  const sure = Math.max(...same.map(({ coverage }) => coverage))
  const tracks = new Set(same.flatMap(({ kind, id, coverage }) => (kind === 'track' && coverage >= sure ? id : [])))
  return tracks.size === 1 ? { ...pick, kind: 'track', ids: [...tracks] } : undefined
}

/** "Product Manager", a track and a level of it: the level, where one wants to become it or "Group Product Manager" is said. */
function levelInstead(
  pick: Pick,
  named: readonly Pick[],
  mentions: readonly Mention[],
  words: readonly Token[],
): Pick | undefined {
  if (pick.kind !== 'track') return undefined
  const isAim = leadingTo(words, wordings.aim, Math.min(...pick.positions)) !== undefined
  const isFree = (positions: ReadonlySet<number>) =>
    named.every((other) => other === pick || other.positions.isDisjointFrom(positions))
  const level = mentions.find(({ kind, whole, positions }) => {
    if (kind !== 'level' || !whole || !positions.isSupersetOf(pick.positions)) return false
    return positions.size > pick.positions.size ? isFree(positions) : isAim
  })
  return level && pickOf(level, mentions, words)
}

/** "Senior sucess manger": a level said with slips that has the title, too. */
function misspelt(title: Pick, named: Pick, mentions: readonly Mention[], words: readonly Token[]): Pick | undefined {
  const level = mentions.find(({ kind, coverage, positions }) => {
    const isSaid = positions.isSupersetOf(title.positions) && !positions.isDisjointFrom(named.positions)
    return kind === 'level' && coverage >= nearlyNamed && isSaid
  })
  return level && withPositions(withPositions(pickOf(level, mentions, words), title), named)
}

/** "Lead content designer" where leads and content designers are, but none of both: a level that is not there. */
function contradicted(picks: readonly Pick[], mentions: readonly Mention[], words: readonly Token[]): readonly Pick[] {
  const levels = picks.filter(({ kind, number }) => kind === 'level' && number === undefined)
  for (const title of levels.filter(({ said }) => titleWords.has(said))) {
    const named = levels.find(({ positions }) => Math.min(...positions) === Math.max(...title.positions) + 1)
    if (!named?.whole || title.ids.some((id) => named.ids.includes(id))) continue
    // "Associate, midweight and senior": two of a list.
    if (words[Math.max(...title.positions)]?.ends) continue
    const known = misspelt(title, named, mentions, words) ?? heldBy(title, named, mentions, words)
    const both = known ?? { ...titledAs({ ...title, ids: [] }, named), ids: [] }
    return [...picks.filter((pick) => pick !== title && pick !== named), both]
  }
  return picks
}

/** "Senior engineer" where there are a "Senior Engineer I" and a "Senior Engineer II". */
function heldBy(title: Pick, named: Pick, mentions: readonly Mention[], words: readonly Token[]): Pick | undefined {
  const both = title.positions.union(named.positions)
  const holding = mentions.find(({ kind, positions }) => kind === 'level' && positions.isSupersetOf(both))
  return holding && pickOf(holding, mentions, words)
}

/** "The most junior people" are not called "junior". */
function without(words: readonly Token[], ends: readonly End[]): readonly Token[] {
  const alone = ends.filter((end) => end.alone)
  if (alone.length === 0) return words
  const isSaid = (at: number) => alone.some(({ positions }) => positions.has(at))
  return words.map((word, at) => (isSaid(at) ? { text: '', role: 'word', weight: 0 } : word))
}

/** "I'm a C, what is the top grade?", "a C against the top grade": two levels, where the one named is somebody's or a side. */
function isBesideLevel(end: End, level: Pick | undefined, words: readonly Token[], comparing: boolean): boolean {
  if (!level?.whole || level.ids.length !== 1 || !level.positions.isDisjointFrom(end.positions)) return false
  return comparing || leadingTo(words, wordings.from, Math.min(...level.positions)) !== undefined
}

/** "Level 4 (Principal)" names one level twice. */
function merged(picks: readonly Pick[]): Pick[] {
  const kept: Pick[] = []
  for (const pick of picks) {
    const same = kept.findIndex((each) => each.kind === pick.kind && each.ids.join() === pick.ids.join())
    const earlier = kept[same]
    if (earlier) kept[same] = withPositions(earlier, pick)
    else kept.push(pick)
  }
  return kept
}

const joined = (one: Pick, other: Pick): Pick => ({ ...withPositions(other, one), said: `${one.said} ${other.said}` })

/** "Coordinator III", and "9" of a "Senior Engineer 9", which is called as the framework writes it. */
const numbered = (named: Pick, number: Pick): Pick =>
  /\p{L}+ |\d/u.test(number.said) ? withPositions(number, named) : joined(named, number)

const withPositions = (pick: Pick, { positions }: Pick) => ({ ...pick, positions: pick.positions.union(positions) })

/** A level word alone is no name, and a number is a level only where it looks like one. */
function isNamed(mention: Mention, words: readonly Token[]): boolean {
  const said = [...mention.positions].map((at) => words[at])
  // "What should I do" says no "Grade I".
  if (
    mention.kind === 'level' &&
    said.every((word) => word?.text.length === 1 && word.number === undefined && word.weight === 0)
  )
    return false
  if (said.every((word) => word?.role === 'level' || word?.weight === 0)) return mention.whole
  return !isNumber(mention, words) || isBesideLevelWord(mention, words) || said.some((word) => word?.digits)
}
