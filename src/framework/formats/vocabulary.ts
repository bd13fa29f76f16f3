import { readLevelName } from '../level-name.ts'
import { isLevelWord, isProficiency, isRole, isSeniority } from '../level-words.ts'
import { clean, fold } from '../text.ts'

/** Words that tell in a header, a heading or a key what stands below it. */
export const AREA_WORDS =
  words(`area areas competency competencies competence competences skill skills topic topics capability
  capabilities dimension dimensions category categories theme themes pillar pillars trait traits attribute attributes domain
  domains subject practice discipline aspect aspects quality qualities criterion value values factor factors`)
/** Those that say nothing else: a column called "Quality" may be an area itself. */
export const AREA_HEADERS = words(`area areas competency competencies competence competences skill skills topic topics
  capability capabilities dimension dimensions category categories theme themes pillar pillars trait traits attribute
  attributes aspect aspects`)
export const DESCRIPTION_WORDS =
  words(`description descriptions descriptor expectation expectations expected expect behaviour behaviours
  behavior behaviors responsibility responsibilities requirement requirements criteria details statement statements meaning`)
export const LEVEL_HEADERS = words(
  'level levels grade grades band bands seniority stage stages step steps tier tiers rank',
)
export const TITLE_HEADERS = words('title titles role position job name')
export const TRACK_HEADERS = words('track tracks family families craft crafts role roles profession ladder')

/** Headings that name what a level says as a whole, or the page itself, and no area. */
const GENERIC =
  words(`expectations expectation summary overview introduction description descriptions levels level competencies
  competency skills skill notes note examples example details about background purpose contents general responsibilities
  requirements includes progression glossary references resources acknowledgements licence license changelog`)
const GENERIC_PHRASES = new Set(['track record', 'table of contents', 'how to use this', 'further reading', 'see also'])

/** Words of a page's title that name no area. */
const WHOLE =
  words(`career careers ladder ladders framework frameworks progression path paths matrix guide handbook roles
  levels growth growing job jobs titles readme`)

/** Numbered things that are no levels. */
const NUMBERED = words('chapter part phase step appendix example section table figure week day version q h v option')
/** A clause is no title: "Lead by example". */
const CLAUSE = words('by with the others to for your our how what a an their is are in on at your you we')

export function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u))
}

export function hasWord(name: string, vocabulary: ReadonlySet<string>): boolean {
  return lettersOf(name).some((word) => vocabulary.has(word))
}

/** Whether every word of a name is one of the vocabulary: "Level", "Level / Grade". */
export function isOnly(name: string, vocabulary: ReadonlySet<string>): boolean {
  const all = lettersOf(name)
  return all.length > 0 && all.every((word) => vocabulary.has(word))
}

export function isGeneric(name: string): boolean {
  return isOnly(name, GENERIC) || GENERIC_PHRASES.has(fold(name))
}

/** Whether a title names a framework, a ladder or a job: the whole, and no area. */
export function isWhole(title: string): boolean {
  return hasWord(title, WHOLE) || lettersOf(title).some(isRole)
}

export function isAntiPattern(name: string): boolean {
  return /^anti[\s-]?patterns?\b/u.test(fold(name))
}

/** The level that a text only refers to, as "see E3" or "Same as Senior" does. */
export function referredLevel(text: string): string | undefined {
  const bare = clean(text).replace(/^[([]+|[\p{P}]+$/gu, '')
  const rest = /^(?:please )?(?:see|same as|as in|as for|as)\s+(.+)$/iu.exec(bare)?.[1]
  return rest !== undefined && likeness(rest) === 1 ? rest : undefined
}

/** How much a label looks like the name of a level: 1 by itself, 0.5 only in the company of others, 0 not at all. */
export function likeness(label: string): 0 | 0.5 | 1 {
  const parts = lettersOf(label)
  const name = readLevelName(label)
  if (parts.length > 12) return 0
  if (name?.isCode) return NUMBERED.has(parts[0] ?? '') ? 0 : 1
  if (parts.length > 8 || parts.some((word) => CLAUSE.has(word))) return 0
  const numbered = name?.number !== undefined
  const telling = parts.filter((word) => isSeniority(word) || isProficiency(word))
  const known = parts.filter((word) => isSeniority(word) || isProficiency(word) || isRole(word) || isLevelWord(word))
  const isTitle = isRole(parts.at(-1) ?? '') || isRole(parts[0] ?? '') || (numbered && parts.some(isRole))
  if (telling.length > 0 && (isTitle || known.length >= parts.length - 1 || /[(/–-]/u.test(label))) return 1
  if (numbered && (isTitle || telling.length > 0)) return 1
  return isTitle && parts.length <= 4 ? 0.5 : 0
}

function lettersOf(name: string): string[] {
  return fold(name).match(/[\p{L}\p{M}]+/gu) ?? []
}
