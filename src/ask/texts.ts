import type { Descriptor } from '../framework/descriptor.ts'
import type { Framework } from '../framework/framework.ts'
import { abbreviations, synonyms, weightOf } from './language.ts'
import { createSpeller } from './search.ts'
import { kinOf } from './sorted.ts'
import type { Token } from './token.ts'
import { stemOf, wordsOf } from './words.ts'

/** A descriptor whose words fit a question. */
export interface Found {
  readonly descriptor: Descriptor
  /** For ranking only: no score separates right from unrelated. */
  readonly score: number
  /** 0 to 1: how much of what the question's words tell is said here, as typed or in like words. */
  readonly share: number
  /** The same without synonyms. */
  readonly literal: number
  /** How many of the words. */
  readonly words: number
}

export interface TextIndex {
  /** The written descriptors that say some of these words, best first. */
  find(words: readonly Token[], within?: ReadonlySet<Descriptor>): Found[]
}

/** Stems that together say what a word says; `literal` where it is the word itself. */
interface Form {
  readonly stems: readonly string[]
  readonly quality: number
  readonly literal: boolean
}

/** How much a word counts that stands in an area's definition but not in the descriptor. */
const definitionQuality = 0.45
const synonymQuality = 0.6
/** A shorter word that no text has is another word, not a slip. */
const shortestMisspelt = 5

/** Finds descriptors by the words of their expectations; the area's name counts as said in each. */
export function createTextIndex(framework: Framework): TextIndex {
  const cells = framework.descriptors.filter((descriptor) => descriptor.state === 'written')
  const postings = new Map<string, Map<number, Place>>()
  for (const [at, cell] of cells.entries()) {
    for (const stem of stemsOf(cell.area.definition?.paragraphs.map((part) => part.text).join(' ') ?? '')) {
      enter(postings, stem, at, -2)
    }
    for (const stem of stemsOf(cell.area.label)) enter(postings, stem, at, -1)
    for (const [number, expectation] of cell.expectations.entries()) {
      for (const stem of stemsOf(expectation.text)) enter(postings, stem, at, number)
    }
  }
  const sorted = [...postings.keys()].sort()
  const near = createSpeller(sorted)
  const rarest = Math.log(1 + cells.length)
  const idf = (stem: string) => Math.log(1 + cells.length / (postings.get(stem)?.size || 1)) / rarest

  function formsOf(words: readonly Token[], at: number): Form[] {
    const word = words[at]?.text ?? ''
    const stem = stemOf(word)
    const forms: Form[] = []
    const add = (stems: readonly string[], quality: number, literal = true) => forms.push({ stems, quality, literal })
    if (postings.has(stem)) add([stem], 1)
    for (const joined of [word + (words[at + 1]?.text ?? ' '), (words[at - 1]?.text ?? ' ') + word]) {
      if (postings.has(stemOf(joined))) add([stemOf(joined)], 0.95)
    }
    for (const form of abbreviations.get(word) ?? []) add(form.map(stemOf), 0.9)
    if (forms.length === 0) for (const parts of halvesOf(word, postings)) add(parts, 0.9)
    for (const kin of kinOf(sorted, stem)) add([kin], 0.7)
    if (forms.length === 0 && stem.length >= shortestMisspelt) {
      for (const { key, quality } of near(stem)) add([key], quality)
    }
    for (let length = 1; length <= 3; length++) {
      for (let from = Math.max(0, at - length + 1); from <= at && from + length <= words.length; from++) {
        const phrase = words.slice(from, from + length).map((each) => stemOf(each.text))
        for (const like of synonyms.get(phrase.join(' ')) ?? []) add(like, synonymQuality, false)
      }
    }
    return forms
  }

  return {
    find(words, within) {
      const total = words.reduce((sum, word) => sum + word.weight, 0)
      const tallies = new Map<number, Tally>()
      for (const [at, word] of words.entries()) {
        if (word.weight === 0) continue
        for (const [cell, said] of bestOf(formsOf(words, at), postings, idf)) {
          const tally = tallies.get(cell) ?? { score: 0, share: 0, literal: 0, words: 0, statements: new Map() }
          tallies.set(cell, tally)
          tally.share += word.weight * said.quality
          tally.words += 1
          if (said.literal) tally.literal += word.weight * said.quality
          const points = word.weight * said.quality * (0.4 + said.idf)
          tally.score += points
          for (const statement of said.places) {
            if (statement >= 0) tally.statements.set(statement, (tally.statements.get(statement) ?? 0) + points)
          }
        }
      }
      const found: Found[] = []
      for (const [at, tally] of tallies) {
        const descriptor = cells[at]
        if (!descriptor || (within && !within.has(descriptor))) continue
        const together = Math.max(0, ...tally.statements.values())
        found.push({
          descriptor,
          score: tally.score + together,
          share: tally.share / total,
          literal: tally.literal / total,
          words: tally.words,
        })
      }
      return found.sort((a, b) => b.score - a.score)
    },
  }
}

/** The statements of a cell that hold a stem: -1 the area's name, -2 its definition. */
type Place = Set<number>

interface Tally {
  score: number
  share: number
  literal: number
  words: number
  readonly statements: Map<number, number>
}

interface Said {
  readonly quality: number
  readonly literal: boolean
  readonly idf: number
  readonly places: Place
}

/** Stop words are no words to be found by; some stems would be theirs. */
const stemsOf = (text: string) =>
  new Set(
    wordsOf(text)
      .filter((word) => weightOf(word) > 0)
      .map(stemOf),
  )

function enter(postings: Map<string, Map<number, Place>>, stem: string, cell: number, statement: number) {
  const cells = postings.get(stem) ?? new Map<number, Place>()
  postings.set(stem, cells)
  const places = cells.get(cell) ?? new Set()
  cells.set(cell, places.add(statement))
}

/** For each cell the best way in which it says one of the forms. */
function bestOf(
  forms: readonly Form[],
  postings: ReadonlyMap<string, ReadonlyMap<number, Place>>,
  idf: (stem: string) => number,
): Map<number, Said> {
  const best = new Map<number, Said>()
  for (const form of forms) {
    const [first, ...others] = form.stems.map((stem) => postings.get(stem))
    if (!first || others.some((other) => !other)) continue
    const rarity = Math.max(...form.stems.map(idf))
    for (const [cell, places] of first) {
      if (others.some((other) => !other?.has(cell))) continue
      const defined = places.size === 1 && places.has(-2)
      const quality = form.quality * (defined ? definitionQuality : 1)
      const known = best.get(cell)
      if (known && known.quality * known.idf >= quality * rarity) continue
      best.set(cell, { quality, literal: form.literal && !defined, idf: rarity, places })
    }
  }
  return best
}

/** An unknown word as two known ones written together: "opensource". */
function halvesOf(word: string, postings: ReadonlyMap<string, unknown>): string[][] {
  const halves: string[][] = []
  for (let at = 3; at <= word.length - 3; at++) {
    const parts = [stemOf(word.slice(0, at)), stemOf(word.slice(at))]
    if (parts.every((part) => postings.has(part))) halves.push(parts)
  }
  return halves
}
