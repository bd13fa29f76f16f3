import { lightest } from './language.ts'
import { type Token, tokensOf } from './token.ts'

/** A shorter way to say an area's name; `part` where it says only a part of what is meant. */
export interface ShortName {
  readonly words: readonly Token[]
  readonly part: boolean
}

/** What stands behind these explains the name, or is the name within a group: "Execution: how we ship", "Craft - Testing". */
const breaks = /\s*(?::\s|\s[-\u2013\u2014|]\s|\s\()/u
const joining = /[,/&+;]|\b(?:and|und|et|y|e|en)\b/iu

/** The shorter names of one of several areas: the side of a colon, dash or bracket that tells it apart, and its parts. */
export function shortNamesOf(label: string, labels: readonly string[]): ShortName[] {
  const [head, tail] = sidesOf(label)
  const names = partsOf(label).map((words) => ({ words, part: true }))
  if (tail === undefined) return names
  const shared = labels.some((other) => other !== label && keyOf(sidesOf(other)[0]) === keyOf(head))
  const sides = [
    { words: tokensOf(head), part: shared },
    { words: tokensOf(tail), part: !shared },
  ]
  return [...sides.filter(({ words }) => words.some(tells)), ...names]
}

function sidesOf(label: string): readonly [head: string, tail?: string] {
  const found = breaks.exec(label)
  if (!found || found.index === 0) return [label]
  const tail = label.slice(found.index + found[0].length).replace(/\)\s*$/u, '')
  return tail.trim() === '' ? [label] : [label.slice(0, found.index), tail]
}

const keyOf = (side: string) =>
  tokensOf(side)
    .map(({ text }) => text)
    .join(' ')

/** The parts of a name that joins several: "Planning and Organising", "Risk, Safety & Quality". */
function partsOf(label: string): Token[][] {
  const parts = label.split(joining).map((part) => tokensOf(part))
  return parts.length > 1 && parts.every((words) => words.some(tells)) ? parts : []
}

const tells = ({ weight }: Token) => weight > lightest
