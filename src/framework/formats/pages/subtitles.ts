import type { Guide } from '../guide.ts'
import { labelOf } from '../label.ts'
import { hasText } from '../statements.ts'
import { labelledOf } from './labelled.ts'
import { type Block, isBlank } from './outline.ts'

/**
 * The page without the lines in bold right below its levels that only count them: "**Mark A – Masterly**" below "Senior",
 * "**Mark B – Solid**" below "Junior".
 */
export function withoutSubtitles(blocks: readonly Block[], guide: Guide): readonly Block[] {
  const telling = blocks.filter((block) => !isBlank(block))
  const titled = telling.flatMap((block, at) => {
    const line = telling[at + 1]
    const subtitle = subtitleIn(line)
    return block.is === 'heading' && subtitle !== undefined
      ? [{ title: labelOf(block.heading.text), subtitle, line }]
      : []
  })
  const levels = titled.map(({ title }) => title)
  const isLadder = levels.length > 1 && guide.levelShare(levels) >= 0.6
  const lines = new Set(titled.map(({ line }) => line))
  const isCount = isLadder && areCounted(titled.map(({ subtitle }) => subtitle))
  return isCount ? blocks.filter((block) => !lines.has(block)) : blocks
}

/** Whether all begin with one word and a letter or number that is each time another. */
function areCounted(labels: readonly string[]): boolean {
  const counts = labels.map((label) => /^(\p{L}+) (\p{Lu}|\d{1,2})(?![\p{L}\p{N}])/u.exec(label))
  const words = new Set(counts.map((count) => count?.[1]))
  return words.size === 1 && !words.has(undefined) && new Set(counts.map((count) => count?.[2])).size === labels.length
}

/** What a paragraph says that is all in bold. */
function subtitleIn(block: Block | undefined): string | undefined {
  if (block?.is !== 'text' || block.node.type !== 'element' || block.node.tagName !== 'p') return undefined
  const labelled = labelledOf(block.node)
  return labelled?.isBold === true && !hasText(labelled.rest) ? labelled.label : undefined
}
