import { wordsIn } from '../../page-words.ts'
import { isEmphasised, textOf } from '../statements.ts'
import { isOnly } from '../vocabulary.ts'
import type { Item } from './flow.ts'
import { BOLD_DEPTH } from './flow.ts'
import type { Heading } from './level-headings.ts'

type Text = Extract<Item, { is: 'text' }>

/** An area with its first text, and what follows that up to the next heading. */
interface Area {
  readonly heading: Heading
  /** Whether its text begins on the same line. */
  readonly isRunIn: boolean
  readonly more: readonly Text[]
}

const POSTSCRIPTS = wordsIn('postscripts')

/**
 * A remark at the end of each level ("*Usually two to five years.*") is not the last area's: it is in italics, or no
 * other area has a second paragraph. Nor is one at the end of the page that begins as a postscript does.
 */
export function withoutRemarks(items: readonly Item[], isLevel: (heading: Heading) => boolean): readonly Item[] {
  const levels = areasByLevel(items, isLevel)
  const lasts = levels.flatMap((areas) => areas.slice(-1))
  const others = levels.flatMap((areas) => areas.slice(0, -1))
  const isCommon = (all: readonly unknown[]) => all.length > 1 && all.length >= levels.length / 2
  const isSingle = others.length >= levels.length && others.every(({ isRunIn, more }) => isRunIn && more.length === 0)
  const longer = lasts.filter(({ isRunIn, more }) => isRunIn && more.length > 0)
  const italic = lasts.flatMap(({ heading, isRunIn, more }) => {
    const start = more.findIndex(({ node }) => isEmphasised([node]))
    const isRest = start >= 0 && more.slice(start).every(({ node }) => isEmphasised([node]))
    const text = more[start]
    return isRest && text !== undefined ? [{ heading, isRunIn, text }] : []
  })
  const ends = new Map<Item, Heading>(
    isSingle && isCommon(longer)
      ? longer.flatMap(({ heading, more: [text] }) => (text === undefined ? [] : [[text, heading]]))
      : italic.filter(({ isRunIn }) => isRunIn || isCommon(italic)).map(({ heading, text }) => [text, heading]),
  )
  const last = items.at(-1)
  const isPostscript = last?.is === 'text' && items.at(-2)?.is === 'text' && beginsAsPostscript(last)
  return items.flatMap((item) => {
    const area = ends.get(item) ?? (isPostscript && item === last ? lasts.at(-1)?.heading : undefined)
    return area === undefined ? [item] : [{ is: 'end', depth: area.depth, line: item.line }, item]
  })
}

/** "PS: all of this is new." */
function beginsAsPostscript({ node }: Text): boolean {
  const [, start = ''] = /^([^:：]{1,20}?)\s*[:：]\s/u.exec(textOf([node])) ?? []
  return node.type === 'element' && node.tagName === 'p' && isOnly(start.replaceAll('.', ''), POSTSCRIPTS)
}

function areasByLevel(items: readonly Item[], isLevel: (heading: Heading) => boolean): Area[][] {
  const levels: Area[][] = []
  let level: Heading | undefined
  for (const [at, item] of items.entries()) {
    if (item.is !== 'heading') continue
    if (isLevel(item)) levels.push([])
    if (isLevel(item)) level = item
    else if (level !== undefined && item.depth <= level.depth) level = undefined
    const first = items[at + 1]
    if (level === undefined || level === item || first?.is !== 'text') continue
    const rest = items.slice(at + 2)
    const end = rest.findIndex(({ is }) => is !== 'text')
    const more = (end < 0 ? rest : rest.slice(0, end)).filter((one) => one.is === 'text')
    levels.at(-1)?.push({ heading: item, isRunIn: item.depth >= BOLD_DEPTH && first.line === item.line, more })
  }
  return levels.filter((areas) => areas.length > 0)
}
