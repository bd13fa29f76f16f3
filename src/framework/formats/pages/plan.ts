import { fold } from '../../text.ts'
import { repeatsBelow } from '../grids/grid-rows.ts'
import type { Survey } from '../survey.ts'
import {
  isAntiPattern,
  isAreasHeading,
  isFramework,
  isGeneric,
  isLevelsHeading,
  isSection,
  isTextWord,
  isWhole,
} from '../vocabulary.ts'
import { BOLD_DEPTH, type Item } from './flow.ts'
import { groupsIn } from './groups.ts'
import { type Heading, headingsOf } from './level-headings.ts'
import { summariesIn } from './summaries.ts'

/** What headings mean on a page. */
export interface Plan {
  readonly isLevel: (heading: Heading) => boolean
  /** Folded labels of areas. */
  readonly areas: ReadonlySet<string>
  /** Folded labels of what several areas stand below. */
  readonly groups?: ReadonlySet<string>
  readonly areasBelow: boolean
  /** Whether the owner says which the areas are: none of them is a fact. */
  readonly isTold?: boolean
  /** Whether the areas are called as sections of any page are: "Responsibilities". */
  readonly isDoubtful?: boolean
  /** What the owner calls the area of texts that stand below a level and no area. */
  readonly ownArea?: string | undefined
  /** The headings that the owner says are tracks. */
  readonly isTrack?: ((heading: Heading) => boolean) | undefined
  /** The depth of headings such as "Expectations", where they hold the areas: what stands beside them is none. */
  readonly sectionDepth?: number | undefined
}

/**
 * Whether areas stand below levels or levels below areas, as on a page of one area; undefined: there are no areas. What is
 * less deep than `outermost` is none.
 */
export function planOf(
  items: readonly Item[],
  isLevel: Plan['isLevel'],
  survey: Survey,
  isOfOneArea: boolean,
  outermost = 0,
): Plan | undefined {
  const headings = headingsOf(items)
  const groups = groupsIn(items, isLevel, survey)
  const { below, over } = pairsOf(headings, isLevel, groups, isOfOneArea, outermost)
  const areasIn = (isNamed: (label: string) => boolean) =>
    below.filter(([, area]) => isNamed(area) && !isAntiPattern(area) && !groups.has(area))
  const proper = areasIn((label) => !isGeneric(label))
  const levels = namesOf(headings.filter(isLevel))
  const sections = areasIn(isSection)
  const generic = [...repeatedAreas(sections)].filter(isGeneric)
  const isAdvert = generic.length > 0
  const areSections = proper.length === 0 && over.length === 0 && new Set(sections.map(([, area]) => area)).size > 1
  const called = areSections || isAdvert ? sections : proper
  const isDoubtful = called === sections && repeatedAreas(proper).size === 0
  // Alone it may be part of what a page about an area says.
  const isBeside = called.length > 0 || items.some(({ is }) => is === 'table')
  const useful = isBeside ? [...called, ...summariesIn(items, below, levels.size)] : called
  const levelsWithAreas = new Set(useful.map(([level]) => fold(level))).size
  const shared = repeatsBelow(useful)
  const parents = new Set(over.map(([, area]) => area))
  const levelsRepeat = repeatsBelow(over.map(([level, area]) => [area, fold(level)]))
  const areas = repeatedAreas(useful)
  const areasBelow =
    !(isOfOneArea && over.length > 0) &&
    levelsWithAreas >= namesOf(properLevels(headings, isLevel)).size / 2 &&
    (shared || !levelsRepeat) &&
    (!levelsRepeat || !areBullets(headings, areas) || holdSeveral(headings, isLevel, areas))
  if (areasBelow) {
    const isMost = useful.length > below.filter(([, area]) => !groups.has(area) && !isAntiPattern(area)).length / 2
    const depth = sectionDepth(headings, isLevel)
    return isMost ? { isLevel, areas, groups, areasBelow, isDoubtful, sectionDepth: depth } : undefined
  }
  // Where other pages have the same levels, each page is about an area.
  const isPart = [...levels].filter(survey.isShared).length > levels.size / 2
  const isNoArea = isPart ? isFramework : isWhole
  const named = [...parents].filter((area) => parents.size > 1 || !isNoArea(area))
  return named.length === 0 ? undefined : { isLevel, areas: new Set(named), areasBelow: false }
}

/** The headings that are levels; bullets that name levels do not count beside several of them. */
function properLevels(headings: readonly Heading[], isLevel: Plan['isLevel']): readonly Heading[] {
  const levels = headings.filter(isLevel)
  const proper = levels.filter(({ depth }) => depth < BOLD_DEPTH)
  return namesOf(proper).size > 1 ? proper : levels
}

function namesOf(headings: readonly Heading[]): ReadonlySet<string> {
  return new Set(headings.map(({ label }) => fold(label)))
}

/** Whether areas only look like headings: they may be labels within the texts. */
function areBullets(headings: readonly Heading[], areas: ReadonlySet<string>): boolean {
  return headings.some(({ depth, label }) => depth >= BOLD_DEPTH && areas.has(fold(label)))
}

/** Whether below most levels there are several areas whose labels are no words for texts. */
function holdSeveral(headings: readonly Heading[], isLevel: Plan['isLevel'], areas: ReadonlySet<string>): boolean {
  const starts = properLevels(headings, isLevel).map((level) => headings.indexOf(level))
  const full = starts.filter((start, at) => {
    const below = headings.slice(start + 1, starts[at + 1])
    return below.filter(({ label }) => areas.has(fold(label)) && !isTextWord(label)).length > 1
  })
  return full.length >= starts.length * 0.8
}

/** The depth of "Expectations", where most headings of that kind hold others. */
function sectionDepth(headings: readonly Heading[], isLevel: Plan['isLevel']): number | undefined {
  const sections = headings.flatMap((heading, at) => {
    const isSection = heading.depth < BOLD_DEPTH && isAreasHeading(heading.label)
    return isSection ? [{ heading, isFull: (headings[at + 1]?.depth ?? 0) > heading.depth }] : []
  })
  const [section, ...others] = sections.filter(({ isFull }) => isFull)
  if (section === undefined || (1 + others.length) * 2 <= sections.length) return undefined
  const { depth } = section.heading
  return headings.some((heading) => isLevel(heading) && heading.depth < depth) ? depth : undefined
}

/** Each heading below a level with that level, and each level with what it stands below: both as [level, folded label]. */
function pairsOf(
  headings: readonly Heading[],
  isLevel: Plan['isLevel'],
  groups: ReadonlySet<string>,
  isOfOneArea: boolean,
  outermost: number,
) {
  const below: [string, string][] = []
  const over: { readonly level: string; readonly above: readonly Heading[] }[] = []
  let path: Heading[] = []
  for (const heading of headings) {
    path = [...path.filter(({ depth }) => depth < heading.depth), heading]
    if (isLevel(heading)) {
      const above = path.filter((one) => one !== heading && !isLevel(one) && one.depth >= outermost)
      if (!isLevelsHeading(above.at(-1)?.label ?? '')) {
        over.push({ level: heading.label, above: above.filter(({ label }) => !isGeneric(label)) })
      }
    } else {
      const level = path.findLast(isLevel)
      const isWithin = path
        .slice(path.findLastIndex(isLevel) + 1, -1)
        .some((one) => one.depth >= BOLD_DEPTH && !isLevel(one) && !groups.has(fold(one.label)))
      if (level !== undefined && !isWithin) below.push([level.label, fold(heading.label)])
    }
  }
  const ofLevels = sectionsOfLevels(over.map(({ above }) => above))
  const parents = over.flatMap(({ level, above }): [string, string][] => {
    const parent = isOfOneArea ? above[0] : above.findLast(({ label }) => !ofLevels.has(fold(label)))
    return parent === undefined ? [] : [[level, fold(parent.label)]]
  })
  return { below, over: parents }
}

/** "Progression by level" below each of several areas, and no other levels there: it tells no area from another. */
function sectionsOfLevels(paths: readonly (readonly Heading[])[]): ReadonlySet<string> {
  const pairs = paths.flatMap((path) => {
    const [owner, parent] = path.slice(-2).map(({ label }) => fold(label))
    return owner === undefined || parent === undefined ? [] : [{ owner, parent }]
  })
  const byOwner = Map.groupBy(pairs, ({ owner }) => owner)
  const lonely = [...byOwner.values()].map((all) => new Set(all.map(({ parent }) => parent)))
  const parents = new Set(pairs.map(({ parent }) => parent))
  return new Set(
    [...parents].filter((parent) => {
      const theirs = lonely.filter((all) => all.has(parent))
      return theirs.length > 1 && theirs.every((all) => all.size === 1)
    }),
  )
}

function repeatedAreas(pairs: readonly (readonly [string, string])[]): ReadonlySet<string> {
  const byArea = [...Map.groupBy(pairs, ([, area]) => area)]
  return new Set(byArea.filter(([, all]) => new Set(all.map(([level]) => fold(level))).size > 1).map(([area]) => area))
}
