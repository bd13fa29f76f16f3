import { readLevelName } from '../../level-name.ts'
import { wordsIn } from '../../page-words.ts'
import { isAboutOthers } from '../called.ts'
import { isFigure } from '../facts.ts'
import { areShort } from '../placed.ts'
import { ASIDE_WORDS, hasWord, isClause, isOnly, isScaleHeading } from '../vocabulary.ts'
import type { Grid } from './grid.ts'

const MEANINGS = wordsIn('meanings')
const SPANS = wordsIn('spans')

/** Codes with their meaning, and figures beside it: "L1", "Learns from others", "0-2 years". */
export function isLegend(texts: readonly number[], labels: readonly string[], body: Grid): boolean {
  const [meaning] = texts.map((at) => labels[at] ?? '')
  const hasFigures = labels.some((_, at) => !texts.includes(at) && areFigures(textsIn(body, at)))
  return texts.length === 1 && hasFigures && isMeaning(meaning ?? '')
}

/** "Meaning", "What it means". */
export function isMeaning(label: string): boolean {
  return isOnly(label, MEANINGS)
}

/** Below "Skill levels", or with their meanings below "How we rate": what the steps of a scale are, of no area. */
export function isScaleExplained(heading: string, texts: readonly number[], labels: readonly string[]): boolean {
  return isScaleHeading(heading) || (isClause(heading) && texts.every((at) => isMeaning(labels[at] ?? '')))
}

function areFigures(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.every((text) => isFigure(text) && readLevelName(text) === undefined)
}

/** "Owner", "Pay band", "Salary from", "Last edited": what stands beside a framework. */
export function areAside(label: string, texts: readonly string[]): boolean {
  return (
    isOnly(label, ASIDE_WORDS) ||
    (isAboutOthers(label) && (areShort(texts) || texts.every(isDate))) ||
    areSpans(label, texts)
  )
}

/** "Typical years": "0-2". */
function areSpans(label: string, texts: readonly string[]): boolean {
  return hasWord(label, SPANS) && texts.every(isFigure)
}

function isDate(text: string): boolean {
  return !Number.isNaN(Date.parse(text))
}

/** The texts of a column. */
export function textsIn(body: Grid, at: number): string[] {
  return body.map(({ cells }) => cells[at]?.text ?? '').filter((text) => text !== '')
}
