import type { Coordinates, Descriptor } from '../framework/descriptor.ts'
import type { Framework } from '../framework/framework.ts'
import { atOnce } from '../slices.ts'
import { createForms, type Form } from './forms.ts'
import { mostStatements, type Posting, type Postings, placeOfDefinition, placesIn, postingsOf } from './postings.ts'
import { createStanding } from './standing.ts'
import type { Token } from './token.ts'
import { stemOf } from './words.ts'

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
  /** The written descriptors in a place that say some of these words, best first. */
  find(words: readonly Token[], within?: Coordinates, most?: number): Found[]
}

const writtenIn = ({ descriptors }: Framework) => descriptors.filter(({ state }) => state === 'written')

/** What the texts of a framework are found by. */
export const postingsIn = (framework: Framework) => postingsOf(writtenIn(framework))

const mostFound = 10
/** Of a longer text the words that tell most say what it is about. */
const mostWords = 12
/** How much a word counts that stands in an area's definition but not in the descriptor. */
const definitionQuality = 0.45
/** What even a word that all descriptors say adds, beside its rarity of 0 to 1. */
const commonWorth = 0.4

/** Finds descriptors by the words of their expectations; the area's name counts as said in each. */
export function createTextIndex(framework: Framework, postings: Postings = atOnce(postingsIn(framework))): TextIndex {
  const cells = writtenIn(framework)
  const formsOf = createForms(postings)
  const most = Math.log(1 + cells.length)
  const idf = (posting: Posting) => Math.log(1 + cells.length / posting.cells.length) / most

  // What one question adds up, by cell. In typed arrays that are kept, and cleared after each question.
  const totals = { score: column(), share: column(), literal: column(), words: column() }
  const best = { quality: column(), rarity: column(), literal: column() }
  const places = new Uint32Array(cells.length)
  const firstStatement = Uint32Array.from(startsOf(cells))
  const statements = new Float64Array(firstStatement.at(-1) ?? 0)
  /** What the statement says that says most. */
  const together = column()
  const standsIn = createStanding(cells)
  const touched = { by: new Uint32Array(cells.length), byWord: new Uint32Array(cells.length) }

  function column() {
    return new Float64Array(cells.length)
  }

  /** Each word once, with where it stands. */
  function tellingMost(words: readonly Token[]): readonly { readonly at: number; readonly weight: number }[] {
    const first = new Map(words.map(({ text }, at) => [text, at] as const).reverse())
    const telling = [...first.values()].flatMap((at) => {
      const { text = '', weight = 0 } = words[at] ?? {}
      const posting = postings.get(stemOf(text))
      return weight > 0 ? [{ at, weight, worth: weight * (posting ? idf(posting) : 1) }] : []
    })
    if (telling.length <= mostWords) return telling
    return telling.toSorted((one, other) => other.worth - one.worth).slice(0, mostWords)
  }

  /** For each admitted cell that says a word in some form, the best way in which it does. How many: the first of `byWord`. */
  function said(forms: readonly Form[], admitted: Uint8Array): number {
    let count = 0
    for (const { stems, quality, literal } of forms) {
      const [rarest, ...others] = stems
        .map((stem) => postings.get(stem))
        .sort((one, other) => (one?.cells.length ?? 0) - (other?.cells.length ?? 0))
      if (!rarest || others.some((posting) => !posting)) continue
      const rarity = idf(rarest)
      for (let at = 0; at < rarest.cells.length; at++) {
        const cell = rarest.cells[at] ?? 0
        if (admitted[cell] === 0) continue
        let here = rarest.places[at] ?? 0
        let all = true
        for (const other of others) {
          const there = other ? placesIn(other, cell) : 0
          all &&= there !== 0
          here |= there
        }
        if (!all) continue
        const defined = here >>> 0 === placeOfDefinition
        const worth = defined ? quality * definitionQuality : quality
        const before = best.quality[cell] ?? 0
        if (before === 0) touched.byWord[count++] = cell
        else if (before * (best.rarity[cell] ?? 0) >= worth * rarity) continue
        best.quality[cell] = worth
        best.rarity[cell] = rarity
        best.literal[cell] = literal && !defined ? 1 : 0
        places[cell] = here
      }
    }
    return count
  }

  function add(cell: number, weight: number) {
    const quality = best.quality[cell] ?? 0
    const points = weight * quality * (commonWorth + (best.rarity[cell] ?? 0))
    totals.score[cell] = (totals.score[cell] ?? 0) + points
    totals.share[cell] = (totals.share[cell] ?? 0) + weight * quality
    totals.literal[cell] = (totals.literal[cell] ?? 0) + weight * quality * (best.literal[cell] ?? 0)
    totals.words[cell] = (totals.words[cell] ?? 0) + 1
    best.quality[cell] = 0
    // Bits below the definition's are statements.
    const start = firstStatement[cell] ?? 0
    for (let rest = (places[cell] ?? 0) & (placeOfDefinition - 1); rest !== 0; rest &= rest - 1) {
      const statement = start + 31 - Math.clz32(rest & -rest)
      const sum = (statements[statement] ?? 0) + points
      statements[statement] = sum
      if (sum > (together[cell] ?? 0)) together[cell] = sum
    }
  }

  return {
    find(words, within = {}, limit = mostFound) {
      const admitted = standsIn(within)
      let count = 0
      let total = 0
      for (const { at, weight } of tellingMost(words)) {
        total += weight
        const saying = said(formsOf(words, at), admitted)
        for (let each = 0; each < saying; each++) {
          const cell = touched.byWord[each] ?? 0
          if (totals.words[cell] === 0) touched.by[count++] = cell
          add(cell, weight)
        }
      }
      const all = touched.by.subarray(0, count)
      for (const cell of all) totals.score[cell] = (totals.score[cell] ?? 0) + (together[cell] ?? 0)
      const found = topOf(all, totals.score, limit).flatMap((cell): Found[] => {
        const descriptor = cells[cell]
        const share = (totals.share[cell] ?? 0) / total
        const literal = (totals.literal[cell] ?? 0) / total
        return descriptor
          ? [{ descriptor, score: totals.score[cell] ?? 0, share, literal, words: totals.words[cell] ?? 0 }]
          : []
      })
      for (const column of [...Object.values(totals), together, statements]) column.fill(0)
      return found
    },
  }
}

/** Where the statements of each cell begin, and where the last end. */
function startsOf(cells: readonly Descriptor[]): number[] {
  const starts = [0]
  for (const { expectations } of cells)
    starts.push((starts.at(-1) ?? 0) + Math.min(expectations.length, mostStatements))
  return starts
}

/** The cells of the highest scores, highest first; of equals the earlier. */
function topOf(cells: Uint32Array, scores: Float64Array, limit: number): number[] {
  const better = (one: number, other: number) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other
  const top = [...cells.subarray(0, limit)].sort(better)
  let least = scores[top.at(-1) ?? 0] ?? 0
  for (const cell of cells.subarray(limit)) {
    const last = top.at(-1)
    if (last === undefined || (scores[cell] ?? 0) < least || better(cell, last) >= 0) continue
    top.pop()
    const at = top.findIndex((other) => better(cell, other) < 0)
    top.splice(at < 0 ? top.length : at, 0, cell)
    least = scores[top.at(-1) ?? 0] ?? 0
  }
  return top
}
