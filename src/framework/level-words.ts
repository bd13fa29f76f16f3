import { fold } from './text.ts'

/** "Level" in the languages frameworks are often written in, and its short forms. */
const LEVEL_WORDS = new Set(
  'level lvl lv l stufe niveau nivel nível livello poziom úroveň nivå taso seviye уровень レベル 等级 grade band tier'.split(
    ' ',
  ),
)
/** From the lowest to the highest. */
const SENIORITY = [
  ['intern', 'trainee', 'apprentice'],
  ['graduate', 'entry'],
  ['junior', 'associate'],
  ['mid', 'middle', 'medior', 'intermediate'],
  ['senior'],
  ['lead', 'staff'],
  ['principal'],
  ['distinguished', 'fellow'],
  ['head'],
  ['director'],
  ['vp'],
  ['svp'],
  ['chief', 'cto', 'cpo', 'cio', 'ceo'],
]
/** Scales of skill. What is ordinary elsewhere (basic, strong) stays out. */
const PROFICIENCY = new Set(
  'novice beginner foundation foundational intermediate competent practitioner proficient advanced expert mastery master leading awareness working'.split(
    ' ',
  ),
)
const ROLES = new Set(
  `engineer developer programmer architect administrator technician scientist researcher analyst tester operator designer
  writer editor strategist owner manager leader contributor coordinator coach officer executive consultant advisor
  advocate specialist generalist recruiter marketer accountant sre devops ic director lead engineers developers managers
  designers analysts ingenieur entwickler berater`.split(/\s+/u),
)
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']
const NUMBER_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** Where a level without a seniority word stands among those that have one. */
export const MID_SENIORITY = 3

/** Whether a word says "level" in one of the languages known, as "Lvl." does. */
export function isLevelWord(word: string): boolean {
  return LEVEL_WORDS.has(fold(word).replace('.', ''))
}

/** The place of a word of seniority; of "Lead/Principal" the lower; undefined: it is another word. */
export function seniorityOf(word: string): number | undefined {
  const parts = fold(word).split(/[/-]/u)
  const place = SENIORITY.findIndex((words) => parts.some((part) => words.includes(part)))
  return place < 0 ? undefined : place
}

export function isSeniority(word: string): boolean {
  return seniorityOf(word) !== undefined
}

export function isProficiency(word: string): boolean {
  return PROFICIENCY.has(fold(word))
}

/** Whether a word is the noun of a job. */
export function isRole(word: string): boolean {
  return ROLES.has(fold(word))
}

/** The first run of seniority words: "Senior Staff" of "Senior Staff Engineer". */
export function seniorityRun(words: readonly string[]): readonly string[] {
  const start = words.findIndex(isSeniority)
  if (start < 0) return []
  const rest = words.slice(start)
  const end = rest.findIndex((word) => !isSeniority(word))
  return end < 0 ? rest : rest.slice(0, end)
}

/** A number of one or two digits; longer ones are years or counts, not levels. */
export function digits(word: string): number | undefined {
  return /^\d{1,2}$/u.test(word) ? Number(word) : undefined
}

export function roman(word: string): number | undefined {
  return indexIn(ROMAN, word, 1)
}

export function numberWord(word: string): number | undefined {
  return indexIn(NUMBER_WORDS, fold(word), 0)
}

function indexIn(words: readonly string[], word: string, first: number): number | undefined {
  const index = words.indexOf(word)
  return index < 0 ? undefined : index + first
}
