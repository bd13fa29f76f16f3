import type { Form } from './forms.ts'
import { type Posting, type Postings, placeOfDefinition, placesIn } from './postings.ts'

/** A form of a word with where texts have its stems, the rarest first. */
export interface Way {
  readonly rarest: Posting
  readonly others: readonly Posting[]
  readonly quality: number
  readonly literal: boolean
  /** 0 to 1: how few cells have the rarest. */
  readonly rarity: number
}

/** How much a word counts that stands in an area's definition but not in the descriptor. */
const definitionQuality = 0.45

/** The forms that texts have. */
export function waysOf(forms: readonly Form[], postings: Postings, rarityOf: (posting: Posting) => number): Way[] {
  return forms.flatMap(({ stems, quality, literal }) => {
    const [rarest, ...others] = stems
      .flatMap((stem) => postings.get(stem) ?? [])
      .sort((one, other) => one.cells.length - other.cells.length)
    if (!rarest || others.length < stems.length - 1) return []
    return [{ rarest, others, quality, literal, rarity: rarityOf(rarest) }]
  })
}

/** In which places of a cell that has the rarest stem `here` all of them stand; 0: not all stand there. */
export function placesOfAll(others: readonly Posting[], cell: number, here: number): number {
  let places = here
  for (const other of others) {
    const there = placesIn(other, cell)
    if (there === 0) return 0
    places |= there
  }
  return places
}

/** What a word counts that stands in these places. */
export function worthOf({ quality }: Way, places: number): number {
  return isDefined(places) ? quality * definitionQuality : quality
}

/** Stands in the area's definition alone. */
export function isDefined(places: number): boolean {
  return places >>> 0 === placeOfDefinition
}

/** The best way in which a cell says a word: how much it counts, and how much of that without synonyms. */
export function bestIn(ways: readonly Way[], cell: number): { readonly worth: number; readonly literal: number } {
  let best = { worth: 0, literal: 0 }
  let most = 0
  for (const way of ways) {
    const here = placesIn(way.rarest, cell)
    const places = here === 0 ? 0 : placesOfAll(way.others, cell, here)
    const worth = worthOf(way, places)
    if (places === 0 || worth * way.rarity <= most) continue
    most = worth * way.rarity
    best = { worth, literal: way.literal && !isDefined(places) ? worth : 0 }
  }
  return best
}
