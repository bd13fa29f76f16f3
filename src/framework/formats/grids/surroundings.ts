import type { Left } from '../../cell.ts'
import type { Guide } from '../guide.ts'
import type { Placed } from '../placed.ts'
import type { Survey } from '../survey.ts'
import type { TakenColumns } from './taken-columns.ts'

/** What the headings above a table say, where its own columns and rows do not. */
export interface Surroundings {
  readonly level?: string
  readonly area?: string
  readonly above: readonly string[]
  readonly guide: Guide
  readonly survey?: Survey
  /** Whether the table has an empty header. */
  readonly isHeaderless?: boolean
}

/** What one way of reading makes of a table. */
export interface Matrix {
  readonly way:
    | 'a level per column'
    | 'a level per row'
    | 'a record per row'
    | 'an area per row'
    | 'an area per column'
    | 'a level in each cell'
    | 'levels above their texts'
  readonly placed: readonly Placed[]
  readonly left: readonly Left[]
  /** Columns that have texts which are read as nothing. */
  readonly unread: readonly string[]
  readonly columns?: TakenColumns
}
