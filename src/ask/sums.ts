import type { Descriptor } from '../framework/descriptor.ts'
import { mostStatements, placeOfDefinition } from './postings.ts'
import { isDefined, placesOfAll, type Way, worthOf } from './ways.ts'

/** What the words of one question add up to, by cell. */
export interface Sums {
  /** Adds a word, the best way in which each admitted cell says it. */
  add(ways: readonly Way[], weight: number, admitted: Uint8Array): void
  /** The cells of the highest sums, highest first; of equals the earlier. Then all is forgotten. */
  taken(most: number): readonly { readonly cell: number; readonly score: number }[]
}

/** What even a word that all descriptors say adds, beside its rarity of 0 to 1. */
const commonWorth = 0.4

/**
 * In typed arrays that are kept from question to question: words that stand everywhere are added up over all cells, so
 * nothing is done here that can be done for the few that are taken.
 */
export function createSums(cells: readonly Descriptor[]): Sums {
  const scores = new Float64Array(cells.length)
  const touched = new Uint32Array(cells.length)
  let count = 0
  const firstStatement = Uint32Array.from(startsOf(cells))
  const statements = new Float64Array(firstStatement.at(-1) ?? 0)
  /** What the statement says that says most. */
  const together = new Float64Array(cells.length)
  // Of the word at hand: the cells that say it, the number of the best way in which each does, and where.
  const saying = new Uint32Array(cells.length)
  const best = new Uint16Array(cells.length)
  const places = new Uint32Array(cells.length)

  function add(cell: number, points: number) {
    if (scores[cell] === 0) touched[count++] = cell
    scores[cell] = (scores[cell] ?? 0) + points
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
    add(ways, weight, admitted) {
      // Two numbers a way, the even one where the word stands in a definition alone; 0: not said.
      const worths = ways.flatMap((way) => [worthOf(way, placeOfDefinition), way.quality])
      const rarities = ways.flatMap(({ rarity }) => [rarity, rarity])
      const values = Float64Array.from([0, 0, ...worths.map((worth, at) => worth * (rarities[at] ?? 0))])
      const points = [0, 0, ...worths.map((worth, at) => weight * worth * (commonWorth + (rarities[at] ?? 0)))]
      let said = 0
      for (const [number, { rarest, others }] of ways.entries()) {
        for (let at = 0; at < rarest.cells.length; at++) {
          const cell = rarest.cells[at] ?? 0
          if (admitted[cell] === 0) continue
          const here = placesOfAll(others, cell, rarest.places[at] ?? 0)
          if (here === 0) continue
          const own = 2 * number + (isDefined(here) ? 2 : 3)
          const before = best[cell] ?? 0
          if (before === 0) saying[said++] = cell
          else if ((values[before] ?? 0) >= (values[own] ?? 0)) continue
          best[cell] = own
          places[cell] = here
        }
      }
      for (let at = 0; at < said; at++) {
        const cell = saying[at] ?? 0
        add(cell, points[best[cell] ?? 0] ?? 0)
        best[cell] = 0
      }
    },
    taken(most) {
      const all = touched.subarray(0, count)
      for (const cell of all) scores[cell] = (scores[cell] ?? 0) + (together[cell] ?? 0)
      const top = topOf(all, scores, most).map((cell) => ({ cell, score: scores[cell] ?? 0 }))
      count = 0
      for (const column of [scores, statements, together]) column.fill(0)
      return top
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

function topOf(cells: Uint32Array, scores: Float64Array, most: number): number[] {
  const better = (one: number, other: number) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other
  const top = [...cells.subarray(0, most)].sort(better)
  let least = scores[top.at(-1) ?? 0] ?? 0
  for (const cell of cells.subarray(most)) {
    const last = top.at(-1)
    if (last === undefined || (scores[cell] ?? 0) < least || better(cell, last) >= 0) continue
    top.pop()
    const at = top.findIndex((other) => better(cell, other) < 0)
    top.splice(at < 0 ? top.length : at, 0, cell)
    least = scores[top.at(-1) ?? 0] ?? 0
  }
  return top
}
