import { isPlaceholder } from '../../page-words.ts'
import type { Placed } from '../placed.ts'
import { textOf } from '../statements.ts'
import type { Item } from './flow.ts'
import { type Heading, headingsOf } from './level-headings.ts'

/** Levels of which nothing but "to be defined" is said, where others of their depth have a table: all areas, unwritten. */
export function unwrittenLevels(
  items: readonly Item[],
  isLevel: (heading: Heading) => boolean,
  placed: readonly Placed[],
): Placed[] {
  const written = new Set(placed.map(({ level }) => level))
  const levels = headingsOf(items).filter(isLevel)
  const depths = new Set(levels.filter(({ label }) => written.has(label)).map(({ depth }) => depth))
  const areas = new Map(placed.map((one) => [one.area, one]))
  return levels.flatMap((level) => {
    const rest = items.slice(items.indexOf(level) + 1)
    const end = rest.findIndex((item) => item.is === 'heading')
    const below = end < 0 ? rest : rest.slice(0, end)
    const isPromised =
      below.length > 0 && below.every((item) => item.is === 'text' && isPlaceholder(textOf([item.node])))
    if (written.has(level.label) || !depths.has(level.depth) || !isPromised) return []
    return [...areas.values()].map(({ area, above }) => ({
      level: level.label,
      area,
      above: above.filter((label) => !written.has(label)),
      nodes: [],
      line: level.line,
    }))
  })
}
