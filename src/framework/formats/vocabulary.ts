import { readLevelName } from '../level-name.ts'
import { EXECUTIVE, isLevelWord, isProficiency, isRole, isSeniority, partsOf, roman } from '../level-words.ts'
import { phrasesIn, wordsIn } from '../page-words.ts'
import { remembered } from '../remembered.ts'
import { neutral, plain } from '../text.ts'

export const AREA_WORDS = wordsIn('areas', 'groups', 'maybe areas')
/** Those that say nothing else: a column called "Quality" may be an area itself. */
export const AREA_HEADERS = wordsIn('areas', 'groups')
/** Those that no level is called by. */
export const AREA_NOUNS = wordsIn('areas')
const GROUP_HEADERS = wordsIn('groups')
export const DESCRIPTION_WORDS = wordsIn('descriptions')
export const LEVEL_HEADERS = wordsIn('levels')
export const TITLE_HEADERS = wordsIn('titles')
export const TRACK_HEADERS = wordsIn('tracks')
const FAMILIES = wordsIn('families')
export const FACT_WORDS = wordsIn('facts', 'spans')
export const ASIDE_WORDS = wordsIn('aside', 'facts', 'spans')
export const TAGS = wordsIn('tags')

const GENERIC = wordsIn('generic', 'levels')
/** "Levels and skills", "Skills by level". */
const GENERIC_JOINED = wordsIn('generic', 'levels', 'joints')
const SCALES = wordsIn('levels', 'scales')
const GENERIC_OR_SCALE = wordsIn('generic', 'levels', 'joints', 'scales')
const LEVEL_OR_TITLE = wordsIn('levels', 'titles')
const SUMMARIES = wordsIn('summaries')
const TITLE_OR_SUMMARY = wordsIn('titles', 'summaries')
const GENERIC_PHRASES = phrasesIn('generic phrases')
const SECTIONS = wordsIn('sections')
const SECTION_PHRASES = phrasesIn('section phrases')
const AREAS = wordsIn('areas', 'descriptions')
const TEXTS = wordsIn('descriptions', 'texts')
const FOLDERS = wordsIn('folders', 'structure keys', 'areas', 'levels', 'whole', 'maybe whole')
const WHOLE = wordsIn('whole')
const MAYBE_WHOLE = wordsIn('whole', 'maybe whole')
const LEVELS_OF_WHOLE = wordsIn('levels', 'titles', 'tracks', 'whole')
const NUMBERED = wordsIn('numbered')
const CLAUSE = wordsIn('clause')
const LEADING_TO = wordsIn('leading to')
const ELSEWHERE = wordsIn('elsewhere')
const ARTICLES = wordsIn('articles')
const ANTI_PATTERNS = [...phrasesIn('anti-patterns')].map((phrase) => `${phrase} `)
/** In characters, with all that may stand before it. */
const LONGEST_ANTI_PATTERN = 80
const LONGEST_REFERENCE = 8
const lettersOf = remembered(lettersIn)
/** The longest first. */
const REFERRING = [...phrasesIn('referring')].toSorted((one, other) => other.length - one.length)

function lettersIn(text: string): readonly string[] {
  return (plain(neutral(text)).match(/[\p{L}\p{M}]+/gu) ?? []).flatMap(partsOf)
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
  return (
    GENERIC_PHRASES.has(lettersOf(name).join(' ')) ||
    isOnly(withoutArticle(name), GENERIC) ||
    (isOnly(name, GENERIC_JOINED) && hasWord(name, GENERIC)) ||
    isOfLevels(name) ||
    isOfJob(name)
  )
}

/** "Job grade", "Role level": what the level is called elsewhere. */
function isOfLevels(name: string): boolean {
  return hasWord(name, LEVEL_HEADERS) && isOnly(name, LEVEL_OR_TITLE)
}

/** "Role overview", "Position summary". */
function isOfJob(name: string): boolean {
  return hasWord(name, SUMMARIES) && isOnly(name, TITLE_OR_SUMMARY)
}

/** What the sections of a job's description are called: areas, where there are no others. */
export function isSection(name: string): boolean {
  return !isGeneric(name) || SECTION_PHRASES.has(lettersOf(name).join(' ')) || isOnly(withoutArticle(name), SECTIONS)
}

/** "Category", "Competency group": what several areas belong to. */
export function isGroupHeader(name: string): boolean {
  return isOnly(name, AREA_HEADERS) && hasWord(name, GROUP_HEADERS)
}

/** Whether a file or folder is called by what such files hold, so that it names no track: "levels", "docs". */
export function isGenericName(name: string): boolean {
  return isGeneric(name) || isOnly(name, FOLDERS)
}

/** "family", "job family", "track". */
export function isTrackKey(key: string): boolean {
  const words = plain(key).split(/[\s_-]+/u)
  return TRACK_HEADERS.has(words.at(-1) ?? '') && words.every((word) => TRACK_HEADERS.has(word) || word === 'job')
}

/** "family", "job family", of the keys for tracks: it may have several jobs. */
export function isFamilyKey(key: string): boolean {
  return FAMILIES.has(
    plain(key)
      .split(/[\s_-]+/u)
      .at(-1) ?? '',
  )
}

/** Whether a title is a job's and says no more: "Software developer". */
export function isJobAlone(title: string): boolean {
  return isRole(lettersOf(title).at(-1) ?? '') && !isFramework(title) && !isClause(title)
}

/** Whether a title is of what goes with a framework: "Interview script", "FAQ". */
export function isElsewhere(title: string): boolean {
  return hasWord(title, ELSEWHERE)
}

/** Whether a heading is more of a sentence than a name: "How we use it". */
export function isClause(label: string): boolean {
  return hasWord(label, CLAUSE)
}

/** A heading of the levels as such: "Stages", "Our levels", "Career levels". */
export function isLevelsHeading(name: string): boolean {
  return isOnly(withoutArticle(name), LEVELS_OF_WHOLE) && hasWord(name, LEVEL_HEADERS)
}

/** A heading of a scale: "Skill levels", "Rating scale", "Levels of proficiency". */
export function isScaleHeading(name: string): boolean {
  return isOnly(withoutArticle(name), GENERIC_OR_SCALE) && hasWord(name, SCALES)
}

/** A label that only says that a text follows: "Examples", "Behaviours". */
export function isTextWord(name: string): boolean {
  return isGeneric(name) || isOnly(name, TEXTS)
}

/** A heading of the areas as such: "Competencies", "Expectations". */
export function isAreasHeading(name: string): boolean {
  return isOnly(withoutArticle(name), AREAS)
}

function withoutArticle(name: string): string {
  const words = lettersOf(name)
  return words
    .slice(
      Math.max(
        0,
        words.findIndex((word) => !ARTICLES.has(word)),
      ),
    )
    .join(' ')
}

/** Whether a title names a framework, a ladder or a job: the whole, and no area. */
export function isWhole(title: string): boolean {
  return hasWord(title, MAYBE_WHOLE) || lettersOf(title).some(isRole)
}

/** Whether a title names the whole in so many words: "Our career framework". */
export function isFramework(title: string): boolean {
  return hasWord(title, WHOLE)
}

/** Whether a text begins so. No more than its beginning is looked at, since whole statements are asked about. */
export function isAntiPattern(text: string): boolean {
  const words = `${lettersIn(text.slice(0, LONGEST_ANTI_PATTERN)).join(' ')} `
  return ANTI_PATTERNS.some((phrase) => words.startsWith(phrase))
}

/** What a short text only refers to, as "see E3" or "Same as Senior" does. */
export function referredLevel(text: string): string | undefined {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const bare = plain(words.join(' '))
  const start = REFERRING.find((phrase) => bare.startsWith(`${phrase} `))
  if (start === undefined || words.length > LONGEST_REFERENCE) return undefined
  return words.slice(start.split(' ').length).join(' ')
}

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
