import { readLevelName } from '../level-name.ts'
import { EXECUTIVE, isLevelWord, isProficiency, isRole, isSeniority, roman } from '../level-words.ts'
import { wordsIn } from '../page-words.ts'
import { remembered } from '../remembered.ts'
import { plain } from '../text.ts'
import { AREA_NOUNS, lettersOf } from './vocabulary.ts'

const NUMBERED = wordsIn('numbered')
const CLAUSE = wordsIn('clause')
const LEADING_TO = wordsIn('leading to')

/** Whether every word of a reference is a level's, so that it cannot be a statement. */
export function isCertain(name: string): boolean {
  const isKnown = (word: string) => isSeniority(word) || isRole(word) || isLevelWord(word) || /\d/u.test(word)
  return likeness(name) === 1 && name.split(' ').every(isKnown)
}

/** "Grade D", "Band D – Deputy Manager". */
const LETTERED = /^\p{L}+ [A-K](?:$|\s*[–—:,(-])/u

/** How much a label looks like the name of a level: 1 by itself, 0.5 only in the company of others, 0 not at all. */
export const likeness: (spelt: string) => 0 | 0.5 | 1 = remembered((spelt) => {
  const jobs = spelt.split(' / ')
  if (jobs.length > 1 && jobs.every((job) => isRole(lettersOf(job).at(-1) ?? '') || likeness(job) === 1)) {
    return jobs.some((job) => likeness(job) === 1) ? 1 : 0.5
  }
  const label = withoutInitials(spelt)
  const parts = lettersOf(label)
  if (parts.length > 12) return 0
  if (leadsToCode(label) || isCountedArea(label)) return 0
  const name = readLevelName(label)
  if (name?.isCode || (isLevelWord(parts[0] ?? '') && LETTERED.test(label))) {
    // "Q1" is a quarter, "Q1 Tester" somebody's level.
    return NUMBERED.has(parts[0] ?? '') && !isRole(parts.at(-1) ?? '') ? 0 : 1
  }
  // "Grade A" is no clause.
  const isLetter = (at: number) => parts[at]?.length === 1 && isLevelWord(parts[at - 1] ?? '')
  if (parts.length > 8 || parts.some((word, at) => CLAUSE.has(word) && !isLetter(at))) return 0
  if (parts.length <= 5 && (name?.seniority ?? 0) >= EXECUTIVE) return 1
  const numbered = name?.number !== undefined
  const telling = parts.filter((word) => isSeniority(word) || isProficiency(word))
  const known = parts.filter((word) => isSeniority(word) || isProficiency(word) || isRole(word) || isLevelWord(word))
  const isTitle = isRole(parts.at(-1) ?? '') || isRole(parts[0] ?? '') || (numbered && parts.some(isRole))
  const spare = telling.some(isSeniority) ? 1 : 0
  if (telling.length > 0 && (isTitle || known.length >= parts.length - spare || /[(/–-]/u.test(label))) return 1
  if (numbered && (isTitle || telling.length > 0)) return 1
  return isTitle && parts.length <= 4 ? 0.5 : 0
})

/** "Path to L2", "From helper to Level 3"; "L1 to L3" are levels. */
function leadsToCode(label: string): boolean {
  const words = lettersOf(label.slice(0, Math.max(0, label.search(/\d/u))))
  return words.slice(1, -1).some((word) => LEADING_TO.has(word))
}

/** "Dimension 1", "Competence 3: Brewing": a group may be a level. */
function isCountedArea(label: string): boolean {
  const [, word = ''] = /^(\p{L}+)[\s.#]*\d/u.exec(label) ?? []
  return AREA_NOUNS.has(plain(word))
}

/** "Software Engineer" of "Software Engineer (SE)". */
function withoutInitials(label: string): string {
  return label.replace(/(?<=\S)\s*\(\p{Lu}{2,5}\)$/u, '')
}

/** Whether a name is a level's or a job's; "Leading" alone may be a group of areas. */
export function isJob(name: string): boolean {
  const words = lettersOf(name)
  return words.some(isRole) || (likeness(name) > 0 && !words.every(isProficiency))
}

/** A title without seniority and numbers: "Baker" of "Senior Baker II". */
export function jobOf(title: string): string {
  const isOfLevel = (word: string) => isSeniority(word) || isLevelWord(word) || roman(word.toUpperCase()) !== undefined
  return lettersOf(title)
    .filter((word) => !isOfLevel(word))
    .join(' ')
}
