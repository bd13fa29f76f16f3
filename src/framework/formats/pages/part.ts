import { fold } from '../../text.ts'
import { labelOfFile } from '../label.ts'
import type { Reading } from '../placed.ts'
import { isGeneric, isWhole } from '../vocabulary.ts'
import { type Heading, headingsOf } from './level-headings.ts'
import { readOneLevel } from './one-level.ts'
import type { PageFlow } from './page-flow.ts'
import { walk } from './walk.ts'

/** What is said from outside of what a page is about. */
export interface Part {
  /** The level the folder is called after. */
  readonly level: string | undefined
  /** The level the page itself is about. */
  readonly page: string | undefined
  /** The area that its front matter names. */
  readonly said: string | undefined
  readonly name: string
  /** What its folder is called, where that may be an area. */
  readonly folder?: string
}

/** A page in a level's folder, about several areas or one; or a page of one level in an area's folder. */
export function readPart(flow: PageFlow, { level, page, said, name, folder }: Part): Reading | undefined {
  const { items, guide, survey } = flow
  if (level !== undefined) {
    const whole = readOneLevel(items, level, survey, guide)
    if (whole !== undefined) return { ...whole, isOfLevelFolder: true }
    const title = headingsOf(items).find(({ depth }) => depth <= 1)?.label ?? name
    if (title === '' || isGeneric(title) || guide.isLevelLike(title)) return undefined
    return { ...cell(flow, level, title), isOfLevelFolder: true }
  }
  if (page === undefined) return undefined
  if (said !== undefined) return cell(flow, page, said)
  const label = labelOfFile(folder ?? '')
  const isArea = label !== '' && !isWhole(label) && !isGeneric(label) && !guide.isLevelLike(label)
  return isArea ? { ...cell(flow, page, label), isOfAreaFolder: true } : undefined
}

function cell({ items }: PageFlow, level: string, label: string): Reading {
  const area: Heading = { is: 'heading', depth: 1, label, line: 1 }
  const top: Heading = { is: 'heading', depth: 0, label: level, line: 1 }
  const below = items.filter((item) => item.is !== 'heading' || item.depth > 1)
  const isLevel = (heading: Heading) => heading === top
  const reading = walk([top, area, ...below], { isLevel, areas: new Set([fold(label)]), areasBelow: true })
  return { ...reading, way: 'a page of one level and area', isWeak: true, isOfOneLevel: true }
}
