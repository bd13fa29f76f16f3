import type { Left } from '../cell.ts'
import { fold } from '../text.ts'
import { flowOf, type Item, labelsIn, SUMMARY_DEPTH } from './flow.ts'
import type { Guide } from './guide.ts'
import { type Heading, headingsOf, levelHeadings } from './level-headings.ts'
import { repeatsBelow } from './matrix.ts'
import type { Block } from './outline.ts'
import { block, merged, type Placed, type Reading } from './placed.ts'
import { isAntiPattern, isGeneric, isWhole } from './vocabulary.ts'

/** What headings mean on a page. */
interface Plan {
  readonly isLevel: (heading: Heading) => boolean
  /** Folded labels of areas. */
  readonly areas: ReadonlySet<string>
  readonly areasBelow: boolean
}

/** Reads a page whose headings are levels and areas, one below the other. `level` is the whole page's, where it has one. */
export function readHeadings(blocks: readonly Block[], level: string | undefined, guide: Guide): Reading | undefined {
  const repeated = repeatedLabels(blocks)
  const plain = flowOf(blocks, () => false, guide)
  const ofLevels = levelHeadings(plain, guide)
  const isArea = (label: string, isBold: boolean) =>
    !guide.isLevelLike(label) && (repeated.has(fold(label)) || (ofLevels === undefined && isBold))
  const items = flowOf(blocks, isArea, guide)
  const isLevel = levelHeadings(items, guide)
  if (isLevel === undefined) return level === undefined ? undefined : pageOfOneLevel(items, level)
  const plan = toldPlan(items, isLevel, guide) ?? planOf(items, isLevel)
  return plan === undefined ? undefined : walk(items, plan)
}

/** Labels of bullets that stand below several headings. */
function repeatedLabels(blocks: readonly Block[]): ReadonlySet<string> {
  const places = Map.groupBy(labelsIn(blocks), ({ label }) => fold(label))
  const repeated = [...places].filter(([, all]) => new Set(all.map(({ below }) => below)).size > 1)
  return new Set(repeated.map(([label]) => label))
}

/** What the owner says of the depths of headings. */
function toldPlan(items: readonly Item[], isLevel: Plan['isLevel'], { hints }: Guide): Plan | undefined {
  const { level, area } = hints.headings
  if (area === undefined) return undefined
  const areas = new Set(
    headingsOf(items)
      .filter(({ depth }) => depth === area)
      .map(({ label }) => fold(label)),
  )
  return { isLevel, areas, areasBelow: level === undefined || area > level }
}

/** Whether areas stand below levels or levels below areas; undefined: there are no areas. */
function planOf(items: readonly Item[], isLevel: (heading: Heading) => boolean): Plan | undefined {
  const headings = headingsOf(items)
  const below: [string, string][] = []
  const over: [string, string][] = []
  let path: Heading[] = []
  for (const heading of headings) {
    path = [...path.filter(({ depth }) => depth < heading.depth), heading]
    if (isLevel(heading)) {
      const parent = path.findLast((one) => one !== heading && !isLevel(one))
      if (parent !== undefined && parent.depth > 0) over.push([heading.label, fold(parent.label)])
    } else {
      const at = path.findLastIndex(isLevel)
      const level = path[at]
      if (level !== undefined) below.push([level.label, fold(heading.label)])
    }
  }
  const useful = below.filter(([, area]) => !isGeneric(area) && !isAntiPattern(area))
  const levelsWithAreas = new Set(useful.map(([level]) => fold(level))).size
  const levels = new Set(headings.filter(isLevel).map(({ label }) => fold(label))).size
  const shared = repeatsBelow(useful)
  const parents = new Set(over.map(([, area]) => area))
  const levelsRepeat = repeatsBelow(over.map(([level, area]) => [area, fold(level)]))
  const isDeep = items.every(
    (item) =>
      item.is !== 'heading' ||
      item.depth <= SUMMARY_DEPTH ||
      isLevel(item) ||
      !useful.some(([, area]) => area === fold(item.label)),
  )
  const areasBelow = levelsWithAreas >= levels / 2 && (shared || !levelsRepeat) && (!levelsRepeat || isDeep)
  if (areasBelow) {
    return useful.length > below.length / 2 ? { isLevel, areas: repeatedAreas(useful), areasBelow } : undefined
  }
  const named = [...parents].filter((area) => !isGeneric(area) && (parents.size > 1 || !isWhole(area)))
  return named.length === 0 ? undefined : { isLevel, areas: new Set(named), areasBelow: false }
}

function repeatedAreas(pairs: readonly (readonly [string, string])[]): ReadonlySet<string> {
  const byArea = [...Map.groupBy(pairs, ([, area]) => area)]
  return new Set(byArea.filter(([, all]) => new Set(all.map(([level]) => fold(level))).size > 1).map(([area]) => area))
}

/** Goes through a page and gives each text the level and the area it stands below. */
function walk(items: readonly Item[], { isLevel, areas, areasBelow }: Plan): Reading {
  const placed: Placed[] = []
  const left: Left[] = []
  let path: Heading[] = []
  let level: Heading | undefined
  let area: Heading | undefined
  let isApart = false
  for (const item of items) {
    if (item.is === 'text') {
      if (level === undefined || area === undefined || isApart) left.push(leftText(item, isApart))
      else placed.push(placedText(item.node, item.line, level, area, path))
      continue
    }
    isApart = isAntiPattern(item.label)
    if (isApart) continue
    if (isLevel(item)) {
      const slipped = areasBelow ? undefined : area
      path = path.filter((one) => one === slipped || (one.depth < item.depth && !isLevel(one)))
      level = item
      if (areasBelow) area = undefined
      else area = path.findLast((one) => !isGeneric(one.label))
      if (area !== undefined) placed.push(emptyAt(level, area, path))
    } else if (areasBelow && level !== undefined && (item.depth > level.depth || areas.has(fold(item.label)))) {
      const isNew = area === undefined || item.depth <= area.depth || areas.has(fold(item.label))
      if (isNew) {
        area = item
        if (!isGeneric(item.label)) placed.push(emptyAt(level, area, path))
      } else if (area !== undefined) placed.push(placedText(subHeading(item), item.line, level, area, path))
    } else if (
      !areasBelow &&
      level !== undefined &&
      area !== undefined &&
      item.depth > level.depth &&
      !areas.has(fold(item.label))
    ) {
      placed.push(placedText(subHeading(item), item.line, level, area, path))
    } else {
      path = [...path.filter(({ depth }) => depth < item.depth), item]
      level = undefined
      area = undefined
    }
  }
  const cells = merged(placed.filter((one) => !isGeneric(one.area)))
  const isWeak = new Set(cells.map((one) => fold(one.area))).size < 2
  return {
    way: areasBelow ? 'headings of areas below levels' : 'headings of levels below areas',
    placed: cells,
    left,
    isWeak,
    isOfHeadings: true,
    hasTracksAbove: areasBelow,
  }
}

/** A page about one level: each heading that has a text below is an area. */
function pageOfOneLevel(items: readonly Item[], level: string): Reading | undefined {
  const headings = headingsOf(items)
  const owners = headings.filter((heading) => {
    const next = items[items.indexOf(heading) + 1]
    return heading.depth > 1 && next?.is === 'text' && !isGeneric(heading.label)
  })
  const depth = Math.min(...owners.map((heading) => heading.depth))
  const areas = new Set(owners.filter((one) => one.depth === depth).map(({ label }) => fold(label)))
  if (areas.size < 2) return undefined
  const top: Heading = { is: 'heading', depth: 0, label: level, line: 1 }
  const below = items.filter((item) => item.is === 'text' || item.depth > 1)
  const reading = walk([top, ...below.filter((item) => item.is === 'text' || item.depth >= depth)], {
    isLevel: (heading) => heading === top,
    areas,
    areasBelow: true,
  })
  return { ...reading, way: 'headings of areas on a page of one level', isWeak: true, isOfOneLevel: true }
}

function placedText(
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
function emptyAt(level: Heading, area: Heading, path: readonly Heading[]): Placed {
  return placedText(block([]), Math.max(level.line, area.line), level, area, path)
}

function subHeading({ label }: Heading) {
  return { type: 'element' as const, tagName: 'p', properties: {}, children: [{ type: 'text' as const, value: label }] }
}

function leftText({ line, node }: Extract<Item, { is: 'text' }>, isApart: boolean): Left {
  const why = isApart ? 'Anti-patterns are no expectations.' : 'It stands below no level and area.'
  return { line, what: 'bullet', why, text: node.type === 'element' ? node.tagName : '' }
}
