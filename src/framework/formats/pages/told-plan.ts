import { fold } from '../../text.ts'
import type { Guide } from '../guide.ts'
import type { Item } from './flow.ts'
import { type Heading, headingsOf } from './level-headings.ts'
import type { Plan } from './plan.ts'

/** What the owner says of the depths of headings, or of the areas. */
export function toldPlan(items: readonly Item[], isLevel: Plan['isLevel'], guide: Guide): Plan | undefined {
  const headings = headingsOf(items)
  const told = toldAreas(headings, guide).filter((heading) => !isLevel(heading))
  if (told.length === 0) return undefined
  const highest = (all: readonly Heading[]) => Math.min(...all.map(({ depth }) => depth))
  const level = highest(headings.filter(isLevel))
  return {
    isLevel,
    areas: new Set(told.map(({ label }) => fold(label))),
    areasBelow: highest(told) > level,
    isTold: true,
  }
}

/** The headings that are areas because the owner says so: of their depth, or by their names. */
export function toldAreas(headings: readonly Heading[], { isToldHeading, isListedArea }: Guide): Heading[] {
  return headings.filter((heading) => isToldHeading('area', heading) ?? isListedArea(heading.label))
}
