import type { Element, ElementContent } from 'hast'
import { fold, wordCount } from '../../text.ts'
import type { Guide } from '../guide.ts'
import { labelOf } from '../label.ts'
import { textNode } from '../placed.ts'
import { textOf } from '../statements.ts'
import { isGeneric } from '../vocabulary.ts'
import { linesOf } from './bold-lines.ts'
import { type Block, headingsIn, lineOf } from './outline.ts'

/** Deeper than the six of Markdown, and above what is in bold. */
const OUTER = 7.1
const INNER = 7.2
const LONGEST = 6

/** A line that may be a name, or a text. */
interface Line {
  readonly label: string
  readonly nodes: readonly ElementContent[]
  readonly line: number
}

/**
 * A page without levels in headings whose short lines are levels and areas ("Dough", "Level 1", then a text) with those as
 * headings; undefined: its lines are none.
 */
export function withBareLines(blocks: readonly Block[], guide: Guide): readonly Block[] | undefined {
  const lines = blocks.map((one) => (one.is === 'text' ? linesIn(one.node, guide) : undefined))
  const names = lines.flatMap((all) => all ?? []).filter(isName)
  const likeness = guide.among(names.map(({ label }) => label))
  const levels = names.filter(({ label }) => likeness(label) > 0)
  const areas = names.filter((one) => !levels.includes(one) && !isGeneric(one.label))
  const areLadder =
    new Set(levels.map(({ label }) => fold(label))).size > 1 &&
    guide.levelShare(levels.map(({ label }) => label)) >= 0.6
  const areOver = (areas[0]?.line ?? headingsIn(blocks)[1]?.line ?? 0) < (levels[0]?.line ?? 0)
  if (!areLadder || areas.length + headingsIn(blocks).length < 2) return undefined
  return blocks.flatMap((one, at) =>
    (lines[at] ?? []).length === 0
      ? [one]
      : (lines[at] ?? []).map((line): Block => {
          const isLevel = levels.includes(line)
          if (!isLevel && !areas.includes(line)) return { is: 'text', node: placedAt(line) }
          const depth = isLevel === areOver ? INNER : OUTER
          return { is: 'heading', heading: { depth, text: line.label, line: line.line } }
        }),
  )
}

function linesIn(node: Extract<Block, { is: 'text' }>['node'], guide: Guide): Line[] {
  if (node.type !== 'element' || node.tagName !== 'p') return []
  const start = lineOf(node) ?? 1
  return linesOf(node.children).flatMap((nodes, at) =>
    parted(nodes, guide).map((part) => ({ label: labelOf(textOf(part)), nodes: part, line: start + at })),
  )
}

/** "Junior: Kneads by the book." as the level and its text. */
function parted([first, ...others]: readonly ElementContent[], guide: Guide): (readonly ElementContent[])[] {
  if (first === undefined) return []
  const [, name, rest] = (first.type === 'text' && /^\s*([^:：]{1,40})[:：]\s+(.+)$/su.exec(first.value)) || []
  const whole = [first, ...others]
  const isPart = name !== undefined && guide.isLevelLike(name) && wordCount(textOf(whole)) > LONGEST
  return isPart ? [[textNode(name)], [textNode(rest ?? ''), ...others]] : [whole]
}

/** Whether a line is short, and no sentence. */
function isName({ label, nodes }: Line): boolean {
  return label !== '' && wordCount(label) <= LONGEST && !/[.!?;,…]$/u.test(textOf(nodes))
}

function placedAt({ nodes, line }: Line): Element {
  const point = { line, column: 1 }
  return { type: 'element', tagName: 'p', properties: {}, children: [...nodes], position: { start: point, end: point } }
}
