import { fold } from '../text.ts'
import { spellings } from './label.ts'
import * as words from './vocabulary.ts'

/** What the owner says of a framework's way of writing, where guessing is not enough. */
export interface Hints {
  /** The levels' names, lowest first. */
  readonly levels: readonly string[]
  /** The areas' names, where the owner lists them. */
  readonly areas: readonly string[]
  /** Headers of the columns, or keys of the data, that hold levels, areas, tracks and texts. */
  readonly columns: {
    readonly level: readonly string[]
    readonly area?: string | undefined
    readonly track?: string | undefined
    readonly text: readonly string[]
  }
  /** Depths of headings, 1 to 6. */
  readonly headings: {
    readonly track?: number | undefined
    readonly level?: number | undefined
    readonly area?: number | undefined
  }
  /** What tracks are called, by their names in the source. */
  readonly tracks: Readonly<Record<string, string>>
  /** The files that hold the framework. */
  readonly files: readonly string[]
  /** What is left out. */
  readonly ignore: readonly string[]
  /** Labels the pages use for levels and areas, with those to show. */
  readonly rename: {
    readonly levels: Readonly<Record<string, string>>
    readonly areas: Readonly<Record<string, string>>
  }
}

export const NO_HINTS: Hints = {
  levels: [],
  areas: [],
  tracks: {},
  files: [],
  ignore: [],
  columns: { level: [], text: [] },
  headings: {},
  rename: { levels: {}, areas: {} },
}

/** Whether what columns and keys are called matters to the settings. */
export function namesColumns({ hints: { columns } }: Guide): boolean {
  return [columns.level, columns.area ?? [], columns.track ?? [], columns.text].flat().length > 0
}

export type Likeness = 0 | 0.5 | 1

/** Tells levels from other labels: by their names, where the owner lists them, else by everyday words. */
export interface Guide {
  readonly hints: Hints
  /** Whether the owner lists it as an area. */
  isListedArea(label: string): boolean
  /** 1: a level by itself, 0.5: only in the company of others, 0: none. */
  likeness(label: string): Likeness
  isLevelLike(label: string): boolean
  /** The likeness of each of these labels in the company of the others: "Baker" is a level beside "Junior Baker". */
  among(labels: readonly string[]): (label: string) => Likeness
  /** How much labels look like levels together, 0 to 1; without one that does by itself, 0. */
  levelShare(labels: readonly string[]): number
}

/** `learned` are folded names of levels that were found by where they stand; with `isExclusive` there are no others. */
export function createGuide(
  hints: Hints = NO_HINTS,
  learned: ReadonlySet<string> = new Set(),
  isExclusive = false,
): Guide {
  const renamed = hints.levels.length === 0 ? [] : Object.keys(hints.rename.levels)
  const named = new Set([...hints.levels, ...renamed].flatMap(spellings))
  const renamedAreas = hints.areas.length === 0 ? [] : Object.keys(hints.rename.areas)
  const areas = new Set([...hints.areas, ...renamedAreas].flatMap(spellings))
  const known = new Map<string, Likeness>()
  const likeness = (label: string): Likeness => {
    if (named.size > 0) return named.has(fold(label)) ? 1 : 0
    if (learned.has(fold(label))) return 1
    if (isExclusive) return 0
    const found = known.get(label) ?? words.likeness(label)
    known.set(label, found)
    return found
  }
  const among = (labels: readonly string[]) => {
    const jobs = new Set(labels.filter((label) => likeness(label) === 1).map(words.jobOf))
    const counted = named.size > 0 || isExclusive ? new Set<string>() : words.countedIn(labels)
    return (label: string) => {
      const own = likeness(label)
      if (own < 1 && counted.has(label)) return 1
      const isJob = own === 0 && named.size === 0 && jobs.size > 0 && label !== '' && jobs.has(words.jobOf(label))
      return isJob ? 0.5 : own
    }
  }
  return {
    hints,
    isListedArea: (label) => areas.has(fold(label)),
    likeness,
    isLevelLike: (label) => likeness(label) === 1,
    among,
    levelShare: (labels) => {
      const different = [...new Set(labels.filter((label) => label !== ''))]
      const scores = different.map(among(different))
      if (!scores.includes(1)) return 0
      return scores.reduce<number>((sum, score) => sum + score, 0) / scores.length
    },
  }
}
