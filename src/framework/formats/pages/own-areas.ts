import { fold, plain } from '../../text.ts'
import type { Guide } from '../guide.ts'
import { textOf } from '../statements.ts'
import type { Survey } from '../survey.ts'
import { AREA_HEADERS, isAreasHeading, isClause, isGeneric, isSection } from '../vocabulary.ts'
import { BOLD_DEPTH, type Item } from './flow.ts'
import { bodyOf, type Heading, headingsOf } from './level-headings.ts'
import { toldAreas } from './told-plan.ts'

/** The headings of a page of one level that are its areas. */
export interface OwnAreas {
  readonly areas: ReadonlySet<Item>
  readonly depth: number
  /** The depth of the page's title. */
  readonly title: number
  /** Whether the owner says which they are. */
  readonly isTold: boolean
}

/** Finds the areas of the page of a level called `name`: those the owner says, else the headings of one depth that have texts below. */
export function ownAreas(items: readonly Item[], name: string, survey: Survey, guide: Guide): OwnAreas | undefined {
  const within = areasSection(items) ?? items
  const countAt = (depth: number) => headingsOf(items).filter((heading) => heading.depth === depth).length
  const title = countAt(0) === 1 || countAt(1) > 2 ? 0 : 1
  const isProper = (label: string) => !isGeneric(label) && fold(label) !== fold(name)
  const proper = depthShared(within, title, isProper, survey) ?? depthOfAreas(within, title, isProper, survey)
  const isNamed = proper === undefined ? isSection : isProper
  const told = toldAreas(headingsOf(items), guide)
  const isTold = told.length > 0
  const depth = isTold
    ? Math.min(...told.map((heading) => heading.depth))
    : (proper ?? depthOfAreas(within, title, isNamed, survey))
  if (depth === undefined) return undefined
  const areas = new Set<Item>(
    isTold
      ? told
      : [
          ...orphansOf(within, depth, title, survey).filter(({ label }) => isNamed(label)),
          ...finest(areasOf(within, depth, isNamed, survey), within, survey),
        ],
  )
  return { areas, depth, title, isTold }
}

/** The headings of a depth, those that slipped below it on this page alone, and in place of "Functional Competencies" without a text those below it. */
function areasOf(
  items: readonly Item[],
  depth: number,
  isNamed: (label: string) => boolean,
  { usualDepth }: Survey,
): ReadonlySet<Item> {
  const areas = new Set<Item>()
  const groups = groupsIn(items, depth)
  const upright = new Set(headingsOf(items).flatMap((one) => (one.depth === depth ? [fold(one.label)] : [])))
  const isSlip = ({ label }: Heading) => usualDepth(label) === depth && !upright.has(fold(label))
  let below: number | undefined
  for (const item of items) {
    if (item.is !== 'heading') continue
    if (item.depth <= depth) {
      const holdsAreas = groups.has(item)
      below = holdsAreas ? depthBelow(items, item) : undefined
      if (item.depth === depth && !holdsAreas && isNamed(item.label)) areas.add(item)
    } else if ((item.depth === below || isSlip(item)) && isNamed(item.label)) areas.add(item)
  }
  return areas
}

/** The innermost headings, where most areas hold several that come once on this page and on others, too: those are groups. */
function finest(areas: ReadonlySet<Item>, items: readonly Item[], { pagesWith }: Survey): ReadonlySet<Item> {
  const inside = [...areas].map((area) => {
    const all = area.is === 'heading' ? headingsOf(bodyOf(items, area)) : []
    const headings = all.filter((one) => one.depth < BOLD_DEPTH)
    const below = headings.length > 0 ? headings : all
    return { area, below, inner: below.filter(({ depth }, at) => (below[at + 1]?.depth ?? 0) <= depth) }
  })
  const labels = inside.flatMap(({ below }) => below.map(({ label }) => fold(label)))
  const groups = inside.filter(({ inner }) => inner.length > 1)
  const areShared = labels.every((label) => pagesWith(label) > 1) && new Set(labels).size === labels.length
  if (groups.length < 2 || groups.length * 2 <= areas.size || !areShared) return areas
  return new Set(inside.flatMap(({ area, inner }) => (inner.length === 0 ? [area] : inner)))
}

/** Deeper headings that stand below none, before the first of the areas, where several pages have most of them. */
function orphansOf(items: readonly Item[], depth: number, title: number, { isShared }: Survey): Heading[] {
  const headings = headingsOf(items).filter((heading) => heading.depth > title)
  const before = headings.slice(
    0,
    headings.findIndex((heading) => heading.depth <= depth),
  )
  const top = Math.min(...before.map((heading) => heading.depth))
  const orphans = before.filter((heading) => heading.depth === top && top < BOLD_DEPTH)
  const shared = orphans.filter(({ label }) => isShared(label))
  return shared.length > 1 && shared.length > orphans.length / 2 ? orphans : []
}

/** "Functional Competencies" without a text, and its fellows that hold headings of the same depth. */
function groupsIn(items: readonly Item[], depth: number): ReadonlySet<Item> {
  const holders = headingsOf(items).filter((heading) => heading.depth === depth && holdsHeadings(items, heading))
  const called = holders.filter(
    (heading) => endsInAreas(heading.label) && items[items.indexOf(heading) + 1]?.is === 'heading',
  )
  const depths = new Set(called.map((heading) => depthBelow(items, heading)))
  return new Set(holders.filter((heading) => depths.has(depthBelow(items, heading))))
}

function depthBelow(items: readonly Item[], heading: Heading): number | undefined {
  return headingsOf(items.slice(items.indexOf(heading) + 1))[0]?.depth
}

function endsInAreas(label: string): boolean {
  return AREA_HEADERS.has(plain(label).split(' ').at(-1) ?? '')
}

/** What stands below "Competencies", or below the only "What success looks like", where that is where the areas are. */
function areasSection(items: readonly Item[]): readonly Item[] | undefined {
  const headings = headingsOf(items)
  const called = headings.filter(({ label }) => isAreasHeading(label))
  const holders = headings.filter((heading) => heading.depth > 0 && holdsHeadings(items, heading))
  const isAlone = ({ depth }: Heading) => holders.filter((one) => one.depth === depth).length === 1
  const asking = holders.filter((heading) => isClause(heading.label) && isAlone(heading))
  const isMost = (heading: Heading) => {
    const inside = headingsOf(bodyOf(items, heading))
    const outside = headings.filter((one) => one !== heading && one.depth > 0 && !inside.includes(one))
    return inside.length >= outside.length
  }
  const sections = called.length === 0 && asking.length === 1 ? asking.filter(isMost) : called
  const bodies = sections.map((heading) => bodyOf(items, heading))
  const full = bodies.filter((body) => headingsOf(body).length > 1)
  return full.length === 0 ? undefined : full.flat()
}

/** Whether other headings stand below one that has no text of its own, but for a line that leads to them. */
function holdsHeadings(items: readonly Item[], heading: Heading): boolean {
  const [first, second] = items.slice(items.indexOf(heading) + 1)
  const leads = first?.is === 'text' && /[:：]$/u.test(textOf([first.node]))
  const next = leads ? second : first
  return next?.is === 'heading' && next.depth > heading.depth
}

/** So many times as many pages have the areas as have the same heading below one, which hardly two have. */
const OFTENER = 2
const HARDLY_TWO = 2

/** The depth of headings that most pages have, where what is in bold or a heading below them is each page's own. */
function depthShared(
  items: readonly Item[],
  title: number,
  isNamed: (label: string) => boolean,
  { pagesWith }: Survey,
): number | undefined {
  const headings = headingsOf(items).filter(({ depth, label }) => depth > title && isNamed(label))
  const groups = headings.filter((heading) => {
    const next = items[items.indexOf(heading) + 1]
    return next?.is === 'heading' && next.depth > heading.depth
  })
  const depth = Math.min(...groups.map((heading) => heading.depth))
  const outer = groups.filter((heading) => heading.depth === depth)
  if (outer.length < 2) return undefined
  const parts = outer.map((heading) => {
    const rest = headings.slice(headings.indexOf(heading) + 1)
    const end = rest.findIndex((one) => one.depth <= depth)
    return [...new Set((end < 0 ? rest : rest.slice(0, end)).map(({ label }) => fold(label)))]
  })
  const below = parts.flat()
  // What several areas of one page have, as "In short", is no area either.
  const own = below.filter((label) => below.indexOf(label) === below.lastIndexOf(label))
  const inner = middle(own.map(pagesWith))
  const areHeadings = headings.every(({ depth }) => depth < BOLD_DEPTH)
  // Several below one, each on two pages, are the areas of both.
  const areSeveral = areHeadings && parts.some(({ length }) => length > 1)
  if (areSeveral && own.length > 0 && own.every((label) => pagesWith(label) > 1)) return undefined
  // One below each, and on this page alone, says how the area is meant there.
  if (inner === 1 && parts.every(({ length }) => length === 1)) return depth
  return inner <= HARDLY_TWO && middle(outer.map(({ label }) => pagesWith(label))) >= OFTENER * inner
    ? depth
    : undefined
}

function middle(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** The depth of headings with a text below; one alone may be an area where other pages have it. */
function depthOfAreas(
  items: readonly Item[],
  title: number,
  isNamed: (label: string) => boolean,
  { isShared }: Survey,
): number | undefined {
  const owners = headingsOf(items).filter((heading) => {
    const next = items[items.indexOf(heading) + 1]
    return heading.depth > title && next?.is === 'text' && isNamed(heading.label)
  })
  const isTooFew = owners.length < 2 && !owners.some(({ label }) => isShared(label))
  return isTooFew ? undefined : Math.min(...owners.map((heading) => heading.depth))
}
