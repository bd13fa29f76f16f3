import type { Mention } from './mentions.ts'
import type { Pick } from './pick.ts'
import { codeOf, type Token } from './token.ts'

/** Names that the same words say as well are rivals of about the same explanation. */
const rivalry = 0.08
/** More room between kinds: short forms and whole words stand side by side. */
const acrossKinds = 0.2

/** What a word may be surer by, and still be as sure. */
const slack = 0.03

/** The mention with those of its kind that the same words fit as well. */
export function pickOf(mention: Mention, mentions: readonly Mention[], words: readonly Token[]): Pick {
  const holding = mentions.filter(
    (each) =>
      each.kind === mention.kind &&
      each.positions.isSupersetOf(mention.positions) &&
      each.explains >= mention.explains - rivalry,
  )
  const equal = [
    mention,
    ...holding.filter((each) => saysTheSame(each, mention) && isAsWhole(each, mention) && isAsSure(each, mention)),
  ]
  const untold = Math.min(...equal.map((each) => each.untold))
  const ids = idsOf(equal.filter((each) => each.untold === untold))
  // Where several are called so already, one with a title more is not meant.
  const more = ids.size > 1 ? holding.filter((each) => each.untold <= untold) : holding
  const also = isPartOfName(mention) ? idsOf(more).difference(ids) : new Set<string>()
  const positions = [...mention.positions].sort((a, b) => a - b)
  const number = positions.map((at) => numberOf(words[at])).find((each) => each !== undefined)
  return {
    kind: mention.kind,
    ids: [...ids],
    ...(also.size > 0 && { also: [...also] }),
    said: positions.map((at) => words[at]?.text).join(' '),
    positions: mention.kind === 'level' ? withLevelWords(positions, words) : mention.positions,
    whole: mention.whole,
    ...(mention.kind === 'level' && number !== undefined && { number }),
  }
}

const idsOf = (mentions: readonly Mention[]) => new Set(mentions.map(({ id }) => id))
const numberOf = (word: Token | undefined) => word?.number ?? codeOf(word?.text ?? '')?.number

/** "L2 mgmt": of two levels that are called L2 the one whose name has the other word, too, where no other name takes it. */
export function narrowed(
  pick: Pick,
  named: readonly Pick[],
  mentions: readonly Mention[],
  words: readonly Token[],
): Pick {
  if (pick.ids.length < 2) return pick
  const isFree = (mention: Mention) =>
    named.every((other) => other === pick || other.positions.isDisjointFrom(mention.positions))
  const fuller = mentions.find(
    (each) =>
      each.kind === pick.kind &&
      pick.ids.includes(each.id) &&
      each.positions.size > pick.positions.size &&
      each.positions.isSupersetOf(pick.positions) &&
      isFree(each),
  )
  if (!fuller) return pick
  const { ids, positions } = pickOf(fuller, mentions, words)
  return { ...pick, ids: ids.filter((id) => pick.ids.includes(id)), positions: pick.positions.union(positions) }
}

/** Of other kinds, what the words of a mention that is only a part of a name may name as well. */
export function otherKindsOf(mention: Mention, mentions: readonly Mention[]): readonly Mention[] {
  if (mention.whole) return []
  return mentions.filter(
    (each) =>
      each.kind !== mention.kind &&
      !each.whole &&
      saysTheSame(each, mention) &&
      each.explains >= mention.explains - acrossKinds,
  )
}

/** As surely meant as a name said in full and as it is written: "Lead" is the "Lead" before the "Lead Engineer". */
function isAsSure(one: Mention, other: Mention): boolean {
  return !(other.whole && other.complete) || (one.complete && one.coverage >= other.coverage - slack)
}

const isAsWhole = (one: Mention, other: Mention) =>
  one.whole === other.whole && (!one.whole || one.name.part === other.name.part)
const saysTheSame = (one: Mention, other: Mention) => one.positions.symmetricDifference(other.positions).size === 0

/** "Senior" of "Senior Engineer", which may be a part of "Senior Staff Engineer" as well. */
function isPartOfName({ name, complete }: Mention): boolean {
  return name.part || name.within || !complete
}

function withLevelWords(positions: readonly number[], words: readonly Token[]): Set<number> {
  const beside = positions.flatMap((at) => [at - 1, at + 1]).filter((at) => words[at]?.role === 'level')
  return new Set([...positions, ...beside])
}
