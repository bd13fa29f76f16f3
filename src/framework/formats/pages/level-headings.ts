import { levelNamed } from '../../level-name.ts'
import { wordsIn } from '../../page-words.ts'
import { fold } from '../../text.ts'
import type { Guide } from '../guide.ts'
import { isClause, isElsewhere, isGeneric, isOnly } from '../vocabulary.ts'
import { BOLD_DEPTH, type Item } from './flow.ts'

export type Heading = Extract<Item, { is: 'heading' }>

const MAYBE_LEVELS = wordsIn('maybe levels')

export function headingsOf(items: readonly Item[]): Heading[] {
  return items.filter((item) => item.is === 'heading')
}

/** What stands below a heading, up to the next that is no deeper. */
export function bodyOf<Some extends Item>(items: readonly Some[], heading: Heading & Some): readonly Some[] {
  const rest = items.slice(items.indexOf(heading) + 1)
  const end = rest.findIndex((item) => item.is === 'heading' && item.depth <= heading.depth)
  return end < 0 ? rest : rest.slice(0, end)
}

/** Which headings are levels; undefined: none are. A depth whose headings are mostly levels has only levels and slips. */
export function levelHeadings(items: readonly Item[], guide: Guide): ((heading: Heading) => boolean) | undefined {
  const headings = headingsOf(items)
  if (guide.hints.headings.level.length > 0) return (heading) => guide.isToldHeading('level', heading) === true
  const placed = sectioned(headings)
  const ladders = laddersIn(placed, guide)
  if (ladders.length === 0) return undefined
  const upright = new Set([...ladders.flatMap((ladder) => likeLevels(ladder, guide)), ...fellowsOfLevels(headings)])
  const known = upright.union(new Set(levelsBelow(items, placed, upright, guide)))
  const ofLadders = new Set(ladders.flat())
  const areas = new Set(
    headings
      .filter((heading, at) => !known.has(fold(heading.label)) && known.has(fold(headings[at - 1]?.label ?? '')))
      .map(({ label }) => fold(label)),
  )
  const isOdd = (heading: Heading) => {
    const at = headings.indexOf(heading)
    const next = headings[at + 1]
    return (
      (ofLadders.has(heading) || guide.isLevelLike(heading.label)) &&
      next !== undefined &&
      next.depth > heading.depth &&
      areas.has(fold(next.label)) &&
      !areas.has(fold(heading.label)) &&
      !isElsewhere(heading.label) &&
      !isGeneric(heading.label) &&
      !isClause(heading.label)
    )
  }
  /** "Management" as deep as "Junior", "Middle" and "Senior", and with no levels above or below. */
  const isBeside = (heading: Heading) => {
    const at = headings.indexOf(heading)
    const next = headings[at + 1]
    const above = headings.slice(0, at).findLast(({ depth }) => depth < heading.depth)
    const isBelow = above !== undefined && known.has(fold(above.label))
    const isAbove = next !== undefined && next.depth > heading.depth && known.has(fold(next.label))
    const isArea = headings.some(({ label, depth }) => depth > heading.depth && fold(label) === fold(heading.label))
    return isOnly(heading.label, MAYBE_LEVELS) && ofLadders.has(heading) && !isAbove && !isBelow && !isArea
  }
  const isLevel = (heading: Heading) => known.has(fold(heading.label)) || isOdd(heading) || isBeside(heading)
  const top = headings.reduce<number>((least, { depth }) => Math.min(least, depth), Number.POSITIVE_INFINITY)
  const [title, ...others] = headings.filter(({ depth }) => depth === top)
  // A page of several levels that is called as one of them is named after the job.
  const isTitle = others.length === 0 && headings.some((heading) => heading !== title && isLevel(heading))
  const jobs = overTheirOwn(headings)
  return (heading) => isLevel(heading) && !(isTitle && heading === title) && !jobs.has(heading)
}

/** "Baker" over "Trainee Baker", "Baker" and "Master Baker" names the job; the level stands below it. */
function overTheirOwn(headings: readonly Heading[]): ReadonlySet<Heading> {
  const isSame = (one: Heading, other: Heading) => fold(one.label) === fold(other.label)
  return new Set(headings.filter((heading) => bodyOf(headings, heading).some((one) => isSame(one, heading))))
}

/** Labels that stand in several lists whose other labels are mostly levels: "SE I-II" beside "Lead" and "Staff", folded. */
function fellowsOfLevels(headings: readonly Heading[]): string[] {
  const among = headings.flatMap(({ label, isAmongLevels }) =>
    isAmongLevels && !isGeneric(label) ? [fold(label)] : [],
  )
  return among.filter((label, at) => among.indexOf(label) !== at)
}

/** Headings of one depth that are mostly levels; else those of one section, beside others about something else. */
function laddersIn(placed: readonly Sectioned[], guide: Guide): Heading[][] {
  const isLadder = (all: readonly Heading[]) => {
    const called = all.filter(({ isCalledLevel }) => isCalledLevel).length
    const share = Math.max(called / all.length, guide.levelShare(all.map(({ label }) => label)))
    const levels = new Set(likeLevels(all, guide))
    return share >= 0.5 && new Set([...levels].map((label) => levelNamed(label).key)).size > 1 && !areRatings(levels)
  }
  return [...Map.groupBy(placed, ({ heading }) => heading.depth).values()].flatMap((all) => {
    const whole = all.map(({ heading }) => heading)
    if (isLadder(whole)) return [whole]
    const sections = [...Map.groupBy(all, ({ section }) => section)]
    return sections.flatMap(([section, own]) => {
      const ladder = own.map(({ heading }) => heading)
      return section !== undefined && !isElsewhere(section.label) && isLadder(ladder) ? [ladder] : []
    })
  })
}

/** "Craft (C3)", "Reach (R2)": a code in brackets on a scale of its own each is what an area is rated with. */
function areRatings(labels: ReadonlySet<string>): boolean {
  const scales = [...labels].map((label) => /\((\p{L}{1,2})\d{1,2}\)$/u.exec(label)?.[1])
  return scales.length > 1 && !scales.includes(undefined) && new Set(scales).size === scales.length
}

/** Levels that slipped below the one before: no areas stand there, since it has a text of its own. */
function levelsBelow(
  items: readonly Item[],
  placed: readonly Sectioned[],
  known: ReadonlySet<string>,
  guide: Guide,
): string[] {
  const holdsText = (heading: Heading) => items[items.indexOf(heading) + 1]?.is === 'text'
  return placed.flatMap(({ heading, section }) => {
    const mayBeLevel = heading.depth < BOLD_DEPTH && guide.isLevelLike(heading.label)
    const isBelow = mayBeLevel && section !== undefined && known.has(fold(section.label)) && holdsText(section)
    return isBelow ? [fold(heading.label)] : []
  })
}

/** A heading with the one it stands below. */
interface Sectioned {
  readonly heading: Heading
  readonly section: Heading | undefined
}

function sectioned(headings: readonly Heading[]): readonly Sectioned[] {
  let path: readonly Heading[] = []
  return headings.map((heading) => {
    path = path.filter(({ depth }) => depth < heading.depth)
    const section = path.at(-1)
    path = [...path, heading]
    return { heading, section }
  })
}

/** Those of the headings that look like levels in their company, folded. */
function likeLevels(headings: readonly Heading[], guide: Guide): string[] {
  const labels = headings.map(({ label }) => label)
  const likeness = guide.among(labels)
  return headings.flatMap(({ label, isCalledLevel }) =>
    isCalledLevel === true || likeness(label) > 0 ? [fold(label)] : [],
  )
}
