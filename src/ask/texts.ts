import type { Coordinates, Descriptor } from '../framework/descriptor.ts'
import type { Framework } from '../framework/framework.ts'
import { atOnce } from '../slices.ts'
import { createForms } from './forms.ts'
import { type Posting, type Postings, postingsOf } from './postings.ts'
import { createStanding } from './standing.ts'
import { createSums } from './sums.ts'
import type { Token } from './token.ts'
import { bestIn, type Way, waysOf } from './ways.ts'
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

/** Finds descriptors by the words of their expectations; the area's name counts as said in each. */
export function createTextIndex(framework: Framework, postings: Postings = atOnce(postingsIn(framework))): TextIndex {
  const cells = writtenIn(framework)
  const formsOf = createForms(postings)
  const standsIn = createStanding(cells)
  const sums = createSums(cells)
  const most = Math.log(1 + cells.length)
  const idf = (posting: Posting) => Math.log(1 + cells.length / posting.cells.length) / most

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

  return {
    find(words, within = {}, limit = mostFound) {
      const told = tellingMost(words).map(({ at, weight }) => {
        return { weight, ways: waysOf(formsOf(words, at), postings, idf) }
      })
      const admitted = standsIn(within)
      for (const { ways, weight } of told) sums.add(ways, weight, admitted)
      return sums.taken(limit).flatMap(({ cell, score }): Found[] => {
        const descriptor = cells[cell]
        return descriptor ? [{ descriptor, score, ...saidIn(cell, told) }] : []
      })
    },
  }
}

function saidIn(
  cell: number,
  told: readonly { readonly ways: readonly Way[]; readonly weight: number }[],
): Pick<Found, 'share' | 'literal' | 'words'> {
  let [total, share, literal, words] = [0, 0, 0, 0]
  for (const { ways, weight } of told) {
    const best = bestIn(ways, cell)
    total += weight
    share += weight * best.worth
    literal += weight * best.literal
    if (best.worth > 0) words += 1
  }
  return { share: share / total, literal: literal / total, words }
}
