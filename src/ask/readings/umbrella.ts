import type { Area, Coordinates } from '../../framework/descriptor.ts'
import { umbrellaMarks, umbrellas } from '../language.ts'
import { type Pick, positionsOf } from '../pick.ts'
import { wordsOf } from '../words.ts'
import { type Asked, leftover, placeOf, tells } from './reading.ts'

/** The places that one word for several areas names: "people stuff for L5". `sure`: it can mean nothing else. */
export interface Umbrella {
  readonly places: readonly Coordinates[]
  readonly sure: boolean
}

/** Read where all that is said beside the level and the track is such a word. */
export function umbrellaIn({ words, best, intent, framework }: Asked): Umbrella | undefined {
  const named = [best.track, best.level].filter((pick): pick is Pick => pick !== undefined)
  const taken = positionsOf(named)
  const isMarked = (at: number) => [at - 1, at + 1].some((beside) => umbrellaMarks.has(words[beside]?.text ?? ''))
  const said = [...words.entries()].filter(([at, word]) => {
    return !taken.has(at) && umbrellas.has(word.text) && (tells(word) || isMarked(at))
  })
  const rest = leftover(words, named, intent).filter(({ text }) => !umbrellas.has(text) && !umbrellaMarks.has(text))
  if (said.length === 0 || rest.length > 0) return undefined
  const meant = new Set(said.flatMap(([, { text }]) => [...(umbrellas.get(text) ?? [])]))
  const within = placeOf(...named)
  const places = framework.areas
    .filter((area) => isNamedBy(area, meant))
    .map((area) => ({ ...within, area: area.id }))
    .filter((place) => framework.at(place).length > 0)
  return places.length === 0 ? undefined : { places, sure: said.some(([at]) => isMarked(at)) }
}

function isNamedBy({ label }: Area, words: ReadonlySet<string>): boolean {
  return wordsOf(label).some((word) => words.has(word))
}
