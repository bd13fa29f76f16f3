import { fold } from '../../text.ts'
import { linesOf } from '../account.ts'
import { type Reading, weightOf } from '../placed.ts'
import { type Heading, headingsOf } from './level-headings.ts'
import { readOneLevel } from './one-level.ts'
import type { PageFlow } from './page-flow.ts'
import { type Plan, planOf } from './plan.ts'
import { toldPlan } from './told-plan.ts'
import { walk } from './walk.ts'

type IsLevel = (heading: Heading) => boolean

/** Reads a page whose headings are levels and areas, one below the other. `level` is the whole page's, where it has one; `isOfOneArea`: its fellows are about an area each. */
export function readHeadings(
  { items, isLevel, survey, guide }: PageFlow,
  level: string | undefined,
  isOfOneArea: boolean,
): Reading | undefined {
  if (isLevel === undefined) return level === undefined ? undefined : readOneLevel(items, level, survey, guide)
  const said: Pick<Plan, 'isTrack' | 'ownArea'> = {
    isTrack: (heading) => guide.isToldHeading('track', heading) === true,
    ownArea: guide.hints.area,
  }
  const told = toldPlan(items, isLevel, guide)
  if (told !== undefined) return walk(items, { ...told, ...said })
  const readBy = (isOne: IsLevel, outermost?: number) => {
    const plan = planOf(items, isOne, survey, isOfOneArea, outermost)
    return plan && walk(items, { ...plan, ...said })
  }
  const whole = readBy(isLevel)
  const [outer, inner] = ladderDepths(headingsOf(items).filter(isLevel))
  if (outer === undefined || inner === undefined) return whole
  const first = readBy((one) => isLevel(one) && one.depth === outer)
  const tracks = first?.hasTracksAbove === true ? outer : undefined
  const second = readBy((one) => isLevel(one) && one.depth === inner, tracks)
  return inParts(first, second, whole) ?? whole
}

/** The two depths that levels stand at, the outer first, where each has levels of its own; else none. */
function ladderDepths(levels: readonly Heading[]): number[] {
  const depths = new Map(
    [...Map.groupBy(levels, ({ depth }) => depth)].map(([depth, all]) => [
      depth,
      new Set(all.map(({ label }) => fold(label))),
    ]),
  )
  const labels = new Set(levels.map(({ label }) => fold(label)))
  const isApart = [...depths.values()].reduce((sum, own) => sum + own.size, 0) === labels.size
  const areSeveral = [...depths.values()].every(({ size }) => size > 1)
  return depths.size === 2 && isApart && areSeveral ? [...depths.keys()].toSorted((one, other) => one - other) : []
}

/** Levels above areas in one part of a page and below them in another: both, where that finds more places than one way for all. */
function inParts(
  one: Reading | undefined,
  other: Reading | undefined,
  whole: Reading | undefined,
): Reading | undefined {
  if (one === undefined || other === undefined || one.hasTracksAbove === other.hasTracksAbove) return undefined
  const isApart = new Set(one.placed.flatMap(linesOf)).isDisjointFrom(new Set(other.placed.flatMap(linesOf)))
  const placed = [...one.placed, ...other.placed].toSorted((first, second) => first.line - second.line)
  const both = { ...one, way: `${one.way}, and ${other.way}`, placed, isWeak: false }
  return isApart && weightOf(both) > (whole === undefined ? 0 : weightOf(whole)) ? both : undefined
}
