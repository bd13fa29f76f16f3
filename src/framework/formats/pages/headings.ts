import type { Reading } from '../placed.ts'
import { readOneLevel } from './one-level.ts'
import type { PageFlow } from './page-flow.ts'
import { planOf, toldPlan } from './plan.ts'
import { walk } from './walk.ts'

/** Reads a page whose headings are levels and areas, one below the other. `level` is the whole page's, where it has one; `isOfOneArea`: its fellows are about an area each. */
export function readHeadings(
  { items, isLevel, survey, guide }: PageFlow,
  level: string | undefined,
  isOfOneArea: boolean,
): Reading | undefined {
  if (isLevel === undefined) return level === undefined ? undefined : readOneLevel(items, level, survey, guide)
  const plan = toldPlan(items, isLevel, guide) ?? planOf(items, isLevel, survey, isOfOneArea)
  return plan === undefined ? undefined : walk(items, { ...plan, trackDepth: guide.hints.headings.track })
}
