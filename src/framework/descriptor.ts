import type { Span } from '../reply/reply.ts'
import type { OrderedBy } from './rank.ts'

/** Where a text stands: `file` relative to the framework's folder, `line` counted from 1. */
export interface Source {
  readonly file: string
  readonly line: number
  /** The page's public address, where a site is configured or the page names one. */
  readonly href?: string
}

/** A job family or craft. A shared track adds its descriptors to every other. */
export interface Track {
  readonly id: string
  /** The framework's own heading: "Craft - Edge ML Engineer". */
  readonly label: string
  /** The heading without what all its siblings share: "Edge ML Engineer". */
  readonly name: string
  readonly shared: boolean
  readonly aliases: readonly string[]
  /** Its ladder, lowest first; levels of one rank stand side by side. */
  readonly levels: readonly Level[]
  /** What tells the order of its levels, where there are several. */
  readonly orderedBy?: OrderedBy | 'owner'
}

export interface Level {
  readonly id: string
  readonly label: string
  /** Place on the ladder; neighbours differ, but not always by one. */
  readonly rank: number
  /** The number in its name, where it has one: 2 for "Level 2", "L2", "Level II". */
  readonly number?: number
  /** Other names it goes by: "Lead", "Principal", "Lead/Principal". */
  readonly titles: readonly string[]
}

export interface Area {
  readonly id: string
  readonly label: string
  readonly aliases: readonly string[]
  /** The address its name links to in the pages. */
  readonly href?: string
  readonly definition?: Definition
}

/** What an area means, as a page says it. */
export interface Definition {
  readonly paragraphs: readonly Expectation[]
  readonly source: Source
}

/** One statement. `text` is the text of its spans, joined. */
export interface Expectation {
  readonly text: string
  readonly spans: readonly Span[]
}

/** One cell: what a level of a track expects in an area. An unwritten one has no expectations. */
export interface Descriptor {
  readonly track: Track
  readonly level: Level
  readonly area: Area
  readonly state: 'written' | 'unwritten'
  readonly expectations: readonly Expectation[]
  /** What is not to be done: no expectations. */
  readonly antiPatterns?: readonly Expectation[]
  /** The level that says it, where an unwritten one only refers there. */
  readonly see?: Level
  readonly source: Source
}

/** Ids of what is named; what is absent is open. */
export interface Coordinates {
  readonly track?: string
  readonly level?: string
  readonly area?: string
}
