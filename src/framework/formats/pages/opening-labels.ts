import { fold } from '../../text.ts'
import { hasText, textOf } from '../statements.ts'
import type { Item } from './flow.ts'
import { isList, type Labelled, LONGEST_LABEL, labelledItems, labelledOf } from './labelled.ts'
import { type Heading, headingsOf } from './level-headings.ts'

/** So many paragraphs or bullets of a level open with a label where labels are its areas. */
const SEVERAL = 2

/**
 * The labels in bold that paragraphs or bullets of levels open with ("**Reach:** …"), folded: where most levels have several of
 * them, or another level has a heading called so.
 */
export function openingLabels(
  items: readonly Item[],
  isLevel: ((heading: Heading) => boolean) | undefined,
): ReadonlySet<string> {
  const levels: string[][] = []
  let isWithin = false
  for (const item of items) {
    if (item.is === 'heading') {
      if (isLevel?.(item)) levels.push([])
      isWithin = isLevel?.(item) === true
    } else if (isWithin && item.is === 'text') levels.at(-1)?.push(...labelsOpening(item))
  }
  const full = levels.filter((labels) => new Set(labels).size >= SEVERAL)
  const headed = new Set(headingsOf(items).map(({ label }) => fold(label)))
  return new Set(
    levels.length > 1 && full.length > levels.length / 2
      ? full.flat()
      : levels.flat().filter((label) => headed.has(label)),
  )
}

/** The labels of a paragraph, or of a list that has one at each bullet. */
function labelsOpening({ node }: Extract<Item, { is: 'text' }>): string[] {
  if (node.type !== 'element') return []
  if (!isList(node)) return node.tagName === 'p' ? labelOpening(labelledOf(node)) : []
  const labels = labelledItems(node).map(({ labelled }) => labelOpening(labelled))
  return labels.every((own) => own.length > 0) ? labels.flat() : []
}

function labelOpening(labelled: Labelled | undefined): string[] {
  const isOpening = labelled?.isBold === true && labelled.label.split(' ').length <= LONGEST_LABEL
  const isJoined = labelled !== undefined && /^[:：]/u.test(textOf([labelled.node]).slice(labelled.label.length))
  return isOpening && isJoined && hasText(labelled.rest) ? [fold(labelled.label)] : []
}
