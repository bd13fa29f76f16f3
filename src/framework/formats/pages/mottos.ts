import { fold } from '../../text.ts'
import { paragraph } from '../placed.ts'
import type { Survey } from '../survey.ts'
import { BOLD_DEPTH, type Item } from './flow.ts'
import type { Heading } from './level-headings.ts'

/**
 * A line in bold right below a level and nothing else in bold there, which no other level has: it says in short what the level
 * is, and names no area. "**Bake what the shop sells**" below "Level 1", "**Invent what it will sell**" below "Level 2".
 */
export function withoutMottos(
  items: readonly Item[],
  isLevel: ((heading: Heading) => boolean) | undefined,
  { isShared }: Survey,
): readonly Item[] {
  if (isLevel === undefined) return items
  const bodies = bodiesOf(items, isLevel)
  const headings = bodies.map((body) => body.filter((item) => item.is === 'heading'))
  const first = bodies.flatMap(([item]) => (item?.is === 'heading' && item.depth === BOLD_DEPTH ? [item] : []))
  const labels = first.map(({ label }) => fold(label))
  const areOwn = new Set(labels).size === labels.length && labels.filter(isShared).length * 2 < labels.length
  const areAlone = headings.every(
    ([one, ...others]) => others.length === 0 && (one === undefined || first.includes(one)),
  )
  if (first.length < 2 || !areOwn || !areAlone) return items
  const mottos = new Set<Item>(first)
  return items.map((item) =>
    item.is === 'heading' && mottos.has(item) ? { is: 'text', node: paragraph(item.label), line: item.line } : item,
  )
}

/** What stands below each level, up to the next heading that is no deeper. */
function bodiesOf(items: readonly Item[], isLevel: (heading: Heading) => boolean): (readonly Item[])[] {
  return items.flatMap((level, at) => {
    if (level.is !== 'heading' || !isLevel(level)) return []
    const rest = items.slice(at + 1)
    const end = rest.findIndex((item) => item.is === 'heading' && (item.depth <= level.depth || isLevel(item)))
    return [end < 0 ? rest : rest.slice(0, end)]
  })
}
