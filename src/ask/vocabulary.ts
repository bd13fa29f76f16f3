import type { Framework } from '../framework/framework.ts'
import { beginningOf, contracts } from './contractions.ts'
import { isEnglish } from './english.ts'
import { byNumber, byStem, type Hit, isJoined, keysOf, quality } from './keys.ts'
import { abbreviations, isSmall, levelWords, lightest, subjects } from './language.ts'
import { beforeNumbersIn, codesOf, countedWords, type Name, namesOf } from './names.ts'
import { createPairs } from './pairs.ts'
import { beginningWith, kinOf } from './sorted.ts'
import { createSpeller } from './speller.ts'
import { codeOf, type Token } from './token.ts'
import { stemOf } from './words.ts'

export interface Vocabulary {
  /** What stands before the number in the codes of levels: "ic" of IC4. */
  readonly codes: ReadonlySet<string>
  /** After these words a single letter can be a roman numeral. */
  readonly counted: ReadonlySet<string>
  /** What stands before the number in the names of levels: "engineer" of "Engineer II". */
  readonly beforeNumbers: readonly string[]
  /** The names that a run of one to three neighbouring words of a question may be part of. */
  hits(run: readonly Token[]): readonly Hit[]
}

/** A word that only shares a long beginning with a name's word. */
const related = 0.7
const shortestPrefix = 3
/** A word of asking that is this long may be meant where a heading misspells it. */
const shortestMisspelt = 8
const mostRemembered = 20_000
/** "Design" and "designer" have one stem, but one is a subject and one a job. */
const otherRole = 0.6

/** Every way the framework's tracks, levels and areas are called, by each word and each run of words. */
export function createVocabulary(framework: Framework): Vocabulary {
  const names = namesOf(framework)
  const codes = codesOf(names)
  const inNumerals = new Set(names.filter(hasNumeral).map(({ id }) => id))
  const index = new Map<string, Hit[]>()
  const enter = (key: string, hit: Hit) => {
    const hits = index.get(key)
    if (hits) hits.push(hit)
    else index.set(key, [hit])
  }
  for (const name of names) for (const [key, hit] of keysOf(name)) enter(key, hit)

  const written = [...index.keys()].filter((key) => !key.startsWith('~') && !key.startsWith('#')).sort()
  const near = createSpeller(written.filter((key) => index.get(key)?.some(isSpelt)))
  const pairs = createPairs(names)
  const memo = new Map<string, readonly Hit[]>()

  function look(word: Token): readonly Hit[] {
    // "As" is no short form of AI Strategy.
    const found = (index.get(word.text) ?? []).filter((hit) => {
      return isCounting(hit) ? word.letter : !isSmall(word.text) || hit.quality === quality.exact
    })
    const add = (key: string, worth: number, fits: (hit: Hit) => boolean = () => true) => {
      for (const hit of index.get(key) ?? []) if (fits(hit)) found.push({ ...hit, quality: hit.quality * worth })
    }
    const number = word.number ?? (codes.size === 0 ? numberAfterLevelInitial(word.text) : undefined)
    if (number !== undefined) {
      // "I" is of "Engineer I", not of "E1", nor "IV" of "Engineer III (IC 4a)".
      const isRoman = word.number !== undefined && isNumeral(word.text)
      const isCode = ({ name, covers }: Hit) => {
        const said = covers.map((at) => name.words[at]?.text ?? '')
        return said.some((text) => codeOf(text) !== undefined || (inNumerals.has(name.id) && /\d/u.test(text)))
      }
      add(byNumber(number), 1, (hit) => !isRoman || !isCode(hit))
    }
    if (word.weight === 0) return found
    for (const hit of index.get(byStem(stemOf(word.text))) ?? []) {
      const same = hit.covers.every((at) => (hit.name.words[at]?.role === 'job') === (word.role === 'job'))
      // "Engineers" are no "Engineering Manager".
      if (!same && word.role === 'job' && hit.name.kind === 'level') continue
      found.push(same ? hit : { ...hit, quality: hit.quality * otherRole })
    }
    // Words of asking are taken as they stand: "expect" is no misspelt "expert"; but a heading may be: "Responsibilties".
    if (word.weight <= lightest) {
      if (found.length > 0 || word.text.length < shortestMisspelt) return found
      for (const { key, quality } of near(word.text)) if (!isEnglish(key)) add(key, quality)
      return found
    }
    for (const form of abbreviations.get(word.text) ?? []) {
      add(form.join(''), quality.short)
      if (form.length === 1) add(byStem(stemOf(form[0] ?? '')), quality.short)
    }
    // "Scientists" are the people of "Data Science".
    if (word.role === 'job') for (const subject of subjectsOf(word.text)) add(subject, quality.short, isTrack)
    if (found.length === 0) {
      for (const [key, worth] of startingWith(word.text, written)) add(key, worth, (hit) => reaches(word.text, hit))
    }
    // "PMs", "behavs": more than one of what is cut short.
    const one = word.text.slice(0, -1)
    if (found.length === 0 && word.text.endsWith('s') && !isEnglish(word.text)) {
      add(one, 1)
      for (const [key, worth] of startingWith(one, written)) add(key, worth, (hit) => reaches(one, hit))
    }
    if (found.length === 0) found.push(...countedHits(word))
    if (found.length === 0 || !(index.has(word.text) || abbreviations.has(word.text) || isEnglish(word.text))) {
      for (const { key, quality } of near(word.text)) add(key, quality)
    }
    return found
  }

  /** "SE2", "mgr3": a level by a short form and its number, written as one. */
  function countedHits(word: Token): Hit[] {
    const code = codeOf(word.text)
    if (!code) return []
    const prefix = { text: code.prefix, role: 'word', weight: 1 } as const
    const hits = look(prefix).flatMap((hit) => {
      const next = Math.max(...hit.covers) + 1
      const fits = hit.name.kind === 'level' && hit.name.words[next]?.number === code.number
      return fits ? [{ ...hit, covers: [...hit.covers, next] }] : []
    })
    return hits.length > 0 ? hits : [...pairs(prefix, { ...prefix, text: `${code.number}`, number: code.number })]
  }

  return {
    codes,
    counted: countedWords(framework),
    beforeNumbers: beforeNumbersIn(names),
    hits(run) {
      const [first] = run
      if (!first || run.some((word) => word.text === '')) return []
      const key = run.map((word) => word.text).join('')
      if (run.length > 1) {
        if (!isJoined(run.map((word) => word.text))) return []
        // "R&D" is typed as its initials.
        const least = run.every(({ text }) => text.length === 1) ? quality.initials : quality.short
        const hits = index.get(key)?.filter((hit) => hit.quality >= least) ?? []
        const [, second, ...more] = run
        if (hits.length === 0 && second && more.length === 0) return pairs(first, second)
        return hits.map((hit) => (isWritten(hit, run) ? { ...hit, quality: quality.exact } : hit))
      }
      const remembered = `${key} ${first.number ?? ''}${first.letter ? '*' : ''}`
      const known = memo.get(remembered)
      if (known) return known
      const hits = look(first)
      if (memo.size > mostRemembered) memo.clear()
      memo.set(remembered, hits)
      return hits
    },
  }
}

const isNumeral = (text: string) => /^[ivx]+$/u.test(text)
const hasNumeral = ({ kind, words }: Name) =>
  kind === 'level' && words.some(({ text, number }) => number !== undefined && isNumeral(text))
const isTrack = ({ name }: Hit) => name.kind === 'track'
function subjectsOf(job: string): readonly string[] {
  const one = job.replace(/s$/u, '')
  // "Planners" do the planning, "buyers" the buying.
  return subjects.get(job) ?? subjects.get(one) ?? (one.endsWith('er') ? [one.replace(/er$/u, 'ing')] : [])
}

/** "M4" for milestone 4, where no level is called so. */
function numberAfterLevelInitial(word: string): number | undefined {
  const code = codeOf(word)
  const forms = code ? (abbreviations.get(code.prefix) ?? []) : []
  return forms.some(([form = '']) => levelWords.has(form)) ? code?.number : undefined
}

/** "A" is of "Grade A" behind a level word only. */
const isCounting = ({ name, covers }: Hit) => covers.length === 1 && name.words[covers[0] ?? 0]?.letter === true

/** Word by word as the name has it. */
function isWritten({ name, covers }: Hit, run: readonly Token[]): boolean {
  return covers.length === run.length && run.every(({ text }, at) => text === name.words[covers[at] ?? -1]?.text)
}

/** A word, or a name of two written as one: longer ones would crowd out the words that are meant. Of numbers each tells. */
function isSpelt({ name, covers }: Hit): boolean {
  if (covers.length === 1) return true
  return covers.length === 2 && name.words.length === 2 && name.words[1]?.number === undefined
}

/** The beginning of a name's first word is not the beginning of all of its words. */
function reaches(word: string, { name, covers }: Hit): boolean {
  return covers.length < 2 || word.length > (name.words[covers[0] ?? 0]?.text.length ?? 0)
}

/** Keys that begin as the word does, "gov" for governance, and its kin. */
function* startingWith(word: string, sorted: readonly string[]): Generator<readonly [string, number]> {
  if (word.length >= shortestPrefix) {
    for (const key of beginningWith(sorted, word)) yield [key, 0.55 + 0.4 * (word.length / key.length)]
  }
  for (const key of kinOf(sorted, word)) if (!key.startsWith(word)) yield [key, related]
  const beginning = isEnglish(word) || abbreviations.has(word) ? undefined : beginningOf(word)
  if (beginning === undefined) return
  for (const key of beginningWith(sorted, beginning)) {
    const worth = contracts(word, key)
    if (worth > 0) yield [key, worth]
  }
}
