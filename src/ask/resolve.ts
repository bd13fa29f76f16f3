import type { Framework } from '../framework/framework.ts'
import { levelTitles } from './language.ts'
import { type Mention, mentionsOf, wholeName, worth } from './mentions.ts'
import { placesOf } from './phrases.ts'
import type { Token } from './token.ts'
import type { Kind, Vocabulary } from './vocabulary.ts'

/** A track, level or area that the question names. */
export interface Pick {
  readonly kind: Kind
  /** One, or several that the words fit equally; none: the framework has nothing of that name. */
  readonly ids: readonly string[]
  /** The name as asked for. */
  readonly said: string
  readonly positions: ReadonlySet<number>
  /** 0 to 1: how much of the name was said. */
  readonly coverage: number
  /** The number asked for, where it is a level by its number. */
  readonly number?: number
}

export interface Resolved {
  /** In the order of the question; the surest of its kind is the one to take where only one can be. */
  readonly picks: readonly Pick[]
  readonly best: { readonly [kind in Kind]?: Pick }
}

const candidatesPerKind = 12
const none = undefined

/** Reads the names out of a question: the combination of a track, a level and an area that explains most of it. */
export function resolve(words: readonly Token[], framework: Framework, vocabulary: Vocabulary): Resolved {
  const mentions = mentionsOf(words, vocabulary).filter((mention) => isNamed(mention, words))
  const of = (kind: Kind) => [none, ...mentions.filter((each) => each.kind === kind).slice(0, candidatesPerKind)]
  const [tracks, levels, areas] = [of('track'), of('level'), of('area')]

  let best: readonly (Mention | undefined)[] = []
  let most = 0
  for (const track of tracks) {
    for (const level of levels) {
      if (overlap(track, level)) continue
      for (const area of areas) {
        if (overlap(track, area) || overlap(level, area)) continue
        const points = pointsOf([track, level, area], framework, words)
        if (points > most) {
          most = points
          best = [track, level, area]
        }
      }
    }
  }

  const picks: Pick[] = []
  const used = new Set<number>()
  const take = (pick: Pick) => {
    picks.push(pick)
    for (const at of pick.positions) used.add(at)
  }
  const chosen: { [kind in Kind]?: Pick } = {}
  for (const mention of best) {
    if (!mention) continue
    const pick = pickOf(mention, mentions, words)
    chosen[mention.kind] = pick
    take(pick)
  }
  for (const mention of mentions) {
    const further = mention.coverage >= 0.75 || isNumber(mention, words)
    if (further && ![...mention.positions].some((at) => used.has(at))) take(pickOf(mention, mentions, words))
  }
  for (const ghost of ghostsOf(words, used)) {
    if (!chosen.level) chosen.level = ghost
    take(ghost)
  }
  return { picks: picks.sort((a, b) => first(a) - first(b)), best: chosen }
}

const first = (pick: Pick) => Math.min(...pick.positions)
const overlap = (a: Mention | undefined, b: Mention | undefined) =>
  a !== undefined && b !== undefined && [...a.positions].some((at) => b.positions.has(at))

/** What a combination explains; more where it is a place of the framework, less where it cannot be. */
function pointsOf(combination: readonly (Mention | undefined)[], framework: Framework, words: readonly Token[]): number {
  let points = 0
  const [track, level, area] = combination
  for (const mention of combination) {
    if (!mention) continue
    points += worth(mention)
    if (mention.coverage >= wholeName) points += 0.1
  }
  if (level && isNumber(level, words) && isStrong(level, words)) points += 0.5
  if (track && area && framework.at({ track: track.id, area: area.id }).length === 0) points -= 0.2
  if (track && level && !framework.track(track.id)?.levels.some((each) => each.id === level.id)) points -= 0.2
  return points
}

/** The mention with those that the same words fit as well. */
function pickOf(mention: Mention, mentions: readonly Mention[], words: readonly Token[]): Pick {
  const whole = mention.coverage >= wholeName
  const rivals = mentions.filter(
    (each) =>
      each.kind === mention.kind &&
      each.positions.size === mention.positions.size &&
      [...each.positions].every((at) => mention.positions.has(at)) &&
      each.coverage >= wholeName === whole &&
      each.explains >= mention.explains - 0.08,
  )
  const said = [...mention.positions].sort((a, b) => a - b).map((at) => words[at]?.text ?? '')
  const number = [...mention.positions].map((at) => words[at]?.number).find((each) => each !== undefined)
  return {
    kind: mention.kind,
    ids: [...new Set([mention, ...rivals].map((each) => each.id))],
    said: said.join(' '),
    positions: withLevelWords(mention, words),
    coverage: mention.coverage,
    ...(mention.kind === 'level' && number !== undefined && { number }),
  }
}

function withLevelWords(mention: Mention, words: readonly Token[]): Set<number> {
  const positions = new Set(mention.positions)
  if (mention.kind !== 'level') return positions
  for (const at of mention.positions) {
    for (const beside of [at - 1, at + 1]) if (words[beside]?.role === 'level') positions.add(beside)
  }
  return positions
}

/** A level word alone is no name, and a number is a level only where it looks like one. */
function isNamed(mention: Mention, words: readonly Token[]): boolean {
  const said = [...mention.positions].map((at) => words[at])
  if (said.every((word) => word?.role === 'level' || word?.weight === 0)) return mention.coverage >= wholeName
  return !isNumber(mention, words) || isStrong(mention, words) || said.some((word) => word?.digits)
}

/** Nothing but a number, perhaps with the level word. */
function isNumber(mention: Mention, words: readonly Token[]): boolean {
  return [...mention.positions].every((at) => words[at]?.number !== undefined || words[at]?.role === 'level')
}

function isStrong(mention: Mention, words: readonly Token[]): boolean {
  return [...mention.positions].some((at) => [at - 1, at, at + 1].some((beside) => words[beside]?.role === 'level'))
}

/** Levels asked for that the framework does not have: numbers beside a level word, and titles of seniority. */
function* ghostsOf(words: readonly Token[], used: ReadonlySet<number>): Generator<Pick> {
  const free = (at: number) => at >= 0 && at < words.length && !used.has(at)
  for (const [at, word] of words.entries()) {
    if (word.number === undefined || !free(at)) continue
    const beside = [at - 1, at + 1].filter((each) => words[each]?.role === 'level')
    if (beside.length === 0) continue
    yield { kind: 'level', ids: [], said: `${word.number}`, positions: new Set([at, ...beside]), coverage: 1, number: word.number }
  }
  for (const { from, to } of placesOf(words, levelTitles)) {
    const positions = new Set(Array.from({ length: to - from }, (_, offset) => from + offset))
    if (![...positions].every(free)) continue
    const beside = words[to]
    const titled = beside?.role === 'job' || beside?.role === 'level' || words[from - 1]?.role === 'level'
    if (titled && free(to)) positions.add(to)
    const said = [...positions].map((at) => words[at]?.text).join(' ')
    yield { kind: 'level', ids: [], said, positions, coverage: titled ? 1 : 0.5 }
  }
}
