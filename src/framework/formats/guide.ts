import { fold } from '../text.ts'
import * as words from './vocabulary.ts'

/** What the owner says of a framework's way of writing, where guessing is not enough. */
export interface Hints {
  /** The levels' names, lowest first. */
  readonly levels: readonly string[]
  /** Headers of the columns that hold levels, areas, tracks and texts. */
  readonly columns: {
    readonly level?: string | undefined
    readonly area?: string | undefined
    readonly track?: string | undefined
    readonly text: readonly string[]
  }
  /** Depths of headings, 1 to 6. */
  readonly headings: { readonly level?: number | undefined | undefined; readonly area?: number | undefined | undefined }
}

export const NO_HINTS: Hints = { levels: [], columns: { text: [] }, headings: {} }

/** Tells levels from other labels: by their names, where the owner lists them, else by everyday words. */
export interface Guide {
  readonly hints: Hints
  /** 1: a level by itself, 0.5: only in the company of others, 0: none. */
  likeness(label: string): 0 | 0.5 | 1
  isLevelLike(label: string): boolean
  /** How much labels look like levels together, 0 to 1; without one that does by itself, 0. */
  levelShare(labels: readonly string[]): number
}

export function createGuide(hints: Hints = NO_HINTS): Guide {
  const named = new Set(hints.levels.map(fold))
  const likeness = (label: string) => (named.size === 0 ? words.likeness(label) : named.has(fold(label)) ? 1 : 0)
  return {
    hints,
    likeness,
    isLevelLike: (label) => likeness(label) === 1,
    levelShare: (labels) => {
      const scores = [...new Set(labels.filter((label) => label !== ''))].map(likeness)
      if (!scores.includes(1)) return 0
      return scores.reduce<number>((sum, score) => sum + score, 0) / scores.length
    },
  }
}
