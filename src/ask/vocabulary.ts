import type { Framework } from '../framework/framework.ts'
import { isEnglish } from './english.ts'
import { abbreviations, weightOf } from './language.ts'
import { createSpeller } from './search.ts'
import { beginningWith, kinOf } from './sorted.ts'
import { type Token, tokensOf } from './token.ts'
import { stemOf } from './words.ts'

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
}

/** A name that a word, or a run of words, may be part of. */
export interface Hit {
  readonly name: Name
  /** Which words of the name it stands for. */
  readonly covers: readonly number[]
  /** 0 to 1. */
  readonly quality: number
}

export interface Vocabulary {
  readonly names: readonly Name[]
  /** The names that a run of one to three neighbouring words of a question may be part of. */
  hits(run: readonly Token[]): readonly Hit[]
}

const quality = { exact: 1, joined: 0.96, stem: 0.94, short: 0.9, initials: 0.86, someInitials: 0.74, related: 0.7 }
const shortestPrefix = 3

/** Every way the framework's tracks, levels and areas are called, by each word and each run of words. */
export function createVocabulary(framework: Framework): Vocabulary {
  const names = namesOf(framework)
  const index = new Map<string, Hit[]>()
  const enter = (key: string, hit: Hit) => {
    const hits = index.get(key)
    if (hits) hits.push(hit)
    else index.set(key, [hit])
  }
  for (const name of names) for (const [key, hit] of keysOf(name)) enter(key, hit)

  const written = [...index.keys()].filter((key) => !key.startsWith('~') && !key.startsWith('#')).sort()
  const near = createSpeller(written)
  const memo = new Map<string, readonly Hit[]>()

  function look(word: Token): readonly Hit[] {
    const found: Hit[] = [...(index.get(word.text) ?? [])]
    // "As" is no short form of AI Strategy.
    if (word.weight === 0) return found.filter((hit) => hit.quality === quality.exact)
    const add = (key: string, worth: number) => {
      for (const hit of index.get(key) ?? []) found.push({ ...hit, quality: hit.quality * worth })
    }
    if (word.number !== undefined) add(`#${word.number}`, 1)
    add(`~${stemOf(word.text)}`, 1)
    for (const form of abbreviations.get(word.text) ?? []) {
      add(form.length > 1 ? form.join('') : `~${stemOf(form[0] ?? '')}`, quality.short)
    }
    if (found.length === 0) for (const [key, worth] of startingWith(word.text, written)) add(key, worth)
    if (found.length === 0 || !(index.has(word.text) || abbreviations.has(word.text) || isEnglish(word.text))) {
      for (const { key, quality } of near(word.text)) add(key, quality)
    }
    return found
  }

  return {
    names,
    hits(run) {
      const [first] = run
      if (!first) return []
      const key = run.map((word) => word.text).join('')
      if (run.length > 1) return index.get(key)?.filter((hit) => hit.quality !== quality.someInitials) ?? []
      let hits = memo.get(key)
      if (!hits) {
        hits = look(first)
        if (memo.size > 20_000) memo.clear()
        memo.set(key, hits)
      }
      return hits
    },
  }
}

function namesOf(framework: Framework): Name[] {
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
  for (const level of framework.levels) add('level', level.id, level.label, ...level.titles)
  for (const area of framework.areas) add('area', area.id, area.label, ...area.aliases)
  for (const area of framework.areas) for (const part of partsOf(area.label)) enter('area', area.id, part, true)

  const bearers = new Map<string, Set<string>>()
  for (const { kind, id, words } of entries) {
    for (const { text } of words) {
      const stem = stemOf(text)
      bearers.set(stem, (bearers.get(stem) ?? new Set()).add(`${kind} ${id}`))
    }
  }
  return entries.map(({ kind, id, words, part }) => {
    const telling = (word: Token) => 1 / (1 + 0.5 * Math.log(bearers.get(stemOf(word.text))?.size ?? 1))
    const weights = words.map((word) => {
      if (word.number !== undefined && kind === 'level') return 1
      if (word.role === 'level') return 0.12
      if (weightOf(word.text) === 0) return 0.08
      return telling(word) * (word.role === 'job' ? 0.3 : 1)
    })
    return { kind, id, words, weights, weight: weights.reduce((sum, weight) => sum + weight, 0), part }
  })
}

/** The parts of a name that joins several: "Planning and Organising", "Risk, Safety & Quality". */
function partsOf(label: string): Token[][] {
  const parts = label.split(/[,/&+;]|\b(?:and|und|et|y|e|en)\b/iu).map(tokensOf)
  const tells = (words: readonly Token[]) => words.some((word) => word.weight > 0.15)
  return parts.length > 1 && parts.every(tells) ? parts : []
}

/** Each key of a name: its words, their stems and numbers, neighbouring words as one, initials, spelled-out short forms. */
function* keysOf(name: Name): Generator<readonly [string, Hit]> {
  const { words } = name
  for (const [at, word] of words.entries()) {
    const covers = [at]
    yield [word.text, { name, covers, quality: quality.exact }]
    yield [`~${stemOf(word.text)}`, { name, covers, quality: quality.stem }]
    if (word.number !== undefined) yield [`#${word.number}`, { name, covers, quality: quality.exact }]
    for (const form of abbreviations.get(word.text) ?? [])
      yield [form.join(''), { name, covers, quality: quality.short }]
  }
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 2; to <= words.length; to++) {
      const covers = Array.from({ length: to - from }, (_, offset) => from + offset)
      yield [covers.map((at) => words[at]?.text).join(''), { name, covers, quality: quality.joined }]
    }
  }
  yield* initialsOf(name)
}

/** Initials of the whole name or of neighbouring words in it, with and without its small words and job words. */
function* initialsOf(name: Name): Generator<readonly [string, Hit]> {
  const all = [...name.words.keys()]
  const content = all.filter((at) => (name.weights[at] ?? 0) > 0.08)
  const bare = content.filter((at) => name.words[at]?.role !== 'job')
  const made = new Set<string>()
  for (const kept of [all, content, bare]) {
    for (let from = 0; from < kept.length; from++) {
      for (let to = from + 2; to <= kept.length; to++) {
        const covers = kept.slice(from, to)
        const key = covers.map((at) => name.words[at]?.text[0]).join('')
        if (made.has(key)) continue
        made.add(key)
        const whole = covers.length >= bare.length && from === 0 && to === kept.length
        yield [key, { name, covers, quality: whole ? quality.initials : quality.someInitials }]
      }
    }
  }
}

/** Keys that begin as the word does, "gov" for governance, and its kin. */
function* startingWith(word: string, sorted: readonly string[]): Generator<readonly [string, number]> {
  if (word.length >= shortestPrefix) {
    for (const key of beginningWith(sorted, word)) yield [key, 0.55 + 0.4 * (word.length / key.length)]
  }
  for (const key of kinOf(sorted, word)) if (!key.startsWith(word)) yield [key, quality.related]
}
