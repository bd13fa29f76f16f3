import type { Left } from '../cell.ts'
import { fold } from '../text.ts'
import { flowOf, type Item } from './flow.ts'
import type { Guide } from './guide.ts'
import { type Heading, headingsOf } from './level-headings.ts'
import type { Block } from './outline.ts'
import { merged, type Placed, type Reading } from './placed.ts'
import { isAntiPattern, isAreasHeading, isGeneric } from './vocabulary.ts'
import { emptyAt, leftText, placedText, subHeading, walk } from './walk.ts'

/** A page about one level: the headings of one depth that have texts below are areas. */
export function readOneLevel(items: readonly Item[], name: string): Reading | undefined {
  const within = areasSection(items) ?? items
  const depth = depthOfAreas(within)
  if (depth === undefined) return undefined
  const level: Heading = { is: 'heading', depth: 0, label: name, line: 1 }
  const placed: Placed[] = []
  const left: Left[] = []
  let group: Heading[] = []
  let area: Heading | undefined
  let why: string | undefined
  for (const [at, item] of items.entries()) {
    if (item.is === 'line') {
      if (items[at - 1]?.is === 'text') why = 'It stands below a line that ends the section.'
    } else if (item.is === 'text') {
      if (area === undefined || why !== undefined) left.push(leftText(item, why))
      else placed.push(placedText(item.node, item.line, level, area, group))
    } else {
      why = isAntiPattern(item.label) ? 'Anti-patterns are no expectations.' : undefined
      if (why !== undefined) continue
      if (item.depth > depth) {
        if (area !== undefined) placed.push(placedText(subHeading(item), item.line, level, area, group))
        continue
      }
      const isArea = item.depth === depth && within.includes(item) && !isGeneric(item.label)
      area = isArea ? item : undefined
      if (item.depth < depth) group = [...group.filter((one) => one.depth < item.depth), item]
      if (area !== undefined) placed.push(emptyAt(level, area, group))
    }
  }
  const cells = merged(placed.map((one) => ({ ...one, above: [] })))
  if (new Set(cells.map((one) => one.area)).size < 2) return undefined
  const way = 'headings of areas on a page of one level'
  return { way, placed: cells, left, isWeak: true, isOfOneLevel: true, isOfHeadings: true }
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

function depthOfAreas(items: readonly Item[]): number | undefined {
  const owners = headingsOf(items).filter((heading) => {
    const next = items[items.indexOf(heading) + 1]
    return heading.depth > 1 && next?.is === 'text' && !isGeneric(heading.label)
  })
  return owners.length < 2 ? undefined : Math.min(...owners.map((heading) => heading.depth))
}

/** A page in a level's folder: about several areas, or about one that its title or file names. */
export function readPart(blocks: readonly Block[], level: string, name: string, guide: Guide): Reading | undefined {
  const items = flowOf(blocks, () => false, guide)
  const whole = readOneLevel(items, level)
  if (whole !== undefined) return { ...whole, isOfLevelFolder: true }
  const title = headingsOf(items).find(({ depth }) => depth === 1)?.label ?? name
  if (title === '' || isGeneric(title) || guide.isLevelLike(title)) return undefined
  const area: Heading = { is: 'heading', depth: 1, label: title, line: 1 }
  const top: Heading = { is: 'heading', depth: 0, label: level, line: 1 }
  const below = items.filter((item) => item.is !== 'heading' || item.depth > 1)
  const isLevel = (heading: Heading) => heading === top
  const reading = walk([top, area, ...below], { isLevel, areas: new Set([fold(title)]), areasBelow: true })
  const way = 'a page of one level and area'
  return { ...reading, way, isWeak: true, isOfOneLevel: true, isOfLevelFolder: true }
}
