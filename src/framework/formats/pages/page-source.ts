import type { Names } from '../data/names.ts'
import type { Guide } from '../guide.ts'
import type { Survey } from '../survey.ts'
import type { ParsedPage } from './parse.ts'

/** A page's text; `file` is relative to the framework's folder, `folder` what the folder it lies in is called. */
export interface PageSource {
  readonly file: string
  readonly folder: string
  readonly text: string
  readonly site: string | undefined
  readonly guide?: Guide
  /** What the file is called; absent: as its path says. */
  readonly name?: string
  /** What the pages beside it are called, where they are called as levels. */
  readonly company?: readonly string[]
  /** What the folder it lies in is called, where that is a level. */
  readonly level?: string
  /** What the folder above is called, where the one it lies in may be an area. */
  readonly above?: string
  /** What the menu of the site lists it below, where that may be a track. */
  readonly listed?: string
  /** Whether the pages beside it are about an area each. */
  readonly isOfOneArea?: boolean
  /** Whether no other file has cells. */
  readonly isAlone?: boolean
  /** Whether nothing of all files is understood otherwise. */
  readonly isLast?: boolean
  /** The page as it was parsed, and what all pages have in common. */
  readonly parsed?: ParsedPage
  readonly survey?: Survey
  /** The names that data files list. */
  readonly names?: Names
}
