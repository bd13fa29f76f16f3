import type { ElementContent } from 'hast'
import type { Left } from '../../cell.ts'
import { fold } from '../../text.ts'
import { textsIn } from '../account.ts'
import { withoutFacts } from '../facts.ts'
import { block, doubted, merged, type Placed, paragraph, type Reading } from '../placed.ts'
import { isAntiPattern, isGeneric, isSection } from '../vocabulary.ts'
import type { Item } from './flow.ts'
import type { Heading } from './level-headings.ts'
import type { Plan } from './plan.ts'

const NO_AREA = 'It stands below a level, and nothing names its area. If it counts, name one: `area` in growthbot.yml.'

/** Goes through a page and gives each text the level and the area it stands below. */
export function walk(
  items: readonly Item[],
  { isLevel, areas, groups, areasBelow, isDoubtful, isTold, isTrack, sectionDepth, ownArea }: Plan,
): Reading {
  const isGroup = ({ label, depth }: { readonly label: string; readonly depth: number }) =>
    depth === sectionDepth || groups?.has(fold(label)) === true
  const isNoArea = (label: string) => isGeneric(label) && !areas.has(fold(label)) && label !== ownArea
  const placed: Placed[] = []
  const left: Left[] = []
  let path: Heading[] = []
  let level: Heading | undefined
  let area: Heading | undefined
  /** Whether it is below a heading that is no area, where the owner says which are. */
  let isOther = false
  let why: string | undefined
  let track: string | undefined
  const ofTrack = (one: Placed): Placed => (track === undefined ? one : { ...one, track })
  for (const [at, item] of items.entries()) {
    if (item.is === 'table') continue
    if (item.is === 'line') {
      if (items[at - 1]?.is === 'text') why = 'It stands below a line that ends the section.'
      continue
    }
    if (item.is === 'end') {
      path = path.filter(({ depth }) => depth < item.depth)
      if (level !== undefined && level.depth >= item.depth) level = undefined
      if (level === undefined || (area !== undefined && area.depth >= item.depth)) area = undefined
      continue
    }
    if (item.is === 'text') {
      const own = area ?? (level && ownArea !== undefined && !isOther ? { ...level, label: ownArea } : undefined)
      if (level === undefined || own === undefined || why !== undefined) left.push(...leftTexts(item, why, level))
      else placed.push(ofTrack(placedText(item.node, item.line, level, own, path)))
      continue
    }
    if (isTrack?.(item) === true) track = item.label
    why = isAntiPattern(item.label) ? 'Anti-patterns are no expectations.' : undefined
    if (why !== undefined) continue
    const isArea = areas.has(fold(item.label))
    if (isLevel(item)) {
      isOther = false
      const slipped = areasBelow ? undefined : area
      path = path.filter((one) => one === slipped || (one.depth < item.depth && !isLevel(one)))
      level = item
      area = areasBelow ? undefined : path.findLast((one) => areas.has(fold(one.label)))
      if (area !== undefined) placed.push(ofTrack(emptyAt(level, area, path)))
    } else if (level !== undefined && item.depth > level.depth && isGroup(item)) {
      area = undefined
    } else if (areasBelow && level !== undefined && (item.depth > level.depth || isArea)) {
      const isNew = area === undefined || item.depth <= area.depth || isArea
      if (isNew && isTold === true && !isArea) {
        area = undefined
        isOther = true
      } else if (isNew) {
        area = item
        if (!isNoArea(item.label)) placed.push(ofTrack(emptyAt(level, area, path)))
      } else if (area !== undefined) placed.push(ofTrack(placedText(subHeading(item), item.line, level, area, path)))
    } else if (!areasBelow && level !== undefined && area !== undefined && item.depth > level.depth && !isArea) {
      placed.push(ofTrack(placedText(subHeading(item), item.line, level, area, path)))
    } else {
      path = [...path.filter(({ depth }) => depth < item.depth), item]
      level = undefined
      area = undefined
    }
  }
  const all = merged(placed.filter((one) => !isNoArea(one.area)))
  const cells = isTold === true ? all : withoutFacts(all)
  const reading = {
    way: areasBelow ? 'headings of areas below levels' : 'headings of levels below areas',
    placed: cells,
    left,
    isWeak: isTold !== true && new Set(cells.map((one) => fold(one.area))).size < 2,
    isOfHeadings: true,
    hasTracksAbove: areasBelow,
  }
  return isDoubtful === true ? { ...reading, ...doubted(reading, 'texts') } : reading
}

export function placedText(
  node: Extract<Item, { is: 'text' }>['node'],
  line: number,
  level: Heading,
  area: Heading,
  path: readonly Heading[],
): Placed {
  const above = path.filter((one) => one !== area).map(({ label }) => label)
  return { level: level.label, area: area.label, above, nodes: [node], line }
}

/** Nothing is written yet, until a text follows. */
export function emptyAt(level: Heading, area: Heading, path: readonly Heading[]): Placed {
  return placedText(block([]), Math.max(level.line, area.line), level, area, path)
}

/** A heading within an area is part of what it says; "Expectations" says nothing. */
export function subHeading({ label }: Heading): ElementContent {
  return isGeneric(label) && isSection(label) ? block([]) : paragraph(label)
}

/** The bullets of a list, or else a text, where that is a level's. */
export function leftTexts(
  { node }: Extract<Item, { is: 'text' }>,
  why: string | undefined,
  level: Heading | undefined,
): Left[] {
  const isOfLevel = level !== undefined && why === undefined
  const reason = why ?? (isOfLevel ? NO_AREA : 'It stands below no level and area.')
  const texts = textsIn(node).map((one) => ({ ...one, why: reason }))
  return isOfLevel ? texts : texts.filter(({ what }) => what !== 'text')
}
