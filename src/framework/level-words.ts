import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import * as z from 'zod'
import { remembered } from './remembered.ts'
import { neutral, plain } from './text.ts'

const list = z.array(z.coerce.string())
const schema = z.strictObject({
  numbers: z.record(z.string(), z.int()),
  'level words': list,
  /** From the lowest to the highest. */
  seniority: z.array(list),
  proficiency: z.array(list),
  roles: list,
  supervising: list,
  'in headings': z.strictObject({ levels: z.array(list), roles: list }),
})

function table<T>(file: string, schema: z.ZodType<T>): T {
  return schema.parse(parse(readFileSync(new URL(file, import.meta.url), 'utf8')))
}

/** The words that say a level, kept by hand in `level-words.yml`; read once. */
export const levelTable: z.infer<typeof schema> = table('level-words.yml', schema)

/** Nouns that tell a trade, of one and of many, kept by hand in `professions.yml`; read once. */
export const professions: readonly string[] = Object.values(
  table('professions.yml', z.record(z.string(), z.record(z.string(), list))),
)
  .flatMap((fields) => Object.values(fields).flat())
  .flatMap((one) => [one, manyOf(one)])

/** "Nurses", "postmen", "Gärtnerinnen". */
function manyOf(one: string): string {
  if (/(?:er|t)in$/u.test(one)) return `${one}nen`
  return one.endsWith('man') ? one.replace(/man$/u, 'men') : `${one}s`
}

const headings = levelTable['in headings']
const levelWords = new Set(levelTable['level words'].map(plain))
const numbers = new Map(Object.entries(levelTable.numbers).map(([word, number]) => [plain(word), number]))
const seniority = new Map(levelTable.seniority.flatMap((words, place) => words.map((word) => [plain(word), place])))
const proficiency = new Set([...levelTable.proficiency.flat(), ...headings.levels.flat()].map(plain))
const roles = new Set([...levelTable.roles, ...professions, ...headings.roles].map(plain))
const supervising = new Set(levelTable.supervising.map(plain))
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']
const LONGEST_PHRASE = 3

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const FIRST = new RegExp(`^(${unspacedOf(levelTable.seniority.flat())})(?=\\p{L})`, 'u')
const LAST = new RegExp(`(?<=\\p{L})(${unspacedOf(levelTable.roles)})$`, 'u')

/** The words that are written without spaces, as they stand and plain, longest first. */
function unspacedOf(words: readonly string[]): string {
  const unspaced = words.filter((word) => UNSPACED.test(word)).flatMap((word) => [word, plain(word)])
  return unspaced.toSorted((one, other) => other.length - one.length).join('|')
}

/** Where a level without a seniority word stands among those that have one. */
export const MID_SENIORITY = seniority.get('mid') ?? 0

/** Where a manager stands who is called no more than that: above all who work by themselves. */
export const SUPERVISING = seniority.get('group lead') ?? 0

/** From here on a title needs no noun of a job: "Head of Sales", "VP Product". */
export const EXECUTIVE = seniority.get('head of') ?? 0

/** Whether a word says "level" in one of the languages known, as "Lvl." does. */
export const isLevelWord = remembered((word) => levelWords.has(plain(word).replace('.', '')))

/** The place of a word or phrase of seniority; of "Lead/Principal" the lower; undefined: it is another word. */
export const seniorityOf = remembered((gendered): number | undefined => {
  // "Sr. Director", "Jr. Staff Engineer".
  const phrase = neutral(gendered).replace(/(?<=\p{L})\./gu, '')
  const places = phrase.split('/').flatMap((part) => seniority.get(plain(part).replaceAll('-', ' ')) ?? [])
  const parts = places.length > 0 ? places : phrase.split('-').flatMap((part) => seniority.get(plain(part)) ?? [])
  return parts.length === 0 ? undefined : Math.min(...parts)
})

export function isSeniority(word: string): boolean {
  return seniorityOf(word) !== undefined
}

export function isProficiency(word: string): boolean {
  return proficiency.has(plain(word))
}

/** Whether a word is the noun of a job. */
export function isRole(word: string): boolean {
  return roles.has(plain(neutral(word)))
}

/** Whether a word is the noun of a job that leads others. */
export function isSupervising(word: string): boolean {
  return supervising.has(plain(neutral(word)))
}

/** The first run of words of seniority, each phrase as one: "Tech Lead" of "Tech Lead Payments". */
export function seniorityRun(words: readonly string[]): readonly string[] {
  const start = words.findIndex((_, at) => phraseAt(words, at) !== undefined)
  const run: string[] = []
  for (let at = start; at >= 0; ) {
    const phrase = phraseAt(words, at)
    if (phrase === undefined) break
    run.push(phrase)
    at += phrase.split(' ').length
  }
  return run
}

function phraseAt(words: readonly string[], from: number): string | undefined {
  const lengths = Array.from({ length: LONGEST_PHRASE }, (_, at) => LONGEST_PHRASE - at)
  const phrases = lengths.map((length) => words.slice(from, from + length)).filter(({ length }) => length > 0)
  return phrases.map((phrase) => phrase.join(' ')).find(isSeniority)
}

/** Where words are written without spaces, those of a title one by one: "高级" and "工程师" of "高级工程师". */
export function partsOf(word: string): readonly string[] {
  if (!UNSPACED.test(word)) return [word]
  return word.replace(FIRST, '$1 ').replace(LAST, ' $1').split(' ')
}

/** A number of one or two digits; longer ones are years or counts, not levels. */
export function digits(word: string): number | undefined {
  return /^\d{1,2}$/u.test(word) ? Number(word) : undefined
}

export function roman(word: string): number | undefined {
  const index = ROMAN.indexOf(word)
  return index < 0 ? undefined : index + 1
}

export function numberWord(word: string): number | undefined {
  return numbers.get(plain(word))
}
