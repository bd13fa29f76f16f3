import type { Coordinates, Descriptor } from '../../framework/descriptor.ts'
import { placeOf } from '../nearby.ts'
import type { Found } from '../texts.ts'
import type { Token } from '../token.ts'
import { addingWords } from '../wordings.ts'
import { type Asked, foundOnce, type Understood } from './reading.ts'

/**
 * How much of what the words tell the best descriptor must say. A share, not a score: no score separates right from
 * unrelated. With a place named, less will do, but one word of several must be half of it. Values found on golden questions.
 */
export const least = { open: 0.58, literal: 0.3, within: 0.42, offered: 0.3, half: 0.5, job: 0.9 }
/** Found far ahead of all others: less of the words need be said. */
const clearly = { ahead: 1.6, share: 0.4 }
/** At a level that is named, the one descriptor that says some of it is better than none. */
const closestOf = { share: 0.13, ahead: 1.15 }
/** Said nearly in full somewhere: then words that look like names are words of that text. */
export const inFull = 0.75
/** Descriptors this close to the best are shown beside it. */
const close = 0.88
/** Those that say as much of the words may be this much less like them. */
const nearly = 0.75
const half = 0.5
/** A word is meant this surely to be one of an area's name. */
const likely = 0.65
const mostShown = 3
/** What says this much of what the one shown says is offered beside it. */
const beside = 0.4
/** More things than this joined by "and" are no list but a text. */
const mostThings = 4
/** In a sentence that names no place one common word is not enough: "are you a robot?" */
const leastTold = 0.7
export const weightOf = (words: readonly Token[]) => words.reduce((sum, word) => sum + word.weight, 0)

/** At a level that is named, the one descriptor that says something of it, where no other says as much. */
export function closest(asked: Asked, words: readonly Token[], within: Coordinates): Descriptor | undefined {
  const [first, second] = foundOnce(asked, words, within)
  if (!first || first.share < closestOf.share || first.score < closestOf.ahead * (second?.score ?? 0)) return undefined
  // "Parental leave": of two words the one that tells more is said nowhere, so something else is meant.
  const [most] = words.toSorted((one, other) => other.weight - one.weight)
  if (most && words.length === 2 && foundOnce(asked, [most], {}).length === 0) return undefined
  return first.descriptor
}

/** Words that tell nothing, and names nothing: not typed as one would type into a search box. */
function isSentence({ words, picks, intent }: Asked): boolean {
  const isAsked = intent.whichLevel || intent.locate.length > 0
  return !isAsked && picks.length === 0 && words.some((word) => word.weight === 0)
}

/** What the texts say to these words, if they say enough of them; to each of the things joined by "and" where none says both. */
export function searched(
  asked: Asked,
  words: readonly Token[],
  within: Coordinates,
  share: number,
  literal = share >= least.open ? least.literal : 0,
): Understood | undefined {
  const whole = searchedFor(asked, words, within, share, literal)
  const found: Understood | undefined = whole && { is: 'found', descriptors: whole.descriptors, also: whole.also }
  if (whole && whole.literal >= inFull) return found
  const parts = joinedIn(words, asked.words)
  const each = parts.length > 1 && parts.length <= mostThings ? eachFound(parts) : undefined
  if (each) return { is: 'found', descriptors: [...new Set(each)].slice(0, mostShown) }
  return found

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
):
  | { readonly descriptors: readonly Descriptor[]; readonly also: readonly Descriptor[]; readonly literal: number }
  | undefined {
  if (words.length === 0) return undefined
  const found = foundOnce(asked, words, within)
  const [first, second] = found
  if (!first || (isSentence(asked) && first.share * weightOf(words) < leastTold)) return undefined
  const ahead =
    first.words > 1 && first.literal > 0 && first.score >= clearly.ahead * (second?.score ?? 0) && share <= least.open
  if (first.share < (ahead ? Math.min(share, clearly.share) : share)) return undefined
  if (words.length > 1 && first.words === 1 && first.share <= least.half) return undefined
  if (!ahead && first.literal < literal && first.words < words.length) return undefined
  // Where one word was said, wherever it stands is as good.
  const isClose = ({ score, share }: Found) => {
    const saysAsMuch = share >= first.share * close
    return words.length > 1 ? score >= first.score * (saysAsMuch ? nearly : close) : saysAsMuch
  }
  const fitting = found.filter(isClose)
  const levels = asked.intent.who && within.level === undefined ? levelsIn(fitting, found) : undefined
  const { shown, also } = levels ?? besideIn(fitting, found, within)
  return { descriptors: descriptorsOf(shown), also: descriptorsOf(also), literal: first.literal }
}

/**
 * "Who drives machines?" Where no text says enough of it to be shown, but words of it stand in names of areas, what says the
 * most of it there is offered; wherever it stands, where levels are asked for in so many words.
 */
export function offeredToWho(asked: Asked, words: readonly Token[], within: Coordinates): Understood | undefined {
  if (!asked.intent.who) return undefined
  const named = words.flatMap((word) => asked.vocabulary.hits([word])).filter(({ quality }) => quality >= likely)
  const areas = new Set(named.flatMap(({ name }) => (name.kind === 'area' ? [name.id] : [])))
  const { whichLevel } = asked.intent
  const found = foundOnce(asked, words, within).filter(({ descriptor }) => whichLevel || areas.has(descriptor.area.id))
  const [first] = found
  if (!first || first.share < least.offered) return undefined
  const fitting = found.filter(({ literal, score }) => literal > 0 && score >= first.score * nearly)
  const readings = fitting.map(({ descriptor }) => ({ do: 'show', at: placeOf(descriptor) }) as const)
  return readings.length === 0 ? undefined : { is: 'unclear', readings }
}

interface Shown {
  readonly shown: readonly Found[]
  readonly also: readonly Found[]
}

/** What fits, wherever it stands; where one does, what says less beside it. */
function besideIn(fitting: readonly Found[], found: readonly Found[], within: Coordinates): Shown {
  const [first, ...others] = found
  const shown = fitting.slice(0, mostShown)
  const also =
    first && shown.length === 1 ? others.filter((each) => isBeside(each, first, within)) : fitting.slice(mostShown)
  return { shown, also }
}

/**
 * Where levels are asked for and one area clearly tells: its levels, of other areas only what is at other levels. Where
 * one fits, also those that say half as much.
 */
function levelsIn(fitting: readonly Found[], found: readonly Found[]): Shown | undefined {
  const areas = [...Map.groupBy(fitting, ({ descriptor }) => descriptor.area).values()]
  const best = ([first]: readonly Found[]) => first?.score ?? 0
  const [own = []] = areas.toSorted((one, other) => best(other) - best(one) || other.length - one.length)
  if (own.length < 2 && areas.length > 1) return undefined
  const shown = own.slice(0, mostShown)
  const least = best(own) * (own.length > 1 ? nearly : half)
  const literal = own.length > 1 ? (own[0]?.literal ?? 0) * nearly : 0
  const isSaid = (each: Found) => each.literal >= literal
  const more = found.filter(
    (each) =>
      !shown.includes(each) && each.descriptor.area === own[0]?.descriptor.area && each.score >= least && isSaid(each),
  )
  const levels = new Set([...shown, ...more].map(({ descriptor }) => descriptor.level))
  const others = fitting.filter((each) => isSaid(each) && !levels.has(each.descriptor.level))
  return { shown, also: [...more, ...others] }
}

const descriptorsOf = (found: readonly Found[]) => found.map(({ descriptor }) => descriptor)

/**
 * Says some of the words as they are, of the same area or at the level that was named; or so much that it would be found
 * without the first.
 */
function isBeside(other: Found, first: Found, { level }: Coordinates): boolean {
  const near = level !== undefined || other.descriptor.area === first.descriptor.area
  return other.literal > 0 && (near ? other.score >= first.score * beside : other.share >= least.open)
}
