import { fold } from '../../text.ts'
import type { Guide } from '../guide.ts'
import type { Item } from './flow.ts'
import { type Heading, headingsOf } from './level-headings.ts'

/** Less than from any depth to the next. */
const BELOW = 0.05
const JOINT = /^(.+?)(?:\s+[–—|/-]\s+|[:：]\s+)(.+)$/u

interface Pair {
  readonly outer: string
  readonly inner: string
}

/** Headings that each name a level and an area ("Junior Baker – Dough") as two, the second below the first. */
export function withoutPairs(items: readonly Item[], guide: Guide): readonly Item[] {
  const depths = Map.groupBy(headingsOf(items), ({ depth }) => depth)
  const pairs = new Map([...depths.values()].flatMap((all) => pairsOf(all, guide)))
  let before: string | undefined
  return items.flatMap((item): Item[] => {
    if (item.is !== 'heading') return [item]
    const pair = pairs.get(item)
    const isSame = pair !== undefined && pair.outer === before
    before = pair?.outer
    if (pair === undefined) return [item]
    const inner = { ...item, depth: item.depth + BELOW, label: pair.inner }
    return isSame ? [inner] : [{ ...item, label: pair.outer }, inner]
  })
}

function pairsOf(headings: readonly Heading[], guide: Guide): (readonly [Item, Pair])[] {
  const pairs = headings.flatMap((heading) => {
    const [, outer, inner] = JOINT.exec(heading.label) ?? []
    return outer === undefined || inner === undefined ? [] : [[heading, { outer, inner }] as const]
  })
  const places = new Set(pairs.map(([, { outer, inner }]) => fold(`${outer}\n${inner}`)))
  const sides = (['outer', 'inner'] as const).map((key) => pairs.map(([, pair]) => pair[key]))
  const [outers = 0, inners = 0] = sides.map((all) => new Set(all.map(fold)).size)
  const isGrid = Math.min(outers, inners) > 1 && places.size === pairs.length && pairs.length >= 0.7 * outers * inners
  const [ofLevels, ofAreas] = sides.map(guide.levelShare).toSorted((one, other) => other - one)
  const isPaired = pairs.length >= headings.length * 0.8 && (ofLevels ?? 0) >= 0.5 && (ofAreas ?? 0) < 0.5
  return isGrid && isPaired ? pairs : []
}
