import type { RootContent } from 'hast'
import { isPlaceholder, wordsIn } from '../page-words.ts'
import { fold, wordCount } from '../text.ts'
import { kindCalled } from './called.ts'
import { areShort, type Placed } from './placed.ts'
import { textOf } from './statements.ts'
import { ASIDE_WORDS, FACT_WORDS, hasWord, isClause } from './vocabulary.ts'

const SPANS = wordsIn('spans')
/** The most words of a fact such as who one reports to. */
const BRIEF = 5
/** The same where its label is no name: "Reports to". */
const LONGEST = 12
/** So many pairs are no chance. */
const FEWEST = 3
/** The most words of what a line says it is. */
const LONGEST_LABEL = 4

/** Without what only gives figures or says who pays and reports: "Time at level: 2 years", "Reports to: a lead". */
export function withoutFacts(placed: readonly Placed[]): Placed[] {
  return without(placed, (area, all) => areFigures(all) || areFacts(area, ASIDE_WORDS, textsOf(all)))
}

/** The same where there is one text of each area, which may be short by chance: those called so alone. */
export function withoutNamedFacts(placed: readonly Placed[]): Placed[] {
  return without(placed, (area, all) => areFacts(area, ASIDE_WORDS, textsOf(all)))
}

function without(placed: readonly Placed[], isFact: (area: string, all: readonly Placed[]) => boolean): Placed[] {
  const areas = Map.groupBy(placed, ({ area }) => area)
  const facts = new Set([...areas].filter(([area, all]) => isFact(area, all)).map(([area]) => area))
  return placed.filter(({ area }) => !facts.has(area))
}

/**
 * Texts of two words on the average, or areas of figures only, are facts about levels: pay, years, who decides. So are areas
 * that each level has one of, and no two of them the same: they are what the levels are called.
 */
export function withDoubt(placed: readonly Placed[]): readonly Placed[] {
  const texts = placed.map(({ nodes }) => textOf(nodes)).filter((text) => !isPlaceholder(text))
  const isShort = areShort(texts)
  const byArea = Map.groupBy(placed, ({ area }) => area)
  const facts = new Set([...byArea].filter(([, all]) => isShort || areFigures(all)).map(([area]) => area))
  const others = placed.filter(({ area }) => !facts.has(area))
  const isFact = areOneToOne(others) ? () => true : ({ area }: Placed) => facts.has(area)
  return placed.map((one) => (isFact(one) && one.doubt === undefined ? { ...one, doubt: 'texts' } : one))
}

/** A paragraph that says one such thing of the level it stands below: "Reports to: the head baker". */
export function isFact(node: RootContent): boolean {
  if (node.type !== 'element' || node.tagName !== 'p') return false
  const [, label, text] = /^([^:：]{1,40}?)\s*[:：]\s*(\S.*)$/u.exec(textOf([node])) ?? []
  return (
    label !== undefined &&
    text !== undefined &&
    wordCount(label) <= LONGEST_LABEL &&
    areFacts(label, FACT_WORDS, [text])
  )
}

function areFacts(label: string, words: ReadonlySet<string>, texts: readonly string[]): boolean {
  const kind = kindCalled(label)
  if (kind === 'title' || kind === 'level') return areShort(texts)
  if (hasWord(label, SPANS) && texts.every((text) => /^\D?\d/u.test(text) && wordCount(text) <= LONGEST)) return true
  return hasWord(label, words) && texts.every((text) => wordCount(text) <= (isClause(label) ? LONGEST : BRIEF))
}

/** Whether each of several levels has one area alone, which no other has. */
function areOneToOne(placed: readonly Placed[]): boolean {
  const pairs = placed.map(({ level, area }) => [fold(level), fold(area)] as const)
  const [levels, areas, places] = [
    new Set(pairs.map(([level]) => level)),
    new Set(pairs.map(([, area]) => area)),
    new Set(pairs.map(([level, area]) => `${level}\n${area}`)),
  ]
  return levels.size >= FEWEST && levels.size === areas.size && levels.size === places.size
}

function areFigures(placed: readonly Placed[]): boolean {
  const texts = textsOf(placed).filter((text) => !isPlaceholder(text))
  const figures = texts.filter(isFigure).length
  const areBrief = texts.every((text) => isFigure(text) || areShort([text]))
  return texts.length > 0 && (areBrief ? figures >= texts.length / 2 : figures > texts.length / 2)
}

/** "36 – 42", "5+", "B", "0 to 2 years". */
export function isFigure(text: string): boolean {
  return !/\p{L}{3}/u.test(text) || (/\d/u.test(text) && wordCount(text) < 5)
}

function textsOf(placed: readonly Placed[]): string[] {
  return placed.map(({ nodes }) => textOf(nodes))
}
