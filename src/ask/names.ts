import type { Level } from '../framework/descriptor.ts'
import type { Framework } from '../framework/framework.ts'
import { letterOf } from '../framework/level-name.ts'
import { levelWords, lightest, titleWords, weightOf } from './language.ts'
import { shortNamesOf } from './short-names.ts'
import { codeOf, lettered, numberedTrack, type Token, tokensOf } from './token.ts'
import { fold, stemOf, wordsOf } from './words.ts'

export type Kind = 'track' | 'level' | 'area'

/** One way to say a track, level or area. */
export interface Name {
  readonly kind: Kind
  readonly id: string
  readonly words: readonly Token[]
  /** What each word tells among the framework's names; a word that all names share tells little. */
  readonly weights: readonly number[]
  readonly weight: number
  /** Only a part of a longer name: "Deep Learning" of "Machine Learning and Deep Learning". */
  readonly part: boolean
  /** Another name of the same says more: "Senior" of "Senior Engineer". */
  readonly within: boolean
}

/** What a word of a name tells: numbers of levels in full, small and common words next to nothing. */
const telling = { small: 0.08, level: 0.12, job: 0.3, ownJob: 0.7 }

/** "IC4" is level 4 as well. */
function withNumber(word: Token): Token {
  const code = word.number === undefined ? codeOf(word.text) : undefined
  return code ? { ...word, number: code.number } : word
}

/** What stands before the number in the codes of levels: "ic" of IC4. */
export function codesOf(names: readonly Name[]): Set<string> {
  const words = names.filter((name) => name.kind === 'level').flatMap((name) => name.words)
  return new Set(words.flatMap((word) => codeOf(word.text)?.prefix ?? []))
}

/** What stands before the number in the names of levels, but for words for "level": "engineer" of "Engineer II". */
export function beforeNumbersIn(names: readonly Name[]): string[] {
  const before = names.flatMap(({ kind, words }) =>
    words.flatMap(({ text, role, number }, at) => {
      const isBefore = kind === 'level' && role !== 'level' && number === undefined
      return isBefore && words[at + 1]?.number !== undefined ? [text] : []
    }),
  )
  return [...new Set(before)]
}

/** Every way to call the tracks, levels and areas of a framework. */
export function namesOf(framework: Framework): Name[] {
  const entries: { kind: Kind; id: string; words: Token[]; part: boolean }[] = []
  const seen = new Set<string>()
  const enter = (kind: Kind, id: string, words: Token[], part: boolean) => {
    const key = `${kind} ${id} ${words.map((word) => word.text).join(' ')}`
    if (words.length > 0 && !seen.has(key)) entries.push({ kind, id, words, part })
    seen.add(key)
  }
  const add = (kind: Kind, id: string, ...texts: readonly string[]) => {
    for (const text of texts) enter(kind, id, tokensOf(text), false)
  }
  for (const track of framework.tracks)
    add('track', track.id, ...(track.shared ? [] : [track.name]), track.label, ...track.aliases)
  const counted = countedWords(framework)
  const ofOthers = titlesOfOthers(framework)
  const initialsIn = initialsOf(framework.levels)
  for (const level of framework.levels) {
    const { id, label, titles } = level
    for (const text of [label, ...titles.filter((title) => !ofOthers(id, title))]) {
      const words = tokensOf(text, counted).map(withNumber)
      enter('level', id, words, false)
      for (const part of codeAndTitle(words)) enter('level', id, part, false)
      for (const one of spanned(words)) enter('level', id, one, false)
    }
    for (const initials of initialsIn(level)) enter('level', id, tokensOf(initials), false)
    const letter = letterOf(label)
    if (letter && counted.has(lettered('grade')))
      enter('level', id, tokensOf(`grade ${letter}`, counted).slice(1), false)
    for (const words of sidesOf(label)) enter('level', id, words.map(withNumber), false)
  }
  for (const area of framework.areas) add('area', area.id, area.label, ...area.aliases)
  const labels = framework.areas.map(({ label }) => label)
  for (const { id, label } of framework.areas) {
    for (const { words, part } of shortNamesOf(label, labels)) enter('area', id, [...words], part)
  }

  const bearers = new Map<string, Set<string>>()
  for (const { kind, id, words } of entries) {
    for (const { text } of words) {
      const stem = stemOf(text)
      bearers.set(stem, (bearers.get(stem) ?? new Set()).add(`${kind} ${id}`))
    }
  }
  const bearersOf = ({ text }: Token, kind: Kind) =>
    [...(bearers.get(stemOf(text)) ?? [])].filter((bearer) => bearer.startsWith(`${kind} `)).length
  const levels = Map.groupBy(entries, ({ kind, id }) => (kind === 'level' ? id : ''))
  return entries.map(({ kind, id, words, part }) => {
    const rarity = (word: Token) => 1 / (1 + 0.5 * Math.log(bearers.get(stemOf(word.text))?.size ?? 1))
    const weights = words.map((word) => {
      if (word.number !== undefined && kind === 'level') return 1
      if (word.role === 'level') return telling.level
      if (kind === 'level' && word.letter) return 1
      // "All" is what tells the shared track.
      if (weightOf(word.text) === 0) return kind === 'track' && framework.track(id)?.shared ? 1 : telling.small
      // "Nurse" of "Veterinary Nurses", where the others are surgeons.
      const isOwn = kind === 'track' && bearersOf(word, 'track') === 1 && framework.tracks.length > 1
      return rarity(word) * (word.role === 'job' && kind !== 'area' ? (isOwn ? telling.ownJob : telling.job) : 1)
    })
    const within = kind === 'level' && levels.get(id)?.some((other) => isWithin(words, other.words)) === true
    return { kind, id, words, weights, weight: weights.reduce((sum, weight) => sum + weight, 0), part, within }
  })
}

function isWithin(words: readonly Token[], others: readonly Token[]): boolean {
  const texts = new Set(
    others.filter(({ text, role }) => role !== 'level' && !/\d/u.test(text)).map(({ text }) => text),
  )
  return texts.size > words.length && words.every(({ text }) => texts.has(text))
}

/** "NE" of "Lead NE IV". */
const isCode = (word: Token | undefined) =>
  word?.role === 'word' && !titleWords.has(word.text) && /^[a-z]{1,3}$/u.test(word.text)

/** "Band 6M Support Manager" is called "Band 6M" and "Support Manager" as well. */
function codeAndTitle(words: readonly Token[]): Token[][] {
  const numeral = words.findIndex(({ number }, at) => number !== undefined && isCode(words[at - 1]))
  if (numeral > 1) return [words.slice(numeral - 1, numeral + 1), words.toSpliced(numeral - 1, 2)]
  const { code = [], title = [] } = Object.groupBy(words, ({ text, role, letter }) =>
    role === 'level' || letter || /\d/u.test(text) ? 'code' : 'title',
  )
  const tells = (part: readonly Token[]) => part.some(({ weight }) => weight > lightest)
  return tells(code) && tells(title) ? [code, title] : []
}

/** "Lead / Principal" and "Software Engineer (SE)" are called by either. */
function sidesOf(label: string): Token[][] {
  const sides = label.split(/\s\/\s|\s\(|\)\s*$/u).filter((side) => side.trim() !== '')
  return sides.length > 1 ? sides.map((side) => tokensOf(side)) : []
}

/** "Level 3 - HEO and SEO" is called by either, where no other level is. */
function initialsOf(levels: readonly Level[]): (level: Level) => readonly string[] {
  const textsOf = ({ label, titles }: Level) => [label, ...titles]
  const words = levels.flatMap((level) => [...new Set(textsOf(level).flatMap(wordsOf))])
  const bearers = Map.groupBy(words, (word) => word)
  return (level) =>
    textsOf(level).flatMap((text) => {
      const initials = text.match(/(?<![\p{L}\p{N}])\p{Lu}{2,4}(?![\p{L}\p{N}])/gu) ?? []
      const isOwn = (word: string) => bearers.get(fold(word))?.length === 1
      return initials.length < text.split(' ').length ? initials.filter(isOwn) : []
    })
}

/** "Engineer I-II" is called "Engineer I" and "Engineer II" as well. */
function spanned(words: readonly Token[]): Token[][] {
  const at = words.findIndex(({ number }, at) => number !== undefined && words[at + 1]?.number !== undefined)
  return at < 0 ? [] : [words.toSpliced(at + 1, 1), words.toSpliced(at, 1)]
}

/** "C – Baker" says no word for "level": people say any. */
function letteredLabels(levels: readonly Level[]): string[] {
  const letters = levels.flatMap(({ label }) => letterOf(label)?.toLowerCase() ?? [])
  if (letters.length < 2 || letters.length * 2 <= levels.length) return []
  return [...[...levelWords].map(lettered), ...letters.map((letter) => `grade ${letter}`)]
}

/** "SRE2" is level 2 of the track "SRE", where levels have no code of their own. */
function countingTracks(levels: readonly Level[], tracks: Framework['tracks']): string[] {
  const isCoded = levels.some(({ label }) => wordsOf(label).some((word) => codeOf(word)))
  if (isCoded || !levels.some(({ number }) => number !== undefined)) return []
  return tracks
    .map(({ name }) => wordsOf(name))
    .flatMap(([word = '', ...more]) => (more.length > 0 ? [] : numberedTrack(word)))
}

function letteredWords(levels: readonly Level[]): string[] {
  const labels = levels.map(({ label }) => wordsOf(label))
  // "Grade I" beside "Grade II" is the first.
  const isRoman = labels.some((words) =>
    words.some((word, at) => levelWords.has(word) && /^i[iv]+$/u.test(words[at + 1] ?? '')),
  )
  return labels.flatMap((words) =>
    words.flatMap((word, at) => {
      const letter = words[at + 1] ?? ''
      const isLetter = levelWords.has(word) && /^[a-z]$/u.test(letter) && !(isRoman && /[ivx]/u.test(letter))
      return isLetter ? [lettered(word), `${word} ${letter}`] : []
    }),
  )
}

/**
 * Words that a roman numeral follows in the names of levels, and the names of tracks where there are such levels; level
 * words that a letter follows, marked as such, and with each letter.
 */
export function countedWords({ levels, tracks }: Framework): ReadonlySet<string> {
  const before = levels.flatMap(({ label, number }) => {
    const [last = '', word = ''] = wordsOf(label).reverse()
    return number !== undefined && /^[ivx]+$/u.test(last) ? [word] : []
  })
  const letters = [...letteredWords(levels), ...letteredLabels(levels), ...countingTracks(levels, tracks)]
  return new Set(
    before.length === 0 ? letters : [...letters, ...before, ...tracks.flatMap(({ name }) => wordsOf(name))],
  )
}

/** A title that all levels share, or that is what another of the ladder is called: "Vice President" of the "Assistant Vice President". */
function titlesOfOthers({ tracks, levels }: Framework): (level: string, title: string) => boolean {
  const shared = titlesOfAll(levels)
  const ladders = tracks.map(({ levels }) => new Map(levels.map(({ id, label }) => [fold(label), id])))
  return (level, title) => {
    const isOther = ladders.some((ladder) => {
      const named = ladder.get(fold(title))
      return named !== undefined && named !== level && [...ladder.values()].includes(level)
    })
    return isOther || shared.has(title)
  }
}

/** A title that all levels share tells none of them: "Engineer" of "Engineer I" to "Engineer IV". */
function titlesOfAll(levels: readonly Level[]): ReadonlySet<string> {
  const [first, ...others] = levels
  if (others.length < 2) return new Set()
  return new Set(first?.titles.filter((title) => others.every(({ titles }) => titles.includes(title))))
}
