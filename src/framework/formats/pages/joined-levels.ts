import type { Guide } from '../guide.ts'
import type { Item } from './flow.ts'

/** Where the owner says that headings of two depths are levels, two of them one right below the other name one: its code and its title. */
export function withJoinedLevels(items: readonly Item[], { hints }: Guide): readonly Item[] {
  const depths = new Set(hints.headings.level)
  if (depths.size < 2) return items
  const isLevel = (item: Item | undefined) => item?.is === 'heading' && depths.has(item.depth)
  return items.flatMap((item, at): Item[] => {
    const [before, next] = [items[at - 1], items[at + 1]]
    if (item.is !== 'heading' || !isLevel(item)) return [item]
    if (before?.is === 'heading' && isLevel(before) && before.depth < item.depth) return []
    const isOuter = next?.is === 'heading' && isLevel(next) && next.depth > item.depth
    return [isOuter ? { ...item, label: `${item.label} ${next.label}` } : item]
  })
}
