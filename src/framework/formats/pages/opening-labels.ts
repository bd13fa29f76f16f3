import { fold } from '../../text.ts'
import { textOf } from '../statements.ts'
import type { Item } from './flow.ts'
import { LONGEST_LABEL, labelledOf } from './labelled.ts'
import type { Heading } from './level-headings.ts'

/** So many paragraphs of a level open with a label where labels are its areas. */
const SEVERAL = 2

/** The labels in bold that paragraphs open with ("**Reach:** …"), folded, where most levels have several such paragraphs. */
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
    } else if (isWithin && item.is === 'text') levels.at(-1)?.push(...labelOpening(item))
  }
  const full = levels.filter((labels) => new Set(labels).size >= SEVERAL)
  return new Set(levels.length > 1 && full.length > levels.length / 2 ? full.flat() : [])
}

function labelOpening({ node }: Extract<Item, { is: 'text' }>): string[] {
  if (node.type !== 'element' || node.tagName !== 'p') return []
  const labelled = labelledOf(node)
  const isOpening = labelled?.isBold === true && labelled.label.split(' ').length <= LONGEST_LABEL
  const isJoined = labelled !== undefined && /^[:：]/u.test(textOf([node]).slice(labelled.label.length))
  return isOpening && isJoined && textOf(labelled.rest) !== '' ? [fold(labelled.label)] : []
}
