import type { Descriptor } from '../framework/descriptor.ts'
import type { Slices } from '../slices.ts'
import { weightOf } from './language.ts'
import { compoundsOf, stemOf, wordsOf } from './words.ts'

/** The cells that hold one stem, ascending, each with the places in it where the stem stands. */
export interface Posting {
  readonly cells: Uint32Array
  /** One bit a statement; the last two for the area's definition and its name. */
  readonly places: Uint32Array
}

/** Statements beyond this many share a bit. */
export const mostStatements = 30
export const placeOfName = 1 << 31
export const placeOfDefinition = 1 << 30

export type Postings = ReadonlyMap<string, Posting>

/** Letters that are indexed before there is a rest: some milliseconds' worth. */
const slice = 10_000
/** Postings that are packed before there is a rest. */
const packed = 500

/**
 * Where each stem stands in the written cells. In typed arrays: at 100,000 cells, objects would take ten times the
 * room. The longest part of indexing, so it comes in slices.
 */
export function* postingsOf(cells: readonly Descriptor[]): Slices<Postings> {
  const found = new Map<string, { cells: number[]; places: number[] }>()
  const stems = new Map<string, readonly string[]>()
  const stemsIn = (text: string) => {
    const known = stems.get(text)
    if (known) return known
    const made = stemsOf(text)
    stems.set(text, made)
    return made
  }
  function enter(stem: string, cell: number, place: number) {
    const posting = found.get(stem) ?? { cells: [], places: [] }
    if (posting.cells.length === 0) found.set(stem, posting)
    const last = posting.cells.length - 1
    if (posting.cells[last] === cell) posting.places[last] = ((posting.places[last] ?? 0) | place) >>> 0
    else {
      posting.cells.push(cell)
      posting.places.push(place >>> 0)
    }
  }
  let letters = 0
  for (const [at, cell] of cells.entries()) {
    for (const { text } of cell.area.definition?.paragraphs ?? []) {
      for (const stem of stemsIn(text)) enter(stem, at, placeOfDefinition)
      letters += text.length
    }
    for (const stem of stemsIn(cell.area.label)) enter(stem, at, placeOfName)
    for (const [number, { text }] of cell.expectations.entries()) {
      for (const stem of stemsOf(text)) enter(stem, at, 1 << Math.min(number, mostStatements - 1))
      letters += text.length
      if (letters < slice) continue
      yield
      letters = 0
    }
  }
  const postings = new Map<string, Posting>()
  for (const [stem, { cells: at, places }] of found) {
    postings.set(stem, { cells: Uint32Array.from(at), places: Uint32Array.from(places) })
    if (postings.size % packed === 0) yield
  }
  return postings
}

/** Stop words are no words to be found by; some stems would be theirs. */
function stemsOf(text: string): readonly string[] {
  const words = wordsOf(text).filter((word) => weightOf(word) > 0)
  return [...words, ...compoundsOf(text)].map(stemOf)
}

/** Which places of a cell hold the stem; 0: it does not. */
export function placesIn({ cells, places }: Posting, cell: number): number {
  let low = 0
  let high = cells.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const at = cells[middle] ?? 0
    if (at === cell) return places[middle] ?? 0
    if (at < cell) low = middle + 1
    else high = middle - 1
  }
  return 0
}
