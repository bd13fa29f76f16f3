import type { Problem } from '../errors.ts'
import type { Expectation, Source } from './descriptor.ts'
import type { LevelName } from './level-name.ts'

/** A descriptor as a page says it, before tracks, levels and areas of the whole framework are known. */
export interface Cell {
  readonly track: TrackName
  readonly level: LevelName
  /** Where the page says it stands among its siblings (`nav_order`). */
  readonly order?: number
  readonly area: string
  /** The address the area's name links to. */
  readonly areaHref?: string
  /** Empty where nothing is written yet. */
  readonly expectations: readonly Expectation[]
  readonly source: Source
}

export interface TrackName {
  readonly label: string
  /** Headings of one group are siblings; a track without a heading has none and is called as its folder. */
  readonly group?: string
}

/** A heading and the text below it, up to the next heading of its rank: a definition, if an area is called so. */
export interface Section {
  readonly heading: string
  readonly paragraphs: readonly Expectation[]
  readonly looseLinks: readonly LooseLink[]
  readonly source: Source
}

/** A link without an address: it is relative, and no site is known. */
export interface LooseLink {
  readonly href: string
  readonly file: string
  readonly line: number
}

/** What one file says. Every format returns this. */
export interface Page {
  readonly cells: readonly Cell[]
  readonly sections: readonly Section[]
  readonly looseLinks: readonly LooseLink[]
  readonly problems: readonly Problem[]
  /** What the page calls the whole framework. */
  readonly name?: string
}
