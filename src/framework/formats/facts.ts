import type { RootContent } from 'hast'
import { isPlaceholder, wordsIn } from '../page-words.ts'
import { fold, plain, wordCount } from '../text.ts'
import { kindCalled } from './called.ts'
import { areShort, type Placed } from './placed.ts'
import { readStatements, textOf } from './statements.ts'
import { ASIDE_WORDS, FACT_WORDS, hasWord, isClause, isOnly } from './vocabulary.ts'

const LABELLED = /^[^:：]{1,40}[:：]\s*(\S.*)$/u
const UNITS = wordsIn('units')
const SPANS = wordsIn('spans')
const MADE_SO = wordsIn('made so')
const MAKERS = wordsIn('makers')
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
  return without(
    placed,
    (area, all) => areFigures(area, all) || areRatings(all) || areFacts(area, ASIDE_WORDS, textsOf(all)),
  )
}

/** The same where there is one text of each area, which may be short by chance: those called so alone. */
export function withoutNamedFacts(placed: readonly Placed[]): Placed[] {
  return without(placed, (area, all) => areRatings(all) || areFacts(area, ASIDE_WORDS, textsOf(all)))
}

function without(placed: readonly Placed[], isFact: (area: string, all: readonly Placed[]) => boolean): Placed[] {
  const areas = Map.groupBy(placed, ({ area }) => area)
  const facts = new Set([...areas].filter(([area, all]) => isFact(area, all)).map(([area]) => area))
  return placed.filter(({ area }) => !facts.has(area))
}

/**
 * Texts of two words on the average, or areas of figures only, are facts about levels: pay, years, who decides. So are areas
 * that each level has one of, and no two of them the same: they are what the levels are called. Where the source says that the areas
 * are (`areNamed`), only figures are.
 */
export function withDoubt(placed: readonly Placed[], areNamed = false): readonly Placed[] {
  const texts = textsOf(placed).filter((text) => !isPlaceholder(text))
  const byArea = Map.groupBy(placed, ({ area }) => area)
  const facts = areShort(texts) && !areNamed && !isFull(byArea) ? new Set(byArea.keys()) : figuresIn(placed)
  const others = placed.filter(({ area }) => !facts.has(area))
  const isFact = areOneToOne(others) ? () => true : ({ area }: Placed) => facts.has(area)
  return placed.map((one) => (isFact(one) && one.doubt === undefined ? { ...one, doubt: 'texts' } : one))
}

/** The areas with figures only: pay, years. */
export function figuresIn(placed: readonly Placed[]): ReadonlySet<string> {
  const areas = [...Map.groupBy(placed, ({ area }) => area)]
  return new Set(areas.filter(([area, all]) => areFigures(area, all)).map(([area]) => area))
}

/** Whether there are several areas that say something else at each of several levels, in two words mostly: "Designs features". */
function isFull(byArea: ReadonlyMap<string, readonly Placed[]>): boolean {
  const areas = [...byArea.values()].map((all) => textsOf(all).filter((text) => !isPlaceholder(text)))
  const told = areas.filter(
    (texts) => texts.length >= FEWEST && new Set(texts).size === texts.length && !areSingle(texts),
  )
  return told.length >= FEWEST && told.length > areas.length / 2
}

/** Whether most texts are a word or a figure. */
function areSingle(texts: readonly string[]): boolean {
  return texts.filter((text) => wordCount(text) < 2 || isFigure(text)).length > texts.length / 2
}

/** A paragraph that says one such thing of the level it stands below: "Reports to: the head baker". */
export function isFact(node: RootContent): boolean {
  const { label, text } = saidIn(node) ?? {}
  return label !== undefined && text !== undefined && areFacts(label, FACT_WORDS, [text])
}

/** Of these, one that names a level: "Level: working". */
export function isLevelLine(node: RootContent): boolean {
  return isFact(node) && kindCalled(saidIn(node)?.label ?? '') === 'level'
}

function saidIn(node: RootContent): { readonly label: string; readonly text: string } | undefined {
  if (node.type !== 'element' || node.tagName !== 'p') return undefined
  const [, label, text] = /^([^:：]{1,40}?)\s*[:：]\s*(\S.*)$/u.exec(textOf([node])) ?? []
  return label === undefined || text === undefined || wordCount(label) > LONGEST_LABEL ? undefined : { label, text }
}

function areFacts(label: string, words: ReadonlySet<string>, texts: readonly string[]): boolean {
  const kind = kindCalled(label)
  if (kind === 'title' || kind === 'level') return areShort(texts)
  if (saysWhoMakesIt(label)) return texts.every((text) => wordCount(text) <= LONGEST)
  const areCounted = texts.every((text) => /^\D{0,2}\d/u.test(text))
  if (hasWord(label, SPANS) && areCounted && texts.every((text) => wordCount(text) <= LONGEST)) return true
  const most = areCounted || isClause(label) ? LONGEST : BRIEF
  return hasWord(label, words) && texts.every((text) => wordCount(text) <= most)
}

/** "Appointed by", "Recorded in". */
function saysWhoMakesIt(label: string): boolean {
  return [MADE_SO, MAKERS].every((words) => hasWord(label, words)) && isOnly(label, MADE_SO.union(MAKERS))
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

function areFigures(area: string, placed: readonly Placed[]): boolean {
  const texts = textsOf(placed).filter((text) => !isPlaceholder(text))
  const figures = texts.filter(isFigure).length
  const areBrief = texts.every((text) => isFigure(text) || areShort([text]))
  const isMost = areBrief ? figures >= texts.length / 2 : figures > texts.length / 2
  return texts.length > 0 && isMost && !tellApart(area, texts)
}

/** Whether each text only rates what has a label: "Autonomy: 3", "Influence: Some (2)", "Complexity: 2". */
function areRatings(placed: readonly Placed[]): boolean {
  return placed.every(({ nodes }) => {
    const texts = readStatements(nodes, () => undefined).map(({ text }) => text)
    const isFigureAt = (at: number) => isFigure(texts[at] ?? 'none')
    const isLabel = (at: number) => wordCount(texts[at] ?? '') <= LONGEST_LABEL && !isFigureAt(at) && isFigureAt(at + 1)
    const rated = texts.filter((text, at) => {
      const behind = LABELLED.exec(text)?.[1]
      return behind === undefined ? isFigureAt(at) && at > 0 && isLabel(at - 1) : isFigure(behind)
    })
    return rated.length >= FEWEST && texts.every((text, at) => rated.includes(text) || isLabel(at))
  })
}

/** Whether figures have other words at each level, as "1-3 days (tasks)" and "1-3 months (projects)" do, and no pay and years. */
function tellApart(area: string, texts: readonly string[]): boolean {
  const words = texts.map((text) => (plain(text).match(/\p{L}{3,}/gu) ?? []).filter((word) => !UNITS.has(word)))
  const said = new Set(words.map((all) => all.join(' ')).filter((all) => all !== ''))
  return texts.length > 1 && said.size === texts.length && !hasWord(area, ASIDE_WORDS)
}

/** "36 – 42", "5+", "B", "0 to 2 years". */
export function isFigure(text: string): boolean {
  return !/\p{L}{3}/u.test(text) || (/\d/u.test(text) && wordCount(text) < 5)
}

function textsOf(placed: readonly Placed[]): string[] {
  return placed.map(({ nodes }) => textOf(nodes))
}
