import {
  digits,
  isLevelWord,
  isSeniority,
  MID_SENIORITY,
  numberWord,
  partsOf,
  roman,
  seniorityOf,
  seniorityRun,
} from './level-words.ts'

import { wordsIn } from './page-words.ts'
import { clean, fold, plain } from './text.ts'

/** What a title says of a level. */
export interface LevelName {
  /** The same for every way of naming one level: "Level 2", "L2", "Lead (Level 2)". */
  readonly key: string
  readonly label: string
  readonly number?: number
  /** Whether the number alone is its place, as in "Level 2" or "IC4", and not one within a word, as in "Senior 2". */
  readonly isCode: boolean
  readonly titles: readonly string[]
  /** What the pages call it, where the owner renames it. */
  readonly was?: readonly string[]
  /** The place of its seniority words, intern lowest; absent where it has none. */
  readonly seniority?: number
}

/** The words of a title from `from` up to, not including, `to`: "Level 2", "IC4", "Band 5M", "Engineer II". */
interface Code {
  readonly from: number
  readonly to: number
  readonly prefix: string
  readonly number: number
  readonly isCode: boolean
}

const SEPARATORS = new Set(['-', '–', '—', ':', '：', ',', '|', '/', '·', '•', '(', ')', '[', ']'])

/** "level", "executive level". */
const LEVEL_PREFIX = /(?:^| )level$/u
const MAYBE_LEVELS = wordsIn('maybe levels')

const LETTERED = /^(?<letter>\p{Lu})\s*[-–—:]\s+(?<title>\p{L}.*)$/u

/** Reads "Level 2 (Lead)", "Lead (Level 2)", "L2", "IC4 Staff Engineer", "Senior Engineer"; undefined: names no level. */
export function readLevelName(title: string): LevelName | undefined {
  const words = wordsOf(title)
  const found = findCode(words)
  const seniority = seniorityIn(words.flatMap(partsOf))
  if (found === undefined && seniority === undefined) return undefined

  const code = found?.isCode ? found : undefined
  const name = code && joined(words.slice(code.from, code.to))
  const isOfLevels = code !== undefined && LEVEL_PREFIX.test(code.prefix)
  const label = name !== undefined && (isOfLevels || hasBrackets(words)) ? name : clean(title)
  return {
    key: code === undefined ? fold(label) : `${code.prefix} ${code.number}`,
    label,
    isCode: code !== undefined,
    ...(found && { number: found.number }),
    titles: distinct([name ?? '', ...titlesBeside(words, code)], label),
    ...(seniority !== undefined && { seniority }),
  }
}

/** The level that front matter names in so many words, whatever it is: "Explorer", "2". */
export function levelNamed(label: string): LevelName {
  const text = digits(label.trim()) === undefined ? clean(label.replaceAll('_', ' ')) : `Level ${label.trim()}`
  const titles = titleBesideLetter(text)
  return { key: fold(text), isCode: false, titles, ...readLevelName(text), ...numbered(text), label: text }
}

/** "2 Baker", as a column of numbers and one of titles give it, is level 2. */
function numbered(label: string): Partial<LevelName> {
  const { number, title } = /^(?<number>\d{1,2}) (?<title>\p{L}.*)$/u.exec(label)?.groups ?? {}
  return number === undefined || title === undefined
    ? {}
    : { key: `level ${Number(number)}`, number: Number(number), isCode: true, titles: [title] }
}

/** "C – Baker" is called "Baker", too. */
function titleBesideLetter(label: string): string[] {
  const { title } = LETTERED.exec(label)?.groups ?? {}
  return title === undefined ? [] : [title]
}

/** The letter that counts a level, where its label begins with one: "C" of "C – Baker". */
export function letterOf(label: string): string | undefined {
  return LETTERED.exec(label)?.groups?.['letter']
}

/** Every name a level goes by: its label, its titles, its number. */
export function levelNames({
  label,
  titles,
  number,
}: {
  readonly label: string
  readonly titles: readonly string[]
  readonly number?: number | undefined
}): string[] {
  return [label, ...titles, ...(number === undefined ? [] : [String(number)])]
}

/** A level as headings call it in full: "L3 (Senior)", "Senior (L3)". */
export function fullNames({ label, titles, was = [] }: Pick<LevelName, 'label' | 'titles' | 'was'>): string[] {
  return [label, ...was, ...titles.flatMap((title) => [`${label} (${title})`, `${title} (${label})`])]
}

/** The texts once each, in order, without those that only repeat `label`. */
export function distinct(texts: readonly string[], label: string): string[] {
  return [...Map.groupBy(texts, fold)].flatMap(([key, same]) =>
    key === '' || key === fold(label) ? [] : same.slice(0, 1),
  )
}

/** Words and separators, in order. A hyphen within a word stays with the word; keys are joined by underscores. */
function wordsOf(title: string): string[] {
  const spaced = clean(title.replaceAll('_', ' ')).replace(/[:：,|()[\]]/gu, ' $& ')
  return spaced.split(' ').filter((word) => word !== '')
}

function findCode(words: readonly string[]): Code | undefined {
  const codes = words.flatMap((_, index) => codeAt(words, index) ?? [])
  const code = codes.find(({ prefix }) => prefix === 'level') ?? codes.find(({ isCode }) => isCode) ?? codes[0]
  return code && withLadder(words, code)
}

/** "Executive Level 1" is another level than "Level 1". */
function withLadder(words: readonly string[], code: Code): Code {
  const before = fold(words[code.from - 1] ?? '')
  const isOwn = code.prefix === 'level' && code.to > code.from + 1 && MAYBE_LEVELS.has(before)
  return isOwn && isEdge(words, code.from - 2) ? { ...code, from: code.from - 1, prefix: `${before} level` } : code
}

function codeAt(words: readonly string[], from: number): Code | undefined {
  const word = words[from] ?? ''
  const bare = digits(word)
  const standsAlone = isEdge(words, from - 1) && isEdge(words, from + 1)
  if (bare !== undefined && standsAlone) return { from, to: from + 1, prefix: 'level', number: bare, isCode: true }

  const tight = /^(\p{L}{1,5})-?(\d{1,2})$/u.exec(word)
  if (tight !== null) {
    const [, prefix = '', number] = tight
    return { from, to: from + 1, prefix: prefixOf(prefix), number: Number(number), isCode: true }
  }
  if (isEdge(words, from)) return undefined
  const mayCode = isLevelWord(word) || /^\p{Lu}{2,3}$/u.test(word)
  const lettered = mayCode ? /^(\d{1,2})(\p{L})$/u.exec(words[from + 1] ?? '') : null
  if (lettered !== null) {
    const prefix = `${prefixOf(word)} ${fold(lettered[2] ?? '')}`
    return { from, to: from + 2, prefix, number: Number(lettered[1]), isCode: true }
  }
  const number = numberAfter(words, from)
  if (number === undefined) return undefined
  return { from, to: from + 2, prefix: prefixOf(word), number, isCode: isLevelWord(word) }
}

/** The number that follows a word; a roman one only after "Level" or at the end, since "I" and "V" are words too. */
function numberAfter(words: readonly string[], index: number): number | undefined {
  const next = words[index + 1] ?? ''
  const afterLevel = isLevelWord(words[index] ?? '')
  const inWords = afterLevel ? numberWord(next) : undefined
  return digits(next) ?? inWords ?? (afterLevel || isEdge(words, index + 2) ? roman(next) : undefined)
}

function prefixOf(word: string): string {
  return isLevelWord(word) ? 'level' : fold(word)
}

function isEdge(words: readonly string[], index: number): boolean {
  const word = words[index]
  return word === undefined || SEPARATORS.has(word)
}

/** A second word of seniority lifts the first, or lowers it: an associate director stands below a director. */
function seniorityIn(words: readonly string[]): number | undefined {
  // A "Crew Chief" is one of a crew, a "Chief Officer" one of all.
  const last = words.length > 1 && plain(words.at(-1) ?? '') === 'chief' ? words.slice(0, -1) : words
  const places = seniorityRun(last).map((word) => seniorityOf(word) ?? 0)
  if (places.length === 0) return undefined
  const step = (places.length - 1) / 2
  return Math.max(...places) + ((places[0] ?? 0) < MID_SENIORITY ? -step : step)
}

/**
 * Titles in the words beside the code. Those before it are often the track's name ("Pilot - Level 2"), so only
 * brackets or seniority make them one.
 */
function titlesBeside(words: readonly string[], code: Code | undefined): string[] {
  const before = words.slice(0, code?.from ?? 0)
  const after = words.slice(code?.to ?? 0)
  const isTitle = hasBrackets(words) || before.some(isSeniority)
  return [...(isTitle ? phrases(before) : []), ...phrases(after)].flatMap(titlesIn)
}

function hasBrackets(words: readonly string[]): boolean {
  return words.includes('(') || words.includes('[')
}

/** The runs of words between separators. */
function phrases(words: readonly string[]): string[] {
  const runs: string[][] = [[]]
  for (const word of words) {
    if (SEPARATORS.has(word)) runs.push([])
    else runs.at(-1)?.push(word)
  }
  return runs.map(joined).filter((phrase) => phrase !== '')
}

/** "Lead/Principal Engineer": itself, what the slash parts, and the words of seniority in each part. */
function titlesIn(phrase: string): string[] {
  const parts = phrase.split('/').map(clean)
  return [phrase, ...parts.flatMap((part) => [part, seniorityAlone(part)])]
}

/** "Senior Staff" of "Senior Staff Cook", "Lead" of "Team Lead". */
function seniorityAlone(part: string): string {
  const words = seniorityRun(part.split(' ')).flatMap((phrase) => phrase.split(' '))
  return joined(words.slice(Math.max(0, words.findIndex(isSeniority))))
}

function joined(words: readonly string[]): string {
  return words.join(' ')
}
