import { fold } from '../../text.ts'
import type { Survey } from '../survey.ts'
import { isAreasHeading, isTextWord } from '../vocabulary.ts'
import { BOLD_DEPTH, type Item } from './flow.ts'
import { type Heading, headingsOf } from './level-headings.ts'

type IsLevel = (heading: Heading) => boolean

/**
 * Headings below levels that have no text of their own, wherever they stand, but further headings below. A bullet beside
 * others that have one is none: what stands below it are its texts.
 */
export function groupsIn(items: readonly Item[], isLevel: IsLevel, survey: Survey): ReadonlySet<string> {
  const groups = new Map<string, number>()
  const others = new Map<string, number>()
  let level: Heading | undefined
  for (const [at, item] of items.entries()) {
    if (item.is !== 'heading') continue
    if (isLevel(item)) level = item
    else if (level !== undefined && item.depth > level.depth) {
      const next = items[at + 1]
      const isGroup = next?.is === 'heading' && next.depth > item.depth && !isLevel(next)
      // What is empty at one level tells nothing of what it holds at others.
      const isEmpty = next === undefined || ('depth' in next && next.depth <= item.depth)
      if (item.depth >= BOLD_DEPTH || !isEmpty) (isGroup ? groups : others).set(fold(item.label), item.depth)
    }
  }
  const beside = new Set(others.values())
  const divided = dividedAreas(headingsOf(items), isLevel, survey)
  return new Set(
    [...groups].flatMap(([label, depth]) =>
      others.has(label) || divided.has(label) || (depth >= BOLD_DEPTH && beside.has(depth)) ? [] : [label],
    ),
  )
}

/** Headings that come again below levels, each time with other headings below: areas that each level divides its own way. */
function dividedAreas(headings: readonly Heading[], isLevel: IsLevel, { isShared }: Survey): ReadonlySet<string> {
  const levelsWith = new Map<string, Set<string>>()
  const children = new Map<string, string[]>()
  let path: Heading[] = []
  for (const heading of headings) {
    path = [...path.filter(({ depth }) => depth < heading.depth), heading]
    const level = path.findLast(isLevel)
    const parent = path.at(-2)
    if (level === undefined || parent === undefined || level === heading) continue
    const label = fold(heading.label)
    levelsWith.set(label, (levelsWith.get(label) ?? new Set()).add(fold(level.label)))
    if (!isLevel(parent)) children.set(fold(parent.label), [...(children.get(fold(parent.label)) ?? []), label])
  }
  const comesAgain = (label: string) => (levelsWith.get(label)?.size ?? 0) > 1
  return new Set(
    [...children].flatMap(([label, below]) => {
      const isName = !isTextWord(label) && !isAreasHeading(label)
      const isOwn = !below.some((child) => comesAgain(child) || isShared(child))
      return isName && isOwn && comesAgain(label) ? [label] : []
    }),
  )
}
