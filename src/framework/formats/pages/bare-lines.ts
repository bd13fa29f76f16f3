import type { Element, ElementContent } from 'hast'
import { fold, wordCount } from '../../text.ts'
import type { Guide } from '../guide.ts'
import { labelOf } from '../label.ts'
import { textNode } from '../placed.ts'
import { hasText, textOf } from '../statements.ts'
import { isGeneric } from '../vocabulary.ts'
import { linesOf } from './bold-lines.ts'
import { areBelowAreas } from './headed-ladders.ts'
import { isList } from './labelled.ts'
import { type Block, headingsIn, lineOf } from './outline.ts'

/** Deeper than the six of Markdown, and above what is in bold. */
const OUTER = 7.1
const INNER = 7.2
const LONGEST = 6
/** A letter or number with its mark, then a level before a colon or in brackets. */
const TAGGED =
  /^\s*(?:(\p{L}|\d{1,2}|[ivx]{1,4})[.)]\s+)?(?:[[(]([^\])]{1,40})[\])]\s*[:：–-]?|([^:：]{1,40})[:：])\s+(.+)$/su

/** A line that may be a name, or a text. */
interface Line {
  readonly label: string
  readonly nodes: readonly ElementContent[]
  readonly line: number
  /** Whether a level stands before it, so that it is no name. */
  readonly isText?: boolean
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
  const others = names.filter((one) => !levels.includes(one) && !isGeneric(one.label))
  const areas = areBelowAreas(blocks, levels, others) ? [] : others
  const areLadder =
    new Set(levels.map(({ label }) => fold(label))).size > 1 &&
    guide.levelShare(levels.map(({ label }) => label)) >= 0.6
  const areOver = (areas[0]?.line ?? headingsIn(blocks)[1]?.line ?? 0) < (levels[0]?.line ?? 0)
  const areParted = areas.length + headingsIn(blocks).length > 1 || levels.every(({ line }) => isOverList(blocks, line))
  if (!areLadder || !areParted) return undefined
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

/** Whether the paragraph at a line is followed by a list. */
function isOverList(blocks: readonly Block[], line: number): boolean {
  const full = blocks.filter((one) => one.is !== 'text' || hasText([one.node]))
  const at = full.findIndex((one) => one.is === 'text' && lineOf(one.node) === line)
  const next = full[at + 1]
  return at >= 0 && next?.is === 'text' && next.node.type === 'element' && isList(next.node)
}

function linesIn(node: Extract<Block, { is: 'text' }>['node'], guide: Guide): Line[] {
  if (node.type !== 'element') return []
  if (node.tagName !== 'p') return isList(node) ? linesOfItems(node, guide) : []
  return partsOf(node.children, lineOf(node) ?? 1, guide)
}

/** "1. Dough:", and below it "a. Junior: Kneads by the book.", as one item of a list each. */
function linesOfItems(list: Element, guide: Guide): Line[] {
  const items = list.children.filter((child) => child.type === 'element')
  const all = items.map((item) => {
    const [first, ...others] = linesOf(item.children.flatMap((one) => (isParagraph(one) ? one.children : [one])))
    const texts = others.flatMap((line, at) => partsOf(line, (lineOf(item) ?? 1) + at + 1, guide))
    const name = { label: labelOf(textOf(first ?? [])), nodes: first ?? [], line: lineOf(item) ?? 1 }
    return others.length > 0 && texts.length === 2 * others.length && isName(name) ? [name, ...texts] : undefined
  })
  return all.every((lines) => lines !== undefined) ? all.flat() : []
}

function partsOf(nodes: readonly ElementContent[], start: number, guide: Guide): Line[] {
  return linesOf(nodes).flatMap((line, at) =>
    parted(line, guide).map((part, place) => ({
      label: labelOf(textOf(part)),
      nodes: part,
      line: start + at,
      isText: place > 0,
    })),
  )
}

/** "Junior: Kneads by the book.", "a. [Junior] Kneads by the book." as the level and its text. */
function parted([first, ...others]: readonly ElementContent[], guide: Guide): (readonly ElementContent[])[] {
  if (first === undefined) return []
  const whole = [first, ...others]
  const [, mark, tag, called, rest] = (first.type === 'text' && TAGGED.exec(first.value)) || []
  const name = tag ?? called
  const isLong = mark !== undefined || tag !== undefined || wordCount(textOf(whole)) > LONGEST
  const isPart = name !== undefined && guide.isLevelLike(name) && isLong
  return isPart ? [[textNode(name)], [textNode(rest ?? ''), ...others]] : [whole]
}

/** Whether a line is short, and no sentence. */
function isName({ label, nodes, isText = false }: Line): boolean {
  return !isText && label !== '' && wordCount(label) <= LONGEST && !/[.!?;,…]$/u.test(textOf(nodes))
}

function isParagraph(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'p'
}

function placedAt({ nodes, line }: Line): Element {
  const point = { line, column: 1 }
  return { type: 'element', tagName: 'p', properties: {}, children: [...nodes], position: { start: point, end: point } }
}
