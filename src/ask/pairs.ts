import { contractsBeside } from './contractions.ts'
import { isEnglish } from './english.ts'
import type { Hit } from './keys.ts'
import { isSmall } from './language.ts'
import type { Name } from './names.ts'
import type { Token } from './token.ts'

/** Two words of a name, side by side but for small ones; the second may be its number. */
interface Pair {
  readonly name: Name
  readonly covers: readonly [number, number]
}

/** A single letter before the number. */
const letterAlone = 0.74
const shortestEnglish = 3

/**
 * Names by two neighbouring words that are both cut short or misspelt, "fl sup" for the "Floor Supervisor", or by one that
 * is and its number, "op 2" for "Operative II". Each bears out the other, so less of each will do than of a word alone.
 */
export function createPairs(names: readonly Name[]): (first: Token, second: Token) => readonly Hit[] {
  const pairs = Map.groupBy(names.flatMap(pairsOf), ({ name, covers: [one, other] }) =>
    keyOf(name.words[one], name.words[other]),
  )
  return (first, second) => {
    if (!isCandidate(first) || !isCandidate(second) || (isEnglish(first.text) && isEnglish(second.text))) return []
    return (pairs.get(keyOf(first, second)) ?? []).flatMap(({ name, covers }) => {
      const [one, other] = covers
      const sure = [likeness(first, name.words[one]), likeness(second, name.words[other])] as const
      const isCut = Math.min(...sure) > 0 && Math.min(...sure) < 1
      return isCut ? [{ name, covers, quality: together(name, covers, sure) }] : []
    })
  }
}

function pairsOf(name: Name): Pair[] {
  const told = [...name.words.keys()].filter((at) => isTelling(name.words[at]))
  return told.flatMap((at, place): Pair[] => {
    const next = told[place + 1]
    if (next === undefined || name.words[at]?.number !== undefined) return []
    return name.kind === 'level' || name.words[next]?.number === undefined ? [{ name, covers: [at, next] }] : []
  })
}

const isTelling = (word: Token | undefined) =>
  word !== undefined && word.role !== 'level' && (word.weight > 0 || word.number !== undefined)
const isCandidate = ({ text, role }: Token) => role !== 'level' && !isSmall(text)

function keyOf(first: Token | undefined, second: Token | undefined): string {
  return `${first?.text[0]} ${second?.number ?? second?.text[0]}`
}

/** As sure as its words, each by what it tells in the name. */
function together({ weights }: Name, [one, other]: Pair['covers'], [first, second]: readonly [number, number]): number {
  const [weight, otherWeight] = [weights[one] ?? 0, weights[other] ?? 0]
  return (first * weight + second * otherWeight) / (weight + otherWeight)
}

function likeness(word: Token, of: Token | undefined): number {
  if (of === undefined) return 0
  if (of.number !== undefined) return word.number === of.number ? 1 : 0
  if (word.text.length === 1) return letterAlone
  if (!isEnglish(word.text)) return contractsBeside(word.text, of.text)
  return word.text.length >= shortestEnglish && of.text.startsWith(word.text) ? contractsBeside(word.text, of.text) : 0
}
