import type { Framework } from '../framework/framework.ts'
import { type Mention, worth } from './mentions.ts'
import type { Kind } from './names.ts'
import type { Token } from './token.ts'

type Combination = readonly [track: Mention | undefined, level: Mention | undefined, area: Mention | undefined]

const candidatesPerKind = 8
/** What a second name of one kind is worth where no comparison is asked for. */
const secondName = 0.3
/** And where one is asked for: more than one of another kind. */
const otherSide = 1.1
/** A second name must be said this surely. */
const surely = 0.75
/** Where a name is said in full, less than this of another of its kind does not name it. */
const touched = 0.5
/** What it adds to a name to be said in full. */
const saidInFull = 1.15
/** What a level by its number is worth more than a level by a title: titles are words of texts, too. */
const counted = 0.5
/** What a level is worth more than a track that the same words name: "Helpdesk Manager" of the "Helpdesk - Managers". */
const narrower = 0.06
/** What it costs that two names have nothing to do with each other. */
const apart = { trackAndArea: 0.2, trackAndLevel: 0.1, levelAndArea: 0.4 }

/** The names that a question says: a track, a level and an area that explain most of it, and further ones of their kinds. */
export function combine(
  mentions: readonly Mention[],
  words: readonly Token[],
  framework: Framework,
  comparing: boolean,
) {
  const taken = bestCombination(mentions, words, framework, comparing).filter((mention) => mention !== undefined)
  return { taken, further: furtherOf(fittingFirst(surelySaid(mentions, words), taken, framework), taken) }
}

/** The track, level and area that explain most of a question together. */
function bestCombination(
  mentions: readonly Mention[],
  words: readonly Token[],
  framework: Framework,
  comparing: boolean,
): Combination {
  const inFull = mentions.filter(({ whole, complete }) => whole && complete)
  const full = new Set(inFull.map(placeOf))
  const isTouched = ({ kind, coverage, positions }: Mention) =>
    !comparing &&
    coverage < touched &&
    inFull.some((other) => other.kind === kind && other.positions.isDisjointFrom(positions))
  const candidates = mentions.filter((each) => each.whole || !(full.has(placeOf(each)) || isTouched(each)))
  const of = (kind: Kind) => [undefined, ...candidates.filter((each) => each.kind === kind).slice(0, candidatesPerKind)]
  const [tracks, levels, areas] = [of('track'), of('level'), of('area')]
  const share = comparing ? otherSide : secondName
  const sure = surelySaid(mentions, words)
  const ceiling = ceilingOf(sure)
  const whole = sum([...ceiling.values()])
  const weighed = new Map([...tracks, ...levels, ...areas].map((each) => [each, weightOf(each, ceiling)]))
  const nothing = { value: 0, ceiling: 0 }
  let best: Combination = [undefined, undefined, undefined]
  let most = 0
  for (const track of tracks) {
    for (const level of levels) {
      if (overlap(track, level)) continue
      for (const area of areas) {
        if (overlap(track, area) || overlap(level, area)) continue
        const combination: Combination = [track, level, area]
        const each = combination.map((mention) => weighed.get(mention) ?? nothing)
        const left = (whole - sum(each.map(({ ceiling }) => ceiling))) * share
        if (sum(each.map(({ value }) => value)) + counted + left <= most) continue
        const own = pointsOf(combination, framework, words)
        if (own + left <= most) continue
        const taken = combination.filter((mention) => mention !== undefined)
        const points = own + sum(furtherOf(sure, taken).map(value)) * share
        if (points > most) {
          most = points
          best = combination
        }
      }
    }
  }
  return best
}

const placeOf = ({ kind, positions }: Mention) => `${kind} ${[...positions]}`

/** The most that each word can add to what further names are worth, since a word belongs to one name. */
function ceilingOf(mentions: readonly Mention[]): ReadonlyMap<number, number> {
  const ceiling = new Map<number, number>()
  for (const mention of mentions) {
    const each = value(mention) / mention.positions.size
    for (const at of mention.positions) ceiling.set(at, Math.max(ceiling.get(at) ?? 0, each))
  }
  return ceiling
}

/** What a mention adds, and what further names can no longer add where it stands. */
function weightOf(mention: Mention | undefined, ceiling: ReadonlyMap<number, number>) {
  const taken = sum([...(mention?.positions ?? [])].map((at) => ceiling.get(at) ?? 0))
  return { value: mention ? value(mention) : 0, ceiling: taken }
}

/** What a combination explains; more where it is a place of the framework, less where it cannot be. */
function pointsOf([track, level, area]: Combination, framework: Framework, words: readonly Token[]): number {
  let points = sum([track, level, area].map((mention) => (mention ? value(mention) : 0)))
  if (level && isNumber(level, words) && isBesideLevelWord(level, words)) points += counted
  if (level?.whole) points += narrower
  const has = (at: Parameters<Framework['at']>[0]) => framework.at(at).length > 0
  if (track && area && !has({ track: track.id, area: area.id })) points -= apart.trackAndArea
  if (level && area && !has({ level: level.id, area: area.id })) {
    points -= Math.min(apart.levelAndArea, value(area) / 2)
  }
  if (track && level && !framework.track(track.id)?.levels.some(({ id }) => id === level.id)) {
    points -= apart.trackAndLevel
  }
  return points
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)
const value = (mention: Mention) => worth(mention) * (mention.whole ? saidInFull : 1)

function surelySaid(mentions: readonly Mention[], words: readonly Token[]): readonly Mention[] {
  const isSure = ({ kind, whole, complete, coverage }: Mention) =>
    (whole && complete) || coverage >= (kind === 'track' ? touched : surely)
  return mentions.filter((mention) => isSure(mention) || isNumber(mention, words))
}

function overlap(a: Mention | undefined, b: Mention | undefined): boolean {
  return a !== undefined && b !== undefined && !a.positions.isDisjointFrom(b.positions)
}

/** Of the names surely said those beside the ones taken, of a kind that is taken: the other sides of a comparison. */
function furtherOf(sure: readonly Mention[], taken: readonly Mention[]): Mention[] {
  const further: Mention[] = []
  const kinds = new Set(taken.map(({ kind }) => kind))
  const used: boolean[] = []
  for (const { positions } of taken) for (const at of positions) used[at] = true
  for (const mention of sure) {
    if (!kinds.has(mention.kind) || isAnyOf(mention.positions, used)) continue
    further.push(mention)
    for (const at of mention.positions) used[at] = true
  }
  return further
}

/** Levels that have the area first: what else the words may name is hardly meant. */
function fittingFirst(mentions: readonly Mention[], taken: readonly Mention[], framework: Framework) {
  const area = taken.find(({ kind }) => kind === 'area')?.id
  if (area === undefined) return mentions
  const fits = ({ kind, id }: Mention) => kind !== 'level' || framework.at({ level: id, area }).length > 0
  return [...mentions.filter(fits), ...mentions.filter((mention) => !fits(mention))]
}

function isAnyOf(positions: ReadonlySet<number>, used: readonly boolean[]): boolean {
  for (const at of positions) if (used[at]) return true
  return false
}

/** Nothing but a number, perhaps with the level word. */
export function isNumber(mention: Mention, words: readonly Token[]): boolean {
  return [...mention.positions].every((at) => words[at]?.number !== undefined || words[at]?.role === 'level')
}

export function isBesideLevelWord(mention: Mention, words: readonly Token[]): boolean {
  return [...mention.positions].some((at) => [at - 1, at, at + 1].some((beside) => words[beside]?.role === 'level'))
}
