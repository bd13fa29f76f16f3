import type { Coordinates, Level } from '../../framework/descriptor.ts'
import type { Framework } from '../../framework/framework.ts'
import { leadingTo } from '../intent.ts'
import type { Kind } from '../names.ts'
import { endingAt, placesOf } from '../phrases.ts'
import { type Pick, positionsOf } from '../pick.ts'
import { type Token, tokensOf } from '../token.ts'
import { orTwin } from '../twins.ts'
import { rangingWords, wordings } from '../wordings.ts'
import { type Asked, leftover, placeOf, tells, type Understood } from './reading.ts'
import { betweenOf, isArrow, isGrowing, sidesOf } from './sides.ts'

/** "Level 1 vs 2 in ML Ops", "levels 1 to 3", "ML engineer or edge ML engineer": two or more of a kind, side by side. */
export function readComparison(asked: Asked): Understood | undefined {
  const { framework, best } = asked
  const kinds: readonly Kind[] = ['level', 'area', 'track']
  for (const kind of kinds) {
    const wanted = asked.intent.compare.length > 0
    const sides = sidesOf(kind, asked)
    const named = sides.map((side) => idOf(side, sides, framework))
    const ids = distinct(withRange(named, sides, asked))
    const missing = sides.filter((side) => side.ids.length === 0).map((side) => side.said)
    missing.push(...(wanted && sides.length === 1 ? foreignSide(asked, sides) : []))
    if (ids.length + missing.length < 2 || ids.length === 0) continue

    const shared: Coordinates = {
      ...(kind !== 'track' && placeOf(best.track)),
      ...(kind !== 'level' && placeOf(best.level)),
      ...(kind !== 'area' && (best.area ? placeOf(best.area) : areaIn(asked, sides))),
    }
    const commandSides =
      paired(kind, sides, shared, asked) ?? ids.map((id) => standing({ ...shared, [kind]: id }, kind, asked))
    return { is: 'clear', command: { do: 'compare', sides: commandSides }, missing }
  }
  return undefined
}

const distinct = (ids: readonly (string | undefined)[]) => [...new Set(ids.filter((id) => id !== undefined))]

/** "Level 2 in data against level 3 in software": each level in the track beside it. */
function paired(kind: Kind, sides: readonly Pick[], shared: Coordinates, { picks, framework }: Asked) {
  const tracks = picks.filter((pick) => pick.kind === 'track')
  if (kind !== 'level' || tracks.length < 2 || tracks.length !== sides.length) return undefined
  const pairs = sides.map((side, at) => onTrack({ ...shared, ...placeOf(tracks[at]) }, side, framework))
  return pairs.every((each) => framework.at(each).length > 0) ? pairs : undefined
}

/**
 * Each side where it stands: "data vs software, senior" means the senior of either track, and "D3 vs E3" is told of no single
 * one.
 */
function standing(side: Coordinates, kind: Kind, { framework, best }: Asked): Coordinates {
  const { track, level, ...rest } = side
  if (track === undefined || level === undefined) return orTwin(side, framework)
  if (kind === 'track' && best.level) return onTrack(side, best.level, framework)
  return orTwin(framework.at({ track, level }).length > 0 ? side : { ...rest, level }, framework)
}

/** The place on its track with the level named there: itself, or the one that is called so, or has its number. */
function onTrack(at: Coordinates, { ids: [id = ''], said }: Pick, framework: Framework): Coordinates {
  const ladder = framework.track(at.track ?? '')?.levels ?? []
  const words = tokensOf(said).filter(({ role }) => role === 'word')
  const isCalled = (level: Level) => words.every(({ text }) => labelWords(level.id, framework).includes(text))
  const number = framework.level(id)?.number
  const level =
    ladder.find((each) => each.id === id) ??
    ladder.find(isCalled) ??
    ladder.find((each) => number !== undefined && each.number === number)
  return { ...at, level: level?.id ?? id }
}

/** "Levels 1 to 4" means those between as well, and so does "junior through senior". */
function withRange(
  ids: readonly (string | undefined)[],
  sides: readonly Pick[],
  asked: Asked,
): readonly (string | undefined)[] {
  const { best, framework } = asked
  const [from, to, ...more] = sides
  if (from?.kind !== 'level' || !to || more.length > 0 || !isRange(from, to, asked)) return ids
  const ends = ids.flatMap((id) => framework.level(id ?? '') ?? [])
  const area = placeOf(best.area)
  const ladder = framework.tracks.find(
    ({ id, levels }) =>
      (best.track?.ids.includes(id) ?? true) &&
      ends.every((end) => levels.includes(end)) &&
      framework.at({ ...area, track: id }).length > 0,
  )
  const ranks = ends.map(({ rank }) => rank)
  const [low, high] = [Math.min(...ranks), Math.max(...ranks)]
  const isThere = (level: Level) => framework.at({ ...area, level: level.id }).length > 0
  const inside = ladder?.levels.filter((level) => level.rank >= low && level.rank <= high && isThere(level)) ?? []
  return inside.length > ids.length ? inside.map((level) => level.id) : ids
}

/** "How does it grow from 3 to 7", "testing from 3 to 7", "levels 1 to 4": all the way. */
function isRange(from: Pick, to: Pick, { words, intent }: Asked): boolean {
  const between = betweenOf(from, to, words)
  const span = leadingTo(words, wordings.from, Math.min(...from.positions))
  if (isGrowing(words) && (span || isBetween(from, words))) return true
  if (placesOf(between, wordings.through).length > 0) return true
  if (span && endingAt(words, wordings.through, span.from)) return true
  if (intent.compare.length > 0) return false
  if (span) return true
  if (isArrow(between)) return false
  const isRanging = between.some(({ text }) => rangingWords.has(text))
  const areCounted = from.number !== undefined && to.number !== undefined
  return areCounted ? between.length === 0 || isRanging : between.length === 1 && isRanging
}

const isBetween = ({ positions }: Pick, words: readonly Token[]) =>
  endingAt(words, wordings.amid, Math.min(...positions)) !== undefined

/** Of several levels that fit the words, the one most like the other side: "senior 2 IC vs people manager". */
function idOf(side: Pick, sides: readonly Pick[], framework: Framework): string | undefined {
  if (side.ids.length < 2) return side.ids[0]
  const clear = sides.find((other) => other.ids.length === 1)?.ids[0]
  const like = new Set(labelWords(clear, framework))
  const score = (id: string) => labelWords(id, framework).filter((word) => like.has(word)).length
  return [...side.ids].sort((a, b) => Number(a === clear) - Number(b === clear) || score(b) - score(a))[0]
}

function labelWords(id: string | undefined, framework: Framework): string[] {
  return id === undefined ? [] : tokensOf(framework.level(id)?.label ?? '').map((word) => word.text)
}

/** What stands right beside the "vs" and names nothing: "ML Ops vs parking". */
function foreignSide({ words, picks, intent }: Asked, sides: readonly Pick[]): string[] {
  const named = positionsOf(picks)
  for (const { from, to } of intent.compare) {
    const beside = sides.some((side) => side.positions.has(from - 1))
    const [other] = beside ? words.slice(to).filter((word) => word.weight > 0) : []
    if (other && !named.has(words.indexOf(other)) && tells(other)) return [other.text]
  }
  return []
}

/** The area that the other words of a comparison are about: "level 1 vs 2 on reviewing bias". */
function areaIn(asked: Asked, sides: readonly Pick[]): Coordinates | undefined {
  const words = leftover(asked.words, [...sides, asked.best.track], asked.intent)
  if (words.length === 0) return undefined
  const [found] = asked.texts.find(words, placeOf(asked.best.track))
  return found && found.share >= 0.5 ? { area: found.descriptor.area.id } : undefined
}
