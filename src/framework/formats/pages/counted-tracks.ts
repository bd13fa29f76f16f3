import { digits, numberWord } from '../../level-words.ts'
import { wordsIn } from '../../page-words.ts'
import { fold, plain } from '../../text.ts'
import { labelOf } from '../label.ts'
import { textOf } from '../statements.ts'
import { type Block, type Heading, headingsIn } from './outline.ts'

const TRACKS = wordsIn('tracks', 'track columns')
const BOTH = wordsIn('both')
/** The most words between a number and what it counts: "two separate career paths". */
const BETWEEN = 2

/** The headings that a page counts as its tracks: over others, and as many as it says: "We have two career paths." */
export function countedTracks(blocks: readonly Block[]): readonly string[] {
  const counts = new Set(blocks.flatMap((one) => (one.is === 'text' ? countsIn(textOf([one.node])) : [])))
  if (counts.size === 0) return []
  const byDepth = Map.groupBy(holdersIn(blocks), ({ depth }) => depth)
  const labels = [...byDepth.values()].map((all) => [
    ...new Map(all.map(({ text }) => [fold(labelOf(text)), labelOf(text)])).values(),
  ])
  return labels.find(({ length }) => length > 1 && counts.has(length)) ?? []
}

function holdersIn(blocks: readonly Block[]): Heading[] {
  const headings = headingsIn(blocks)
  return headings.filter(({ depth }, at) => (headings[at + 1]?.depth ?? 0) > depth)
}

/** How many tracks a text speaks of. */
function countsIn(text: string): number[] {
  const words = plain(text).match(/[\p{L}\p{N}]+/gu) ?? []
  const tracks = words.flatMap((word, at) => (TRACKS.has(word) ? [at] : []))
  const before = new Set(tracks.flatMap((at) => words.slice(Math.max(0, at - 1 - BETWEEN), at)))
  return [...before].flatMap((word) => (BOTH.has(word) ? 2 : (digits(word) ?? numberWord(word) ?? [])))
}
