import type { Element } from 'hast'
import { block, type Placed, type Reading } from '../placed.ts'
import { textOf } from '../statements.ts'
import { hasWord, isGeneric, LEVEL_HEADERS } from '../vocabulary.ts'
import type { Item } from './flow.ts'
import type { Heading } from './level-headings.ts'
import { lineOf } from './outline.ts'

const FEWEST_LEVELS = 3
const MOST_LEVELS = 10
/** So many lists of one length are no accident. */
const FEWEST_AREAS = 3

interface Ladder {
  readonly area: Heading
  readonly steps: readonly Element[]
}

/** A page that speaks of levels, with numbered lists of one length below its headings: the places in them are the levels. */
export function readByPlace(items: readonly Item[]): Reading | undefined {
  const ladders = laddersIn(items)
  const [same = []] = [...Map.groupBy(ladders, ({ steps }) => steps.length).values()].toSorted(
    (one, other) => other.length - one.length,
  )
  const count = same[0]?.steps.length ?? 0
  const isLadder = count >= FEWEST_LEVELS && count <= MOST_LEVELS && same.length > ladders.length / 2
  if (!isLadder || same.length < FEWEST_AREAS || !items.some(speaksOfLevels)) return undefined
  const placed = same.flatMap(({ area, steps }) =>
    steps.map((step, at): Placed => {
      const line = lineOf(step) ?? area.line
      return { level: String(at + 1), area: area.label, above: [], nodes: [block(step.children)], line }
    }),
  )
  return { way: 'levels by their place in numbered lists', placed, left: [] }
}

/** Each heading with the only numbered list below it. */
function laddersIn(items: readonly Item[]): Ladder[] {
  return items.flatMap((area, at) => {
    if (area.is !== 'heading' || isGeneric(area.label)) return []
    const rest = items.slice(at + 1)
    const next = rest.findIndex(({ is }) => is === 'heading')
    const lists = rest.slice(0, next < 0 ? undefined : next).flatMap((item) => numbered(item) ?? [])
    const [list] = lists
    if (list === undefined || lists.length > 1) return []
    return [{ area, steps: list.children.filter((child) => child.type === 'element') }]
  })
}

function numbered(item: Item): Element | undefined {
  return item.is === 'text' && item.node.type === 'element' && item.node.tagName === 'ol' ? item.node : undefined
}

function speaksOfLevels(item: Item): boolean {
  if (item.is === 'heading') return hasWord(item.label, LEVEL_HEADERS)
  return item.is === 'text' && numbered(item) === undefined && hasWord(textOf([item.node]), LEVEL_HEADERS)
}
