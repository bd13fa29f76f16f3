import { clustersOf, type Match } from './clusters.ts'
import { titleWords } from './language.ts'
import type { Kind, Name } from './names.ts'
import type { Token } from './token.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A track, level or area that words of the question seem to name. */
export interface Mention {
  readonly kind: Kind
  readonly id: string
  readonly name: Name
  /** Which words of the question. */
  readonly positions: ReadonlySet<number>
  /** 0 to 1: how much of the name was said, and how surely. */
  readonly coverage: number
  /** The name was said in full, or all of it that tells. */
  readonly whole: boolean
  /** Every word of the name was said, but for small ones. */
  readonly complete: boolean
  /** How much of the question it explains: the weights of its words. */
  readonly explains: number
  /** How many titles of the name were not said: "Staff" of the "Staff Engineer", where an "engineer" is asked for. */
  readonly untold: number
}

const longestRun = 3
/** Below this a name is only touched, not named; where another is named by the same words it may be meant as well. */
export const leastCoverage = 0.3
export const leastTouched = 0.1
/** Below this a word is only like the name's: "design" in "Principal Designer". A name said nearly in full needs none of these. */
const likely = 0.6
const nearlyAll = 0.8
/** A name is said in full from this share of its words on, if they were surely meant. */
const wholeName = { said: 0.88, coverage: 0.72, partCoverage: 0.9 }

/**
 * Everything the words may name, best first within each kind; one name can be mentioned at several places. In a comparison
 * no name reaches over the word between its sides.
 */
export function mentionsOf(
  words: readonly Token[],
  vocabulary: Vocabulary,
  comparing = false,
  least = leastCoverage,
): Mention[] {
  const matches = new Map<Name, Match[]>()
  for (let from = 0; from < words.length; from++) {
    for (let length = 1; length <= longestRun && from + length <= words.length; length++) {
      for (const hit of vocabulary.hits(words.slice(from, from + length))) {
        const match = { ...hit, from, length, sure: hit.quality * weightOf(hit.covers, hit.name) }
        const known = matches.get(hit.name)
        if (known) known.push(match)
        else matches.set(hit.name, [match])
      }
    }
  }
  const best = new Map<string, Mention>()
  for (const [name, found] of matches) {
    for (const cluster of clustersOf(found, words, comparing)) {
      for (const mention of mentionsIn(name, cluster, words, least)) {
        const key = `${mention.kind} ${mention.id} ${[...mention.positions]}`
        const rival = best.get(key)
        if (!rival || rival.coverage < mention.coverage) best.set(key, mention)
      }
    }
  }
  const all = [...best.values()]
  const whole = all.filter((mention) => mention.whole && !all.some((other) => crosses(other, mention)))
  return all
    .filter((mention) => !whole.some((other) => isWithin(mention, other) || isSurer(other, mention, comparing)))
    .sort((a, b) => worth(b) - worth(a) || spanOf(a) - spanOf(b))
}

const spanOf = ({ positions }: Mention) => Math.max(...positions) - Math.min(...positions)

/** Within a name said in full: "ML" in "ML Engineer", "Engineer" in "Staff Engineer", the track "Data" in "Data Quality". */
function isWithin(mention: Mention, other: Mention): boolean {
  const isArea = mention.kind === 'track' && other.kind === 'area' && isWritten(other) && !other.name.part
  return (!mention.whole || mention.kind === other.kind || isArea) && contains(other.positions, mention.positions)
}

/** Letter by letter. */
const isWritten = ({ complete, coverage }: Mention) => complete && coverage === 1

/**
 * The same words, letter by letter the name of another kind: the "Manager" of the track "Managers"; and where two of a kind
 * are wanted, "data" names no "Systems & Data" where there is a track of that name.
 */
function isSurer(other: Mention, mention: Mention, comparing: boolean): boolean {
  const isPart = comparing && mention.name.part && !other.name.part
  if (!isWritten(other) || (mention.coverage === 1 && !isPart) || other.kind === mention.kind) return false
  return other.positions.symmetricDifference(mention.positions).size === 0
}

/** "Picture Research" after "senior" leaves nothing of the "Senior Picture Editor". */
function crosses(other: Mention, mention: Mention): boolean {
  if (mention.complete || !other.whole || other.kind === mention.kind) return false
  return !other.positions.isDisjointFrom(mention.positions) && !contains(mention.positions, other.positions)
}

function contains(positions: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  return positions.size > others.size && [...others].every((at) => positions.has(at))
}

/** What a mention is worth: what it explains, more for a name said in full. */
export function worth(mention: Mention): number {
  return mention.explains * (0.6 + 0.4 * mention.coverage)
}

/** A name may be said twice within a few words: "expert or leading expert". */
function* mentionsIn(
  name: Name,
  cluster: readonly Match[],
  words: readonly Token[],
  least: number,
): Generator<Mention> {
  let left = cluster
  for (;;) {
    const mention = mentionOf(name, left, words)
    if (!mention || mention.coverage < least) return
    yield mention
    const [from, to] = [Math.min(...mention.positions), Math.max(...mention.positions)]
    left = left.filter((match) => match.from > to || match.from + match.length <= from)
  }
}

/** Gives each word of the question to at most one word of the name, the surest first. */
function mentionOf(name: Name, cluster: readonly Match[], words: readonly Token[]): Mention | undefined {
  if (cluster.length === 0) return undefined
  const said = new Map<number, number>()
  const positions = new Set<number>()
  let explains = 0
  // "Senior producer, exec producer": of two words alike the one that stands in the order of the name.
  const inOrder = ({ from, covers }: Match) =>
    cluster.some((other) => from !== other.from && from - other.from === (covers[0] ?? 0) - (other.covers[0] ?? 0))
  const isBetter = (one: Match, other: Match) =>
    one.sure > other.sure || (one.sure === other.sure && inOrder(one) && !inOrder(other))
  const surest = cluster.reduce((one, other) => (isBetter(other, one) ? other : one))
  const away = ({ from }: Match) => Math.abs(from - surest.from)
  for (const match of cluster.toSorted((a, b) => b.sure - a.sure || away(a) - away(b) || a.from - b.from)) {
    const end = match.from + match.length
    let isTaken = match.covers.some((at) => said.has(at))
    for (let at = match.from; at < end; at++) isTaken ||= positions.has(at)
    if (isTaken || (match.quality < likely && completeness(name, said) >= nearlyAll)) continue
    for (const at of match.covers) said.set(at, match.quality)
    for (let at = match.from; at < end; at++) {
      positions.add(at)
      explains += Math.max(words[at]?.weight ?? 0, 0.3) * match.quality
    }
  }
  let covered = 0
  const complete = completeness(name, said)
  for (const [at, quality] of said) {
    covered += ((name.weights[at] ?? 0) / name.weight) * quality
  }
  const whole = complete >= wholeName.said && covered >= (name.part ? wholeName.partCoverage : wholeName.coverage)
  return {
    kind: name.kind,
    id: name.id,
    name,
    positions,
    coverage: covered,
    whole,
    complete: isComplete(name, said),
    explains,
    untold: name.words.filter(({ text }, at) => titleWords.has(text) && !said.has(at)).length,
  }
}

function isComplete({ words }: Name, said: ReadonlyMap<number, number>): boolean {
  const tells = ({ number, role, weight }: Token) => number !== undefined || (role !== 'level' && weight > 0)
  return words.every((word, at) => said.has(at) || !tells(word))
}

/** 0 to 1: how much of what the name's words tell was said. */
function completeness(name: Name, said: ReadonlyMap<number, number>): number {
  return weightOf([...said.keys()], name) / name.weight
}

function weightOf(covers: readonly number[], { weights }: Name): number {
  return covers.reduce((sum, at) => sum + (weights[at] ?? 0), 0)
}
