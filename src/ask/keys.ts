import { jobEnding } from './groups.ts'
import { abbreviations } from './language.ts'
import type { Name } from './names.ts'
import { codeOf, type Token } from './token.ts'
import { stemOf } from './words.ts'

/** A name that a word, or a run of words, may be part of. */
export interface Hit {
  readonly name: Name
  /** Which words of the name it stands for. */
  readonly covers: readonly number[]
  /** 0 to 1. */
  readonly quality: number
}

/** How surely each kind of key means its name. */
export const quality = { exact: 1, joined: 0.96, stem: 0.94, short: 0.9, initials: 0.86, someInitials: 0.74, code: 0.6 }

/** A key of this form is looked up by stem, or by number, never as it is typed. */
export const byStem = (stem: string) => `~${stem}`
export const byNumber = (number: number) => `#${number}`

/** Words that are written as one now and then; "I-II" is no "III", since numbers side by side make no other. */
export function isJoined(words: readonly string[]): boolean {
  const numerals = words.map((word) => /^(?:[ivx]+|\d+)$/u.test(word))
  return !numerals.some((numeral, at) => numeral && numerals[at + 1] === true)
}

/** Each key of a name: its words, their stems and numbers, neighbouring words as one, initials, spelled-out short forms. */
export function* keysOf(name: Name): Generator<readonly [string, Hit]> {
  const { words } = name
  for (const [at, word] of words.entries()) {
    const covers = [at]
    yield [word.text, { name, covers, quality: quality.exact }]
    yield [byStem(stemOf(word.text)), { name, covers, quality: quality.stem }]
    if (word.number !== undefined) yield [byNumber(word.number), { name, covers, quality: quality.exact }]
    // "E3s" are people at E3.
    if (name.kind === 'level' && codeOf(word.text)) yield [`${word.text}s`, { name, covers, quality: quality.stem }]
    // "Band 8" for the bands 8a to 8d.
    const lettered = name.kind === 'level' ? /^(\d{1,2})[a-d]$/u.exec(word.text)?.[1] : undefined
    if (lettered) yield [byNumber(Number(lettered)), { name, covers, quality: quality.someInitials }]
    // "B" for the areas B1 to B4.
    const code = name.kind === 'area' ? codeOf(word.text) : undefined
    if (code) yield [code.prefix, { name, covers, quality: quality.code }]
    for (const form of abbreviations.get(word.text) ?? [])
      yield [form.join(''), { name, covers, quality: quality.short }]
  }
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 2; to <= words.length; to++) {
      const covers = Array.from({ length: to - from }, (_, offset) => from + offset)
      const texts = covers.map((at) => words[at]?.text ?? '')
      if (!isJoined(texts)) continue
      yield [texts.join(''), { name, covers, quality: quality.joined }]
      const number = words[to - 1]?.number
      // "SRE2" for "SRE II".
      if (number !== undefined)
        yield [[...texts.slice(0, -1), number].join(''), { name, covers, quality: quality.joined }]
    }
  }
  yield* initialsOf(name)
  if (name.kind === 'level') yield* compoundInitialsOf(name)
}

/** "TL" for a "Teamleitung": a title and its job written as one word. */
function* compoundInitialsOf(name: Name): Generator<readonly [string, Hit]> {
  for (const [at, { text }] of name.words.entries()) {
    const job = jobEnding(text)
    if (job !== undefined) yield [`${text[0]}${job[0]}`, { name, covers: [at], quality: quality.initials }]
  }
}

/** "SEII" for the "Software Engineer II", "B8a" for "Band 8a": a number is said in full. */
function initialOf(word: Token | undefined): string {
  return (word?.number === undefined && !/^\d/u.test(word?.text ?? '') ? word?.text[0] : word?.text) ?? ''
}

/** "VOC" for the "Voice of the Customer". */
export const articles: ReadonlySet<string> = new Set(['a', 'an', 'the'])

/** Initials of the whole name or of neighbouring words in it, with and without its small words and job words. */
function* initialsOf(name: Name): Generator<readonly [string, Hit]> {
  const all = [...name.words.keys()]
  const content = all.filter((at) => (name.weights[at] ?? 0) > 0.08)
  const bare = content.filter((at) => name.words[at]?.role !== 'job')
  const joined = all.filter((at) => !articles.has(name.words[at]?.text ?? ''))
  const made = new Set<string>()
  for (const kept of [all, joined, content, bare]) {
    for (let from = 0; from < kept.length; from++) {
      for (let to = from + 2; to <= kept.length; to++) {
        const covers = kept.slice(from, to)
        const key = covers.map((at) => initialOf(name.words[at])).join('')
        if (made.has(key) || !isJoined(covers.map((at) => name.words[at]?.text ?? ''))) continue
        made.add(key)
        const whole = covers.length >= bare.length && from === 0 && to === kept.length
        yield [key, { name, covers, quality: whole ? quality.initials : quality.someInitials }]
      }
    }
  }
}
