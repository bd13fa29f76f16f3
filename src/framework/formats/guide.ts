import { isAmong, isCalled, isListed, OTHERS } from '../meant.ts'
import { remembered } from '../remembered.ts'
import { fold } from '../text.ts'
import { isFileCalled } from '../wanted.ts'
import * as words from './likeness.ts'
import { countedIn, gradedIn } from './told-apart.ts'

/** What is said of all files, and what of some alone, by what they are called. */
type Said<Kind extends string, Some> = Readonly<Record<Kind, readonly Some[]>> & {
  readonly files: Readonly<Record<string, Readonly<Record<Kind, readonly Some[]>>>>
}

export type HeadingKind = 'track' | 'level' | 'area'
export type ColumnKind = HeadingKind | 'text'

/** What the owner says of a framework's way of writing, where guessing is not enough. */
export interface Hints {
  /** The levels' names, lowest first. */
  readonly levels: readonly string[]
  /** The areas' names, where the owner lists them. */
  readonly areas: readonly string[]
  /** Headers of the columns, or keys of the data, that hold levels, areas, tracks and texts. */
  readonly columns: Said<ColumnKind, string>
  /** Depths of headings, 1 to 6, or their names. */
  readonly headings: Said<HeadingKind, number | string>
  /** What the area is called where nothing names one. */
  readonly area?: string | undefined
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
  columns: { level: [], area: [], track: [], text: [], files: {} },
  headings: { track: [], level: [], area: [], files: {} },
  rename: { levels: {}, areas: {} },
}

/** Whether what columns and keys are called matters to the settings. */
export function namesColumns({ hints: { columns } }: Guide): boolean {
  return [columns, ...Object.values(columns.files)].some(({ level, area, track, text }) =>
    [level, area, track, text].some(({ length }) => length > 0),
  )
}

/** The columns of a kind, in the order the owner names them. */
export function columnsCalled(labels: readonly string[], names: readonly string[]): number[] {
  const found = names.flatMap((name) => labels.flatMap((label, at) => (isCalled(label, name) ? [at] : [])))
  return [...new Set(found)]
}

/** The hints for one file: what is said of it alone counts in place of what is said of all. */
export function hintsFor(file: string, hints: Hints): Hints {
  const { columns, headings } = hints
  const ofFile = <Some>(files: Readonly<Record<string, Some>>) =>
    Object.entries(files).flatMap(([name, said]) => (isFileCalled(file, name) ? [said] : []))
  const [ownColumns, ownHeadings] = [ofFile(columns.files), ofFile(headings.files)]
  if (ownColumns.length + ownHeadings.length === 0) return hints
  const last = <Some>(all: readonly (readonly Some[])[]) => all.findLast(({ length }) => length > 0) ?? []
  const columnsOf = (kind: ColumnKind) => last([columns, ...ownColumns].map((one) => one[kind]))
  const headingsOf = (kind: HeadingKind) => last([headings, ...ownHeadings].map((one) => one[kind]))
  return {
    ...hints,
    columns: {
      ...columns,
      level: columnsOf('level'),
      area: columnsOf('area'),
      track: columnsOf('track'),
      text: columnsOf('text'),
    },
    headings: { ...headings, track: headingsOf('track'), level: headingsOf('level'), area: headingsOf('area') },
  }
}

/** Whether the owner says which the levels are, so that nothing else is one. */
export function namesAllLevels({ levels }: Pick<Hints, 'levels'>): boolean {
  return levels.length > 0 && !levels.includes(OTHERS)
}

export type Likeness = 0 | 0.5 | 1

/** A heading by its depth, what it is called and how it is written. */
interface Told {
  readonly depth: number
  readonly label: string
  readonly written?: string
}

/** Tells levels from other labels: by their names, where the owner lists them, else by everyday words. */
export interface Guide {
  readonly hints: Hints
  /** The guide to one file, of which the owner may say something of its own. */
  forFile(file: string): Guide
  /** Whether the owner lists it as a level, or as an area. */
  isListedLevel(label: string): boolean
  isListedArea(label: string): boolean
  /** Whether the owner says that a heading is one of a kind, by its depth or name; undefined: nothing is said of the kind. */
  isToldHeading(kind: HeadingKind, heading: Told): boolean | undefined
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
  const levels = hints.levels.filter((name) => name !== OTHERS)
  const isListedLevel = remembered((label) => isListed(label, levels, hints.rename.levels))
  const areLevelsNamed = namesAllLevels(hints)
  const { area, track, text } = hints.columns
  const others = [...area, ...track, ...text]
  const isOther = remembered((label) => isAmong(label, others))
  const known = new Map<string, Likeness>()
  const likeness = (label: string): Likeness => {
    if (others.length > 0 && isOther(label)) return 0
    if (levels.length > 0 && isListedLevel(label)) return 1
    if (areLevelsNamed) return 0
    if (learned.has(fold(label))) return 1
    if (isExclusive) return 0
    const found = known.get(label) ?? words.likeness(label)
    known.set(label, found)
    return found
  }
  const among = (labels: readonly string[]) => {
    const jobs = new Set(labels.filter((label) => likeness(label) === 1).map(words.jobOf))
    const isOpen = !areLevelsNamed && !isExclusive
    const fellows = isOpen ? countedIn(labels).union(gradedIn(labels)) : new Set<string>()
    return (label: string) => {
      const own = likeness(label)
      if (own < 1 && fellows.has(label)) return 1
      const job = own === 0 && !areLevelsNamed && jobs.size > 0 ? words.jobOf(label) : ''
      const isJob = job !== '' && jobs.has(job)
      return isJob ? 0.5 : own
    }
  }
  const guide: Guide = {
    hints,
    forFile: (file) => {
      const own = hintsFor(file, hints)
      return own === hints ? guide : createGuide(own, learned, isExclusive)
    },
    isListedLevel,
    isListedArea: remembered((label) => isListed(label, hints.areas, hints.rename.areas)),
    isToldHeading: (kind, { depth, label, written = label }) => {
      const told = hints.headings[kind]
      if (told.length === 0) return undefined
      return told.some((one) =>
        typeof one === 'number' ? one === depth : [label, written].some((name) => isCalled(name, one)),
      )
    },
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
  return guide
}
