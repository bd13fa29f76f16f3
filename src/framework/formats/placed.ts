import type { ElementContent } from 'hast'
import type { Left } from '../cell.ts'
import { isPlaceholder } from '../text.ts'
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
}

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
  /** What to look at in what was read. */
  readonly faults?: readonly Fault[]
  /** Whether it is too little to tell by itself. */
  readonly isWeak?: boolean
  readonly isOfOneLevel?: boolean
  /** Whether the texts below its headings are the cells themselves. */
  readonly isOfHeadings?: boolean
  /** Whether what stands above levels can only be tracks. */
  readonly hasTracksAbove?: boolean
}

/** What counts when ways of reading compete: the texts that found a place. */
export function weightOf({ placed }: Reading): number {
  return placed.filter(({ nodes }) => !isPlaceholder(textOf(nodes))).length
}

/** Texts of one place made one, in order. */
export function merged(texts: readonly Placed[]): Placed[] {
  const places = Map.groupBy(texts, ({ level, area, track, above }) => JSON.stringify([track, above, level, area]))
  return [...places.values()].flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    return same.length === 1 ? [first] : [{ ...first, nodes: same.map(({ nodes, line }) => block(nodes, line)) }]
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

export function textNode(value: string): ElementContent {
  return { type: 'text', value }
}
