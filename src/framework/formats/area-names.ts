import { wordsIn } from '../page-words.ts'
import { plain } from '../text.ts'
import { AREA_HEADERS, hasWord, isClause, isGeneric, isTextWord } from './vocabulary.ts'

const USUAL_AREAS = wordsIn('usual areas')
const AREA_ENDINGS = [...wordsIn('area endings')]
/** What comes before such an ending, at least. */
const SHORTEST_STEM = 3

/** Whether a name has a word of many areas' names: "Team work". */
export function hasAreaWord(name: string): boolean {
  return hasWord(name, USUAL_AREAS)
}

/** The share of names that end as those of qualities do; "Learning", "Doing", "Leading" are what somebody does at a level. */
export function namesQualities(names: readonly string[]): number {
  const areVerbs = names.every((name) => /\p{L}{2}ing$/u.test(name))
  return areVerbs ? 0 : names.filter((name) => endsIn(name, AREA_ENDINGS)).length / names.length
}

export function endsIn(name: string, endings: readonly string[]): boolean {
  const words = plain(name).match(/\p{L}+/gu) ?? []
  return words.some((word) => endings.some((one) => word.endsWith(one) && word.length >= one.length + SHORTEST_STEM))
}

/** Whether names of what holds several areas sound like teams or trades ("Cellar", "Front desk"), and none like an area. */
export function soundLikeTracks(names: readonly string[]): boolean {
  const isOfAreas = (name: string) =>
    hasAreaWord(name) || hasWord(name, AREA_HEADERS) || isGeneric(name) || isTextWord(name) || isClause(name)
  return !names.some(isOfAreas) && names.filter((name) => endsIn(name, AREA_ENDINGS)).length * 2 <= names.length
}
