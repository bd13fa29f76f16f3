import { fold, wordCount } from '../../text.ts'
import { withoutKind } from '../called.ts'
import { average } from '../grids/grid-rows.ts'
import type { Guide } from '../guide.ts'
import { labelOf } from '../label.ts'
import type { Survey } from '../survey.ts'
import { isAreasHeading, isSection } from '../vocabulary.ts'
import { withDepths } from './flat-headings.ts'
import { BOLD_DEPTH, flowOf, type Item } from './flow.ts'
import { withJoinedLevels } from './joined-levels.ts'
import { labelsOverLevels } from './labels-over-levels.ts'
import { type Heading, headingsOf, levelHeadings } from './level-headings.ts'
import { withoutMottos } from './mottos.ts'
import { openingLabels } from './opening-labels.ts'
import type { Block, Heading as Outlined } from './outline.ts'
import { withoutPairs } from './paired-headings.ts'
import { withoutQuestions } from './questions.ts'
import { withoutRemarks } from './remarks.ts'
import { repeatedLabels } from './repeated-labels.ts'
import { belowSeveral, withoutSlips } from './slips.ts'
import { withoutSubtitles } from './subtitles.ts'

/** The most words of areas' names on the average. */
const LONGEST_NAME = 3

/** A page in reading order, with what is said of it from outside. */
export interface PageFlow {
  readonly items: readonly Item[]
  /** Which of its headings are levels; undefined: none are. */
  readonly isLevel: ((heading: Heading) => boolean) | undefined
  readonly survey: Survey
  readonly guide: Guide
}

/** Bullets and bold words are headings where they are levels, or areas: they come again, or no heading is a level. */
export function pageFlow(written: readonly Block[], survey: Survey, guide: Guide): PageFlow {
  const blocks = withoutSubtitles(written, guide)
  const repeated = repeatedLabels(blocks)
  const plainly = flowOf(blocks, () => false, guide)
  const ofLevels = levelHeadings(plainly, guide)
  const opening = openingLabels(plainly, ofLevels)
  const overLevels = labelsOverLevels(blocks, guide)
  const areTexts =
    average([...repeated].map(wordCount)) > LONGEST_NAME && areasBelow(headingsOf(plainly), ofLevels).length > 1
  const isArea = (label: string, isBold: boolean) =>
    !guide.isLevelLike(label) &&
    (guide.isListedArea(label) ||
      (repeated.has(fold(label)) && (isBold || !areTexts)) ||
      (isBold && [opening, overLevels].some((known) => known.has(fold(label)))) ||
      (ofLevels === undefined && (isBold || survey.isShared(label))))
  const levelLines = new Set(headingsOf(plainly).flatMap((one) => (ofLevels?.(one) === true ? [one.line] : [])))
  const isRated = ({ depth, line }: Outlined) => depth > 1 && !levelLines.has(line)
  const read = withoutQuestions(flowOf(blocks, isArea, guide, isRated))
  const placed = withJoinedLevels(withDepths(withoutPairs(read.map(calledWithoutKind), guide), guide), guide)
  const ofPlaced = levelHeadings(placed, guide)
  const upright = ofPlaced === undefined ? placed : withoutSlips(placed, ofPlaced, guide)
  const plain = withoutMottos(upright, levelHeadings(upright, guide), survey)
  const named = withoutLevelNames(plain, levelHeadings(plain, guide))
  const isLevel = levelHeadings(named, guide)
  // Without levels below it, the page is one level's.
  const items = withoutRemarks(named, isLevel ?? (({ depth }) => depth < 2))
  return { items, isLevel, survey, guide }
}

/** Folded labels of headings below several levels: beside them plain bullets of many words are texts, however often they come again. */
function areasBelow(headings: readonly Heading[], isLevel: PageFlow['isLevel']): string[] {
  if (isLevel === undefined) return []
  const labels = belowSeveral(
    headings.filter(({ depth }) => depth < BOLD_DEPTH),
    isLevel,
  )
  return [...labels].filter((label) => isSection(label) && !isAreasHeading(label))
}

function calledWithoutKind(item: Item): Item {
  if (item.is !== 'heading') return item
  const { name, kind } = withoutKind(item.label)
  if (kind === undefined) return item
  return { ...item, label: name, written: item.written ?? item.label, ...(kind === 'level' && { isCalledLevel: true }) }
}

/** "Senior Cook: Requirements" below "Senior Cook" is called "Requirements". */
function withoutLevelNames(items: readonly Item[], isLevel: PageFlow['isLevel']): readonly Item[] {
  if (isLevel === undefined) return items
  let level: Heading | undefined
  return items.map((item) => {
    if (item.is !== 'heading') return item
    if (isLevel(item)) level = item
    const name = level === undefined || item.depth <= level.depth ? '' : level.label
    const rest = name !== '' && fold(item.label).startsWith(`${fold(name)} `) ? item.label.slice(name.length) : ''
    const label = labelOf(rest.replace(/^[\s:–—-]+/u, ''))
    return label === '' ? item : { ...item, label }
  })
}
