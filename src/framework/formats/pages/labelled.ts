import type { Element, ElementContent } from 'hast'
import { wordCount } from '../../text.ts'
import { labelOf } from '../label.ts'
import { textNode } from '../placed.ts'
import { textOf } from '../statements.ts'

export const LONGEST_LABEL = 8
/** Emoji alone. Compiling their full names takes long. */
const NO_LABEL = /^(?:\s|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0E|\uFE0F|\u200D)*$/u
const STRESSED = new Set(['strong', 'b', 'em', 'i'])
const SENTENCE = /^([^:：]{1,80})[:：]\s+(.*\p{L}.*[.!])$/su
const JOINT = /[:：–—-]/u
const SPLIT = /^(.{1,80}?)(?:\s*:\s+|\s*：\s*|\s+[–—-]\s+|:$)(.*)$/su
const JOINTS = /^\s*[:：–—-]\s*|^\.\s+/u

/** A bullet or paragraph that begins with a label, and what follows it. */
export interface Labelled {
  readonly label: string
  readonly isBold: boolean
  readonly rest: readonly ElementContent[]
  readonly node: Element
}

/** The label a bullet or paragraph begins with: in bold, before a colon or dash, or alone above a list. */
export function labelledOf(node: Element): Labelled | undefined {
  const inline = node.children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'p' && node.tagName === 'li' ? child.children : [child],
  )
  const nodes = inline.slice(inline.findIndex((child) => !NO_LABEL.test(textOf([child]))))
  const [first, ...others] = nodes
  const said = others.length === 0 && first?.type === 'element' ? sentenceIn(first) : undefined
  if (said !== undefined) return { ...said, isBold: false, node }
  if (first?.type === 'element' && ['strong', 'b'].includes(first.tagName)) {
    const label = labelAlone(first)
    return { label, isBold: true, rest: withoutJoint(others), node }
  }
  // Within a list they may only be words that are stressed.
  if (
    node.tagName === 'p' &&
    first?.type === 'element' &&
    ['em', 'i'].includes(first.tagName) &&
    isJoined(first, others)
  ) {
    return {
      label: labelAlone(first),
      isBold: true,
      rest: withoutJoint(others),
      node,
    }
  }
  const list = nodes.findIndex((child) => child.type === 'element' && isList(child))
  if (first?.type === 'text') {
    const split = JOINT.test(first.value) ? SPLIT.exec(first.value.trimStart()) : null
    const label = split === null ? '' : labelOf(split[1] ?? '')
    if (split !== null && label !== '' && wordCount(label) <= LONGEST_LABEL) {
      return { label, isBold: false, rest: [textNode(split[2] ?? ''), ...others], node }
    }
  }
  if (list > 0) {
    const label = labelOf(textOf(nodes.slice(0, list)))
    if (label !== '' && label.split(' ').length <= LONGEST_LABEL)
      return { label, isBold: false, rest: nodes.slice(list), node }
  }
  return undefined
}

/** What a sentence that is stressed as a whole begins with: "*Experience: Two years are usual.*" */
function sentenceIn({ tagName, children }: Element): Pick<Labelled, 'label' | 'rest'> | undefined {
  const [, start = '', rest = ''] = (STRESSED.has(tagName) && SENTENCE.exec(textOf(children))) || []
  const label = labelOf(start)
  return label === '' || wordCount(label) > LONGEST_LABEL / 2 ? undefined : { label, rest: [textNode(rest)] }
}

/** "Dough (by hand)." without the full stop. */
function labelAlone(words: Element): string {
  return labelOf(textOf([words])).replace(/(?<=[\p{L})])\.$/u, '')
}

/** Whether words in italics are parted from what follows: "*Scope* – one team", "*Scope.* One team", or stand on a line of their own. */
function isJoined(first: Element, [next]: readonly ElementContent[]): boolean {
  if (next === undefined || textOf([first]).split(' ').length > LONGEST_LABEL) return false
  if (next.type !== 'text') return next.type === 'element' && next.tagName === 'br'
  return JOINTS.test(next.value) || /[.:]$/u.test(textOf([first]))
}

function withoutJoint(nodes: readonly ElementContent[]): readonly ElementContent[] {
  const [first, ...others] = nodes
  return first?.type === 'text' ? [textNode(first.value.replace(JOINTS, '')), ...others] : nodes
}

/** The items of a list; in a list of definitions each term is the label of what defines it. */
export function labelledItems(list: Element): { readonly item: Element; readonly labelled: Labelled | undefined }[] {
  const items = itemsIn(list)
  if (list.tagName !== 'dl') return items.map((item) => ({ item, labelled: labelledOf(item) }))
  const terms = items.filter(({ tagName }) => tagName === 'dt')
  return terms.map((term) => {
    const rest = items.slice(items.indexOf(term) + 1)
    const end = rest.findIndex(({ tagName }) => tagName === 'dt')
    const label = labelOf(textOf(term.children))
    return { item: term, labelled: { label, isBold: true, rest: end < 0 ? rest : rest.slice(0, end), node: term } }
  })
}

export function isList(node: Element): boolean {
  return node.tagName === 'ul' || node.tagName === 'ol' || node.tagName === 'dl'
}

function itemsIn(list: Element): Element[] {
  return list.children.filter((child) => child.type === 'element')
}
