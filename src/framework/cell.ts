import type { Problem } from '../errors.ts'
import type { Expectation, Source } from './descriptor.ts'
import type { TakenColumns } from './formats/grids/taken-columns.ts'
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
  /** What is not to be done, kept apart. */
  readonly antiPatterns?: readonly Expectation[]
  /** The level an unwritten one refers to, as the page says it. */
  readonly see?: string
  readonly source: Source
  /** What its sheet is called, where that is no level and no area. */
  readonly sheet?: string
  /** Which of the file's tables it stands in: one counts as a whole. */
  readonly table?: string
  readonly doubt?: Doubt
}

/** The levels are told by nothing but structure; the texts are as short as facts about levels are; or nothing names an area. */
export type Doubt = 'levels' | 'texts' | 'areas'

export interface TrackName {
  readonly label: string
  /** Headings of one group are siblings; a track without a heading has none and is called as its folder. */
  readonly group?: string
  /** What the file or folder is called, where the label is only the page's title. */
  readonly fileName?: string
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

/** A table row or column, a text in a row that is kept, bullet, text below a level or record that no cell was made of. */
export interface Left {
  readonly line: number
  readonly what: 'row' | 'column' | 'cell' | 'bullet' | 'text' | 'record'
  readonly why: string
  readonly text: string
}

/** How a file was read. */
export interface Account {
  /** In words: "a level per column". */
  readonly way: string
  /** Further ways that placed as much. */
  readonly ties: readonly string[]
  /** Whether the file alone is too little to tell: it counts where another says the same levels or areas. */
  readonly isWeak: boolean
  /** Rows, bullets and records that became part of a cell. */
  readonly placed: number
  readonly left: readonly Left[]
  /** What the columns of its first table were taken for. */
  readonly columns?: TakenColumns
}

export interface PageHeading {
  readonly depth: number
  readonly label: string
  /** All of it, with what numbers it. */
  readonly written: string
  readonly line: number
}

/** What a column or key is called. */
export interface Header {
  readonly label: string
  /** What stands below it, in a table. */
  readonly texts?: readonly string[]
}

/** What one file says. Every format returns this. */
export interface Page {
  readonly cells: readonly Cell[]
  readonly sections: readonly Section[]
  readonly looseLinks: readonly LooseLink[]
  readonly problems: readonly Problem[]
  readonly account?: Account
  /** What its columns and keys are called, and its headings: for settings that name them. */
  readonly headers?: readonly Header[]
  readonly headings?: readonly PageHeading[]
  /** Its first heading or title. */
  readonly title?: string
  /** What the page calls the whole framework. */
  readonly name?: string
}

/** A file and what was made of it. */
export interface ReadFile {
  readonly file: string
  readonly page: Page
}
