import type { Coordinates, Descriptor } from '../../framework/descriptor.ts'
import { wholeName } from '../mentions.ts'
import { split } from '../nearby.ts'
import type { Pick } from '../resolve.ts'
import type { Found } from '../texts.ts'
import type { Token } from '../token.ts'
import { type Asked, leftover, missingName, textWithin, type Understood } from './reading.ts'

/**
 * How much of what the words tell the best descriptor must say. A share, not a score: no score separates right from
 * unrelated. With a place named, less will do. Values found on golden questions.
 */
const least = { open: 0.58, openLiteral: 0.3, within: 0.42 }
/** Descriptors this close to the best are shown beside it. */
const close = 0.88
const mostShown = 3

/** A place of the framework by its names, by words of its texts, or by both. */
export function readPlace(asked: Asked): Understood {
  const { best, words, intent, framework } = asked
  const ghosts = asked.picks.filter((pick) => pick.ids.length === 0 && pick.kind === 'level')
  const area = best.area && best.area.coverage >= wholeName ? best.area : undefined
  const others = leftover(words, [best.track, best.level, area, ...ghosts], intent)

  if (ghosts.length > 0 && !best.level?.ids.length) {
    const told = leftover(words, [best.track, area], intent)
    const meant = others.length > 0 || !area ? searched(asked, told, at(best.track, area), least.open) : undefined
    const sure = ghosts.some((ghost) => ghost.number !== undefined)
    if (!sure && meant) return meant
    return { is: 'missing', missing: ghosts.map((ghost) => missingName(ghost, framework)), at: at(best.track, best.area) }
  }

  const named = [best.track, best.level, best.area].filter((pick) => pick !== undefined)
  if (others.length === 0 || (area && best.level)) return named.length > 0 ? placed(asked, named) : { is: 'nothing' }

  const within = at(best.track, best.level, area)
  const bound = Object.keys(within).length > 0
  const found = searched(asked, others, within, bound ? least.within : least.open)
  if (found) return found
  if (area) {
    const foreign = others.reduce((sum, word) => sum + word.weight, 0)
    return foreign <= 1.2 ? placed(asked, named) : { is: 'nothing' }
  }
  if (best.area && best.area.coverage > 0.5 && leftover(words, named, intent).length === 0) return placed(asked, named)
  if (bound) {
    const everywhere = searched(asked, leftover(words, [], intent), {}, least.open)
    if (everywhere && !best.level?.number) return everywhere
    return { is: 'missing', missing: [phraseOf(others)], at: within }
  }
  return { is: 'nothing' }
}

function at(...picks: readonly (Pick | undefined)[]): Coordinates {
  return Object.fromEntries(picks.flatMap((pick) => (pick?.ids.length === 1 ? [[pick.kind, pick.ids[0]]] : [])))
}

const phraseOf = (words: readonly Token[]) => words.map((word) => word.text).join(' ')

/** The place named; where its names fit several, all of those that exist. */
function placed(asked: Asked, picks: readonly Pick[]): Understood {
  const { framework } = asked
  let places: Coordinates[] = [{}]
  for (const pick of picks) places = places.flatMap((place) => pick.ids.map((id) => ({ ...place, [pick.kind]: id })))
  const real = places.filter((place) => framework.at(place).length > 0)
  const [only, ...more] = real
  if (only && more.length === 0) return { is: 'clear', command: { do: 'show', at: only } }
  if (only) return { is: 'unclear', readings: real.map((place) => ({ do: 'show', at: place })) }
  const { known, missing } = split(places[0] ?? {}, framework)
  return { is: 'missing', missing, at: known }
}

/** What the texts say to these words, if they say enough of them. */
function searched(asked: Asked, words: readonly Token[], within: Coordinates, share: number): Understood | undefined {
  if (words.length === 0) return undefined
  const found = asked.texts.find(words, textWithin(within, asked))
  const [first] = found
  if (!first || bestShare(found) < share || first.literal < (share === least.open ? least.openLiteral : 0)) return undefined
  const shown = found.filter((each) => each.score >= first.score * close).slice(0, mostShown)
  return { is: 'found', descriptors: shown.map((each): Descriptor => each.descriptor) }
}

const bestShare = (found: readonly Found[]) => found[0]?.share ?? 0
