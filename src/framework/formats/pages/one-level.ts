import type { Left } from '../../cell.ts'
import { plain } from '../../text.ts'
import { merged, type Placed, type Reading } from '../placed.ts'
import { AREA_HEADERS, isAntiPattern, isAreasHeading, isGeneric, isSection } from '../vocabulary.ts'
import type { Item } from './flow.ts'
import { type Heading, headingsOf } from './level-headings.ts'
import { emptyAt, leftText, placedText, subHeading } from './walk.ts'

/** A page about one level: the headings of one depth that have texts below are areas. */
export function readOneLevel(items: readonly Item[], name: string): Reading | undefined {
  const within = areasSection(items) ?? items
  const title = headingsOf(items).filter(({ depth }) => depth === 0).length === 1 ? 0 : 1
  const isProper = (label: string) => !isGeneric(label)
  const proper = depthOfAreas(within, title, isProper)
  const isNamed = proper === undefined ? isSection : isProper
  const depth = proper ?? depthOfAreas(within, title, isNamed)
  if (depth === undefined) return undefined
  const areas = areasOf(within, depth, isNamed)
  const level: Heading = { is: 'heading', depth: 0, label: name, line: 1 }
  const placed: Placed[] = []
  const left: Left[] = []
  let group: Heading[] = []
  let area: Heading | undefined
  let why: string | undefined
  for (const [at, item] of items.entries()) {
    if (item.is === 'table') continue
    if (item.is === 'line') {
      if (items[at - 1]?.is === 'text') why = 'It stands below a line that ends the section.'
    } else if (item.is === 'end') {
      if (area !== undefined && area.depth >= item.depth) area = undefined
    } else if (item.is === 'text') {
      if (area === undefined || why !== undefined) left.push(leftText(item, why))
      else placed.push(placedText(item.node, item.line, level, area, group))
    } else {
      why = isAntiPattern(item.label) ? 'Anti-patterns are no expectations.' : undefined
      if (why !== undefined) continue
      if (item.depth > depth && !areas.has(item)) {
        if (area !== undefined) placed.push(placedText(subHeading(item), item.line, level, area, group))
        continue
      }
      area = areas.has(item) ? item : undefined
      if (item.depth < depth) group = [...group.filter((one) => one.depth < item.depth), item]
      if (area !== undefined) placed.push(emptyAt(level, area, group))
    }
  }
  const cells = merged(placed.map((one) => ({ ...one, above: [] })))
  if (new Set(cells.map((one) => one.area)).size < 2) return undefined
  const way = 'headings of areas on a page of one level'
  return { way, placed: cells, left, isWeak: true, isOfOneLevel: true, isOfHeadings: true }
}

/** The headings of a depth, and in place of "Functional Competencies" without a text those below it. */
function areasOf(items: readonly Item[], depth: number, isNamed: (label: string) => boolean): ReadonlySet<Item> {
  const areas = new Set<Item>()
  let below: number | undefined
  for (const [at, item] of items.entries()) {
    if (item.is !== 'heading') continue
    if (item.depth <= depth) {
      const next = items[at + 1]
      const holdsAreas = next?.is === 'heading' && next.depth > item.depth && endsInAreas(item.label)
      below = item.depth === depth && holdsAreas ? next.depth : undefined
      if (item.depth === depth && !holdsAreas && isNamed(item.label)) areas.add(item)
    } else if (item.depth === below && isNamed(item.label)) areas.add(item)
  }
  return areas
}

function endsInAreas(label: string): boolean {
  return AREA_HEADERS.has(plain(label).split(' ').at(-1) ?? '')
}

/** What stands below "Competencies", where that is where the areas are. */
function areasSection(items: readonly Item[]): readonly Item[] | undefined {
  const sections = headingsOf(items).filter(({ label }) => isAreasHeading(label))
  const bodies = sections.map((heading) => {
    const rest = items.slice(items.indexOf(heading) + 1)
    const end = rest.findIndex((item) => item.is === 'heading' && item.depth <= heading.depth)
    return end < 0 ? rest : rest.slice(0, end)
  })
  const full = bodies.filter((body) => headingsOf(body).length > 1)
  return full.length === 0 ? undefined : full.flat()
}

function depthOfAreas(items: readonly Item[], title: number, isNamed: (label: string) => boolean): number | undefined {
  const owners = headingsOf(items).filter((heading) => {
    const next = items[items.indexOf(heading) + 1]
    return heading.depth > title && next?.is === 'text' && isNamed(heading.label)
  })
  return owners.length < 2 ? undefined : Math.min(...owners.map((heading) => heading.depth))
}
