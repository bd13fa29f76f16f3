import type { Coordinates, Descriptor } from '../../framework/descriptor.ts'
import { addingWords } from '../language.ts'
import { split } from '../nearby.ts'
import type { Pick } from '../pick.ts'
import type { Found } from '../texts.ts'
import type { Token } from '../token.ts'
import { type Asked, leftover, placeOf, standsIn, type Understood } from './reading.ts'

/**
 * How much of what the words tell the best descriptor must say. A share, not a score: no score separates right from
 * unrelated. With a place named, less will do, but one word of several must be half of it. Values found on golden questions.
 */
const least = { open: 0.58, literal: 0.3, within: 0.42, half: 0.5, job: 0.9 }
/** Found far ahead of all others: less of the words need be said. */
const clearly = { ahead: 1.6, share: 0.4 }
/** At a level that is named, the one descriptor that says some of it is better than none. */
const closestOf = { share: 0.15, ahead: 1.3 }
/** Said nearly in full somewhere: then words that look like names are words of that text. */
const inFull = 0.75
/** Descriptors this close to the best are shown beside it. */
const close = 0.88
const mostShown = 3
/** More things than this joined by "and" are no list but a text. */
const mostThings = 4
/** In a sentence that names no place one common word is not enough: "are you a robot?" */
const leastTold = 0.7
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
  if (rest.length === 0 || (area && level)) return placed(asked, named)

  const track = best.track?.whole ? best.track : undefined
  const within = placeOf(track, level, area)
  const bound = (track ?? level ?? area) !== undefined
  const told = leftover(words, [track, level, area], intent)
  const everything = leftover(words, [], intent)
  const isSaid = rest.length > 1 && !level?.whole
  const said = isSaid ? searched(asked, everything, {}, inFull, inFull) : undefined
  if (said) return said
  const found = searched(asked, told, within, bound ? least.within : least.open)
  if (found) return found
  if (area) return weightOf(rest) <= mostForeign ? placed(asked, named) : { is: 'nothing' }
  if (!bound) return { is: 'nothing' }
  const everywhere =
    !isSaid && level?.number === undefined ? searched(asked, everything, {}, inFull, inFull) : undefined
  return (
    everywhere ?? closest(asked, told, within) ?? { is: 'missing', missing: [phraseOf(told)], kind: 'area', at: within }
  )
}

/** At a level that is named, the one descriptor that says something of it, where no other says as much. */
function closest({ texts }: Asked, words: readonly Token[], within: Coordinates): Understood | undefined {
  if (within.level === undefined || words.length === 1) return undefined
  const [first, second] = texts.find(words, standsIn(within))
  if (!first || first.share < closestOf.share || first.score < closestOf.ahead * (second?.score ?? 0)) return undefined
  return { is: 'found', descriptors: [first.descriptor] }
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
  const meant = !counted && rest.length > 0 ? searched(asked, told, placeOf(...named), share) : undefined
  if (meant) return meant
  const kind = foreign[0]?.kind ?? 'level'
  if (named.length === 0 && kind === 'track' && rest.length > 0) return { is: 'nothing' }
  return { is: 'missing', missing: foreign.map((pick) => pick.said), kind, at: placeOf(...named) }
}

const isKnown = (pick: Pick) => pick.ids.length > 0
const weightOf = (words: readonly Token[]) => words.reduce((sum, word) => sum + word.weight, 0)
const phraseOf = (words: readonly Token[]) => words.map((word) => word.text).join(' ')

/** The place named; where its names fit several, all of those that exist. */
function placed({ framework, instead }: Asked, picks: readonly Pick[]): Understood {
  if (picks.length === 0) return { is: 'nothing' }
  const others = instead.map((pick) => [...picks.filter((each) => !samePositions(each, pick)), pick])
  const places = [picks, ...others].flatMap(placesOf)
  const real = [...new Map(places.map((place) => [JSON.stringify(place), place])).values()].filter(
    (place) => framework.at(place).length > 0,
  )
  const [only, ...more] = real
  if (only && more.length === 0) return { is: 'clear', command: { do: 'show', at: only } }
  if (only) return { is: 'unclear', readings: real.map((place) => ({ do: 'show', at: place })) }
  const { known, missing } = split(places[0] ?? {}, framework)
  return { is: 'missing', missing, kind: 'area', at: known }
}

const samePositions = (one: Pick, other: Pick) => one.positions.symmetricDifference(other.positions).size === 0

/** Every place that the names can mean. */
function placesOf(picks: readonly Pick[]): Coordinates[] {
  let places: Coordinates[] = [{}]
  for (const pick of picks) places = places.flatMap((place) => pick.ids.map((id) => ({ ...place, [pick.kind]: id })))
  return places
}

/** Words that tell nothing, and names nothing: not typed as one would type into a search box. */
function isSentence({ words, picks }: Asked): boolean {
  return picks.length === 0 && words.some((word) => word.weight === 0)
}

/** What the texts say to these words, if they say enough of them; to each of the things joined by "and" where none says both. */
function searched(
  asked: Asked,
  words: readonly Token[],
  within: Coordinates,
  share: number,
  literal = share >= least.open ? least.literal : 0,
): Understood | undefined {
  const whole = searchedFor(asked, words, within, share, literal)
  if (whole && whole.literal >= inFull) return { is: 'found', descriptors: whole.descriptors }
  const parts = joinedIn(words, asked.words)
  const each = parts.length > 1 && parts.length <= mostThings ? eachFound(parts) : undefined
  if (each) return { is: 'found', descriptors: [...new Set(each)].slice(0, mostShown) }
  return whole && { is: 'found', descriptors: whole.descriptors }

  function eachFound(things: readonly (readonly Token[])[]): readonly Descriptor[] | undefined {
    const all: Descriptor[] = []
    for (const thing of things) {
      const found = searchedFor(asked, thing, within, share, literal)
      if (!found) return undefined
      all.push(...found.descriptors)
    }
    return all
  }
}

/** The words parted by "and", "or" and the like; one part where there is none between them. */
function joinedIn(words: readonly Token[], all: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]]
  for (const word of all) {
    if (addingWords.has(word.text) && parts.at(-1)?.length !== 0) parts.push([])
    else if (words.includes(word)) parts.at(-1)?.push(word)
  }
  return parts.filter((part) => part.length > 0)
}

function searchedFor(
  asked: Asked,
  words: readonly Token[],
  within: Coordinates,
  share: number,
  literal: number,
): { readonly descriptors: readonly Descriptor[]; readonly literal: number } | undefined {
  if (words.length === 0) return undefined
  const found = asked.texts.find(words, standsIn(within))
  const [first, second] = found
  if (!first || (isSentence(asked) && first.share * weightOf(words) < leastTold)) return undefined
  const ahead = first.words > 1 && first.score >= clearly.ahead * (second?.score ?? 0) && share <= least.open
  if (first.share < (ahead ? Math.min(share, clearly.share) : share)) return undefined
  if (words.length > 1 && first.words === 1 && first.share < least.half) return undefined
  if (!ahead && first.literal < literal && first.words < words.length) return undefined
  // Where one word was said, wherever it stands is as good.
  const isClose = (each: Found) =>
    words.length > 1 ? each.score >= first.score * close : each.share >= first.share * close
  const shown = found.filter(isClose).slice(0, mostShown)
  return { descriptors: shown.map((each) => each.descriptor), literal: first.literal }
}
