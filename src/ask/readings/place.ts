import type { Coordinates } from '../../framework/descriptor.ts'
import { leadingTo } from '../intent.ts'
import { split } from '../nearby.ts'
import type { Pick } from '../pick.ts'
import type { Token } from '../token.ts'
import { orTwin } from '../twins.ts'
import { wordings } from '../wordings.ts'
import { isElsewhere, nearest } from './nearest.ts'
import { type Asked, leftover, placeOf, type Understood } from './reading.ts'
import { inFull, least, offeredToWho, searched, weightOf } from './search.ts'
import { umbrellaIn } from './umbrella.ts'

/** What an area named in full may leave unexplained, by weight, before the question is about something else. */
const mostForeign = 1.2

/** A place of the framework by its names, by words of its texts, or by both. */
export function readPlace(asked: Asked): Understood {
  const { best, words, intent } = asked
  const named = [best.track, best.level, best.area].filter((pick) => pick !== undefined).filter(isKnown)
  const foreign = asked.picks.filter((pick) => pick.ids.length === 0 && best[pick.kind] === pick)
  const level = best.level && isKnown(best.level) ? best.level : undefined
  const area = best.area?.whole ? best.area : undefined
  const rest = leftover(words, [...named, ...foreign], intent)

  if (foreign.length > 0) return readForeign(asked, foreign, named)
  const umbrella = area ? undefined : umbrellaIn(asked)
  if (umbrella?.sure) return offered(umbrella.places)
  if (rest.length === 0 || (area && level)) return placed(asked, named)

  // "Mobile E3": beside a level a part tells the track, too.
  const isTold = best.track?.whole || (level && best.track?.ids.length === 1)
  const track = isTold ? best.track : undefined
  const within = placeOf(track, level, area)
  if (isElsewhere(asked, rest)) return level || track ? missing(rest, within) : { is: 'nothing' }
  const bound = (track ?? level ?? area) !== undefined
  const told = leftover(words, [track, level, area], intent)
  const everything = leftover(words, [], intent)
  const isSaid = rest.length > 1 && !level?.whole
  const said = isSaid ? searched(asked, everything, {}, inFull, inFull) : undefined
  if (said) return said
  const found = searched(asked, told, within, bound || intent.whichLevel ? least.within : least.open)
  if (found) return found
  if (umbrella) return { ...missing(told, within), near: umbrella.places }
  if (area && weightOf(rest) <= mostForeign) return placed(asked, named)
  const levels = level ? undefined : offeredToWho(asked, everything, placeOf(track))
  if (area || !bound) return levels ?? { is: 'nothing' }
  const anywhere = !isSaid && level?.number === undefined ? searched(asked, everything, {}, inFull, inFull) : undefined
  const outside = anywhere ?? levels
  if (outside) return outside
  const near = nearest(asked, told, within)
  return near.found ?? { ...missing(told, within), ...(near.areas.length > 0 && { near: near.areas }) }
}

/** Nothing in the framework is called so. */
function missing(words: readonly Token[], at: Coordinates) {
  return { is: 'missing', missing: [phraseOf(words)], kind: 'area', at } as const
}

/** Something is named that the framework does not have; but its words may stand in a text: "who helps junior staff?" */
function readForeign(asked: Asked, foreign: readonly Pick[], named: readonly Pick[]): Understood {
  const { words, intent } = asked
  const counted = foreign.some((pick) => pick.number !== undefined)
  const told = leftover(
    words,
    named.filter((pick) => pick.kind !== 'area' || pick.whole),
    intent,
  )
  const share = foreign.some((pick) => pick.kind === 'track') ? least.job : least.open
  const rest = leftover(words, [...named, ...foreign], intent)
  // "What is expected of a product manager": nobody else is asked about, whatever a text says of them.
  const isAskedFor = foreign.some(({ positions }) => leadingTo(words, wordings.expectedOf, Math.min(...positions)))
  const meant = !counted && !isAskedFor && rest.length > 0 ? searched(asked, told, placeOf(...named), share) : undefined
  if (meant) return meant
  const kind = foreign[0]?.kind ?? 'level'
  if (named.length === 0 && kind === 'track' && rest.length > 0) return { is: 'nothing' }
  return { is: 'missing', missing: foreign.map((pick) => pick.said), kind, at: placeOf(...named) }
}

function offered(places: readonly Coordinates[]): Understood {
  return { is: 'unclear', readings: places.map((at) => ({ do: 'show', at })) }
}

const isKnown = (pick: Pick) => pick.ids.length > 0
const phraseOf = (words: readonly Token[]) => words.map((word) => word.text).join(' ')

/** The place named; where its names fit several, all of those that exist. */
function placed({ framework, instead }: Asked, picks: readonly Pick[]): Understood {
  if (picks.length === 0) return { is: 'nothing' }
  const others = instead.map((pick) => [...picks.filter((each) => !samePositions(each, pick)), pick])
  const places = [picks, ...others].flatMap(placesOf).map((place) => orTwin(place, framework))
  const real = [...new Map(places.map((place) => [JSON.stringify(place), place])).values()].filter(
    (place) => framework.at(place).length > 0,
  )
  const [only, ...more] = real
  if (only) {
    const also = lessCloselyFitting(picks)
      .flatMap(placesOf)
      .filter((place) => framework.at(place).length > 0)
    if (more.length > 0) return offered([...real, ...also])
    return { is: 'clear', command: { do: 'show', at: only }, ...(also.length > 0 && { also }) }
  }
  const [place = {}] = places
  const { known, missing } = split(place, framework)
  return { is: 'missing', missing, kind: 'area', at: known, place }
}

/** The same names, with each in turn taken for those that hold its words as well. */
function lessCloselyFitting(picks: readonly Pick[]): Pick[][] {
  return picks.flatMap((pick) => {
    return pick.also ? [picks.map((each) => (each === pick ? { ...pick, ids: pick.also ?? [] } : each))] : []
  })
}

const samePositions = (one: Pick, other: Pick) => one.positions.symmetricDifference(other.positions).size === 0

/** Every place that the names can mean. */
function placesOf(picks: readonly Pick[]): Coordinates[] {
  let places: Coordinates[] = [{}]
  for (const pick of picks) places = places.flatMap((place) => pick.ids.map((id) => ({ ...place, [pick.kind]: id })))
  return places
}
