import { fold } from '../../text.ts'
import type { Guide } from '../guide.ts'
import { isClause, isElsewhere, isGeneric } from '../vocabulary.ts'
import { BOLD_DEPTH, type Item } from './flow.ts'
import { type Heading, headingsOf } from './level-headings.ts'

type IsLevel = (heading: Heading) => boolean

/** Below its level, and over whatever is deeper by one. */
const BELOW = 0.5

/** With headings as deep as they are elsewhere, where one slipped: a level, or what stands below several levels. */
export function withoutSlips(items: readonly Item[], isLevel: IsLevel, guide: Guide): readonly Item[] {
  const levels = slippedLevels(headingsOf(items), isLevel, guide)
  const isOne = (one: Heading) => levels.has(one) || isLevel(one)
  const headings = headingsOf(items)
  const depths = new Map([...slippedFellow(headings, isOne), ...levels, ...slippedSections(headings, isOne)])
  if (depths.size === 0) return items
  return items.map((item) => (item.is === 'heading' ? { ...item, depth: depths.get(item) ?? item.depth } : item))
}

/** A level deeper or less deep than the others, after their areas and with the same ones below; the title is none. */
function slippedLevels(headings: readonly Heading[], isLevel: IsLevel, guide: Guide): ReadonlyMap<Heading, number> {
  const byDepth = Map.groupBy(headings.filter(isLevel), (level) => level.depth)
  const [[depth, usual] = [0, []]] = [...byDepth].toSorted(([, one], [, other]) => other.length - one.length)
  const areas = belowSeveral(headings, isLevel)
  const isArea = (heading: Heading | undefined) => heading !== undefined && areas.has(fold(heading.label))
  const isName = ({ label }: Heading) => ![isElsewhere, isGeneric, isClause].some((is) => is(label))
  const isLike = ({ label }: Heading) => guide.among([...usual.map((one) => one.label), label])(label) > 0
  const found = headings.filter((heading, at) => {
    // Several of one depth are a ladder of their own.
    const isAlone = (byDepth.get(heading.depth)?.length ?? 0) < 2
    const before = headings[at - 1]
    const isFirst = before !== undefined && before.depth < depth && heading.depth > depth
    const isBetween = (isArea(before) || isFirst) && isArea(headings[at + 1]) && !isArea(heading)
    return heading.depth !== depth && isAlone && isBetween && isName(heading) && isLike(heading)
  })
  return new Map(found.length * 2 <= usual.length ? found.map((heading) => [heading, depth]) : [])
}

/** What stands below levels elsewhere, or right after several, belongs to the level it follows, however deep it is. */
function slippedSections(headings: readonly Heading[], isLevel: IsLevel): ReadonlyMap<Heading, number> {
  const below = belowSeveral(headings, isLevel)
  const after = afterSeveral(headings, isLevel)
  const found = new Map<Heading, number>()
  let level: Heading | undefined
  for (const [at, heading] of headings.entries()) {
    if (isLevel(heading)) level = heading
    else if (level !== undefined && heading.depth <= level.depth) {
      const isRightAfter = headings[at - 1] === level && after.has(fold(heading.label))
      if (below.has(fold(heading.label)) || isRightAfter) found.set(heading, level.depth + BELOW)
      else level = undefined
    }
  }
  return found
}

/** So many of one depth are no chance. */
const MANY = 5

/** The one heading between a level's depth and that of all others below levels, among those: it is as deep as they are. */
function slippedFellow(headings: readonly Heading[], isLevel: IsLevel): ReadonlyMap<Heading, number> {
  const first = headings.findIndex(isLevel)
  const levelDepth = headings[first]?.depth ?? 0
  const below = headings.slice(first).filter((one) => !isLevel(one) && one.depth < BOLD_DEPTH)
  const usual = Math.max(...below.map(({ depth }) => depth))
  const [odd, ...more] = below.filter(({ depth }) => depth < usual)
  const before = odd && headings[headings.indexOf(odd) - 1]
  const isAmong = before?.depth === usual && !isLevel(before) && odd !== undefined && odd.depth > levelDepth
  return isAmong && more.length === 0 && below.length > MANY ? new Map([[odd, usual]]) : new Map()
}

/** Folded labels that mostly stand below levels, and below several. */
export function belowSeveral(headings: readonly Heading[], isLevel: IsLevel): ReadonlySet<string> {
  const places: { readonly label: string; readonly level: string | undefined }[] = []
  let level: Heading | undefined
  for (const heading of headings) {
    if (isLevel(heading)) {
      level = heading
      continue
    }
    if (level !== undefined && heading.depth <= level.depth) level = undefined
    places.push({ label: fold(heading.label), level: level && fold(level.label) })
  }
  return mostlyOfLevels(places)
}

/** Folded labels right after several levels that hold no levels themselves. */
function afterSeveral(headings: readonly Heading[], isLevel: IsLevel): ReadonlySet<string> {
  const holdsLevels = ({ depth }: Heading, at: number) => {
    const end = headings.findIndex((one, place) => place > at && one.depth <= depth)
    return headings.slice(at + 1, end < 0 ? undefined : end).some(isLevel)
  }
  const places = headings.flatMap((heading, at) => {
    if (isLevel(heading)) return []
    const before = headings[at - 1]
    const isRightAfter = before !== undefined && isLevel(before) && !holdsLevels(heading, at)
    return [{ label: fold(heading.label), level: isRightAfter ? fold(before.label) : undefined }]
  })
  return mostlyOfLevels(places)
}

function mostlyOfLevels(
  places: readonly { readonly label: string; readonly level: string | undefined }[],
): ReadonlySet<string> {
  const byLabel = [...Map.groupBy(places, ({ label }) => label)]
  return new Set(
    byLabel.flatMap(([label, all]) => {
      const levels = all.flatMap(({ level }) => level ?? [])
      return new Set(levels).size > 1 && levels.length > all.length / 2 ? [label] : []
    }),
  )
}
