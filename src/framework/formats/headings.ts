import { fold } from '../text.ts'
import { flowOf, labelsIn } from './flow.ts'
import type { Guide } from './guide.ts'
import { levelHeadings } from './level-headings.ts'
import { readOneLevel } from './one-level.ts'
import type { Block } from './outline.ts'
import type { Reading } from './placed.ts'
import { planOf, toldPlan } from './plan.ts'
import { walk } from './walk.ts'

/** Reads a page whose headings are levels and areas, one below the other. `level` is the whole page's, where it has one. */
export function readHeadings(blocks: readonly Block[], level: string | undefined, guide: Guide): Reading | undefined {
  const repeated = repeatedLabels(blocks)
  const plain = flowOf(blocks, () => false, guide)
  const ofLevels = levelHeadings(plain, guide)
  const isArea = (label: string, isBold: boolean) =>
    !guide.isLevelLike(label) && (repeated.has(fold(label)) || (ofLevels === undefined && isBold))
  const items = flowOf(blocks, isArea, guide)
  const isLevel = levelHeadings(items, guide)
  if (isLevel === undefined) return level === undefined ? undefined : readOneLevel(items, level)
  const plan = toldPlan(items, isLevel, guide) ?? planOf(items, isLevel)
  return plan === undefined ? undefined : walk(items, { ...plan, trackDepth: guide.hints.headings.track })
}

/** Labels of bullets that stand below several headings. */
function repeatedLabels(blocks: readonly Block[]): ReadonlySet<string> {
  const places = Map.groupBy(labelsIn(blocks), ({ label }) => fold(label))
  const repeated = [...places].filter(([, all]) => new Set(all.map(({ below }) => below)).size > 1)
  return new Set(repeated.map(([label]) => label))
}
