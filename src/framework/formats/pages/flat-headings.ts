import { fold } from '../../text.ts'
import type { Guide } from '../guide.ts'
import type { Item } from './flow.ts'
import { type Heading, headingsOf } from './level-headings.ts'

/** Less than from any depth to the next. */
const BELOW = 0.05

/**
 * Where levels and areas are headings of one depth, as bold lines are, those that come again after each of the others
 * stand below them.
 */
export function withDepths(items: readonly Item[], guide: Guide): readonly Item[] {
  const depths = [...Map.groupBy(headingsOf(items), ({ depth }) => depth).values()]
  const inner = new Set(depths.flatMap((all) => innerOf(all, guide)))
  if (inner.size === 0) return items
  return items.map((item) => (item.is === 'heading' && inner.has(item) ? { ...item, depth: item.depth + BELOW } : item))
}

function innerOf(headings: readonly Heading[], { isLevelLike }: Guide): readonly Heading[] {
  const levels = headings.filter(({ label }) => isLevelLike(label))
  const [first] = levels
  const start = first === undefined ? -1 : headings.indexOf(first)
  const after = headings.slice(start).filter((heading) => !levels.includes(heading))
  if (start < 0 || after.length === 0) return []
  if (comeAgainAfter(after, levels, headings)) return after
  const before = headings[start - 1]
  const over = headings.filter(
    (heading) => !levels.includes(heading) && (heading === before || after.includes(heading)),
  )
  return comeAgainAfter(levels, over, headings) ? levels : []
}

/** Whether most of the inner headings stand after several of the outer ones, of which there is each one once. */
function comeAgainAfter(inner: readonly Heading[], outer: readonly Heading[], headings: readonly Heading[]): boolean {
  const names = outer.map(({ label }) => fold(label))
  if (names.length < 2 || new Set(names).size < names.length) return false
  const owners = inner.map((heading) => {
    const owner = headings.slice(0, headings.indexOf(heading)).findLast((one) => outer.includes(one))
    return [fold(heading.label), owner] as const
  })
  const byLabel = [...Map.groupBy(owners, ([label]) => label).values()]
  const repeated = byLabel.filter((all) => new Set(all.map(([, owner]) => owner)).size > 1)
  return byLabel.length > 1 && repeated.length >= byLabel.length * 0.6
}
