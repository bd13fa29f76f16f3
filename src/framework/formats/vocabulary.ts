import { isRole, partsOf } from '../level-words.ts'
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
const CLAUSE = wordsIn('clause')
const ELSEWHERE = wordsIn('elsewhere')
const ARTICLES = wordsIn('articles')
const ANTI_PATTERNS = [...phrasesIn('anti-patterns')].map((phrase) => `${phrase} `)
/** In characters, with all that may stand before it. */
const LONGEST_ANTI_PATTERN = 80
const LONGEST_REFERENCE = 8
/** The words of a name, those written without spaces one by one. */
export const lettersOf = remembered(lettersIn)
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
