import type { Coordinates, Level } from '../framework/descriptor.ts'
import type { Framework } from '../framework/framework.ts'
import { titleWords } from './language.ts'
import { wordsOf } from './words.ts'

/**
 * The place, or where it is none that of the level which is called the same in short or in full: pages that write "Senior"
 * in one table and "Senior Baker" in another mean one level.
 */
export function orTwin(place: Coordinates, framework: Framework): Coordinates {
  const level = framework.level(place.level ?? '')
  if (level === undefined || place.area === undefined || framework.at(place).length > 0) return place
  const twin = framework.levels.find(
    (other) => areTwins(level, other) && framework.at({ ...place, level: other.id }).length > 0,
  )
  return twin ? { ...place, level: twin.id } : place
}

/** Whether one is the title of the other without its job: "Senior", and "Senior Baker", but not "Senior Staff Baker". */
function areTwins(one: Level, other: Level): boolean {
  const [short = [], long = []] = [wordsOf(one.label), wordsOf(other.label)].toSorted((a, b) => a.length - b.length)
  const rest = long.filter((word) => !short.includes(word))
  const isTitle = short.length < long.length && short.every((word) => titleWords.has(word) && long.includes(word))
  return isTitle && !rest.some((word) => titleWords.has(word) || /\d|^[ivx]+$/u.test(word))
}
