import type { ElementContent } from 'hast'
import type { Doubt, Left } from '../cell.ts'
import { isPlaceholder } from '../page-words.ts'
import { wordCount } from '../text.ts'
import type { TakenColumns } from './grids/taken-columns.ts'
import { textOf } from './statements.ts'

/** A text with the labels that say where it belongs, before levels and tracks are names of the framework. */
export interface Placed {
  readonly level: string
  readonly area: string
  /** Where the source says so itself; else one of `above`, or the file. */
  readonly track?: string
  /** The further headings it stands under, outermost first. */
  readonly above: readonly string[]
  readonly nodes: readonly ElementContent[]
  readonly line: number
  /** Its level's place, where the source lists the levels. */
  readonly order?: number
  /** Which of the source's tables it stands in. */
  readonly table?: string
  /** Why it counts only where what is sure says the same levels or areas. */
  readonly doubt?: Doubt
}

/** Texts of fewer words on the average are facts. */
export const LEAST_WORDS = 2.6

export interface Fault {
  readonly kind: string
  readonly line: number
  readonly message: string
}

/** What one way of reading makes of a file. */
export interface Reading {
  /** In words: "a level per column". */
  readonly way: string
  readonly placed: readonly Placed[]
  /** Those whose reason this way knows; what it never looked at is not among them. */
  readonly left: readonly Left[]
  /** What the columns of its first table were taken for. */
  readonly columns?: TakenColumns
  /** What to look at in what was read. */
  readonly faults?: readonly Fault[]
  /** Whether it is too little to tell by itself. */
  readonly isWeak?: boolean
  readonly isOfOneLevel?: boolean
  readonly isOfOneArea?: boolean
  /** Whether it is the folder that says which level. */
  readonly isOfLevelFolder?: boolean
  /** Whether it is the folder that says which area. */
  readonly isOfAreaFolder?: boolean
  /** Whether the texts below its headings are the cells themselves. */
  readonly isOfHeadings?: boolean
  /** Whether what stands above levels can only be tracks. */
  readonly hasTracksAbove?: boolean
}

/** What counts when ways of reading compete: the texts that found a place. */
export function weightOf({ placed }: Reading): number {
  return placed.filter(({ nodes }) => !isPlaceholder(textOf(nodes))).length
}

/** The same texts, in doubt. */
export function doubted<Some extends { readonly placed: readonly Placed[] }>(some: Some | undefined, doubt: Doubt) {
  return some && { ...some, placed: some.placed.map((one) => ({ ...one, doubt })) }
}

/** Whether texts are as short as facts are, on the average. */
export function areShort(texts: readonly string[]): boolean {
  return texts.reduce((sum, text) => sum + wordCount(text), 0) < texts.length * LEAST_WORDS
}

/** The depths of headings above texts, the outermost first: 0, 1, … */
export function depthsAbove(placed: readonly Placed[]): number[] {
  return Array.from({ length: Math.max(0, ...placed.map(({ above }) => above.length)) }, (_, depth) => depth)
}

/** Texts of one place made one, in order. */
export function merged(texts: readonly Placed[]): Placed[] {
  const places = Map.groupBy(texts, ({ level, area, track, above }) => JSON.stringify([track, above, level, area]))
  return [...places.values()].flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    if (same.length === 1) return [first]
    // "TBD" beside a text says nothing.
    const written = same.filter(({ nodes }) => !isPlaceholder(textOf(nodes)))
    return [{ ...first, nodes: (written.length > 0 ? written : same).map(({ nodes, line }) => block(nodes, line)) }]
  })
}

/** Nodes as a block of their own, so that their statements do not run into others. */
export function block(children: readonly ElementContent[], line?: number): ElementContent {
  const point = line === undefined ? undefined : { line, column: 1 }
  return {
    type: 'element',
    tagName: 'div',
    properties: {},
    children: [...children],
    ...(point && { position: { start: point, end: point } }),
  }
}

export function paragraph(text: string): ElementContent {
  return { type: 'element', tagName: 'p', properties: {}, children: [textNode(text)] }
}

export function textNode(value: string): ElementContent {
  return { type: 'text', value }
}
