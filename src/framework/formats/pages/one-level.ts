import type { Left } from '../../cell.ts'
import { withoutNamedFacts } from '../facts.ts'
import type { Guide } from '../guide.ts'
import { merged, type Placed, type Reading } from '../placed.ts'
import type { Survey } from '../survey.ts'
import { isAntiPattern } from '../vocabulary.ts'
import type { Item } from './flow.ts'
import type { Heading } from './level-headings.ts'
import { ownAreas } from './own-areas.ts'
import { emptyAt, leftTexts, placedText, subHeading } from './walk.ts'

/** A page about one level: the headings of one depth that have texts below are areas, or those that the owner says. */
export function readOneLevel(items: readonly Item[], name: string, survey: Survey, guide: Guide): Reading | undefined {
  const own = ownAreas(items, name, survey, guide)
  if (own === undefined) return undefined
  const { areas, depth, title, isTold } = own
  const level: Heading = { is: 'heading', depth: 0, label: name, line: 1 }
  const placed: Placed[] = []
  const left: Left[] = []
  let group: Heading[] = []
  let area: Heading | undefined
  let track: string | undefined
  let why: string | undefined
  let isBelowTitle = true
  const { area: said } = guide.hints
  const ofTrack = (one: Placed): Placed => (track === undefined ? one : { ...one, track })
  for (const [at, item] of items.entries()) {
    if (item.is === 'table') continue
    if (item.is === 'line') {
      if (items[at - 1]?.is === 'text') why = 'It stands below a line that ends the section.'
    } else if (item.is === 'end') {
      if (area !== undefined && area.depth >= item.depth) area = undefined
    } else if (item.is === 'text') {
      const own = area ?? (isBelowTitle && said !== undefined ? { ...level, label: said } : undefined)
      if (own === undefined || why !== undefined) left.push(...leftTexts(item, why, isBelowTitle ? level : undefined))
      else placed.push(ofTrack(placedText(item.node, item.line, level, own, group)))
    } else {
      why = isAntiPattern(item.label) ? 'Anti-patterns are no expectations.' : undefined
      if (why !== undefined) continue
      isBelowTitle = item.depth <= title
      if (guide.isToldHeading('track', item) === true) track = item.label
      if (item.depth > depth && !areas.has(item)) {
        if (area !== undefined && item.depth <= area.depth) area = undefined
        if (area !== undefined) placed.push(ofTrack(placedText(subHeading(item), item.line, level, area, group)))
        continue
      }
      area = areas.has(item) ? item : undefined
      if (item.depth < depth) group = [...group.filter((one) => one.depth < item.depth), item]
      if (area !== undefined) placed.push(ofTrack(emptyAt(level, area, group)))
    }
  }
  const all = merged(placed.map((one) => ({ ...one, above: [] })))
  const cells = isTold ? all : withoutNamedFacts(all)
  const isTooFew = new Set(cells.map((one) => one.area)).size < 2 && !cells.some((one) => survey.isShared(one.area))
  if (!isTold && isTooFew) return undefined
  const way = 'headings of areas on a page of one level'
  return { way, placed: cells, left, isWeak: !isTold, isOfOneLevel: true, isOfHeadings: true }
}
