import type { ElementContent } from 'hast'
import { clean } from '../../text.ts'
import { textOf } from '../statements.ts'
import { type GridCell, gridCell } from './grid.ts'

const BLOCKS = new Set(['p', 'div', 'blockquote', 'ul', 'ol', 'li'])

/** A cell without those of its texts that are left out, and these: its lines, paragraphs and bullets. */
export function cellWithout(cell: GridCell, isLeft: (text: string) => boolean) {
  const gone: string[] = []
  const nodes = withoutTexts(cell.nodes, (text) => {
    const isGone = isLeft(text)
    if (isGone) gone.push(text)
    return isGone
  })
  return { cell: gone.length === 0 ? cell : gridCell(nodes), gone }
}

function withoutTexts(nodes: readonly ElementContent[], isLeft: (text: string) => boolean): ElementContent[] {
  return textsIn(nodes).flatMap((text): readonly ElementContent[] => {
    const [only] = text
    if (only?.type === 'element' && isBlock(only)) return [{ ...only, children: withoutTexts(only.children, isLeft) }]
    const said = clean(textOf(text))
    return said !== '' && isLeft(said) ? [] : text
  })
}

/** Nodes parted at each block and after each `<br>`. */
function textsIn(nodes: readonly ElementContent[]): ElementContent[][] {
  const texts: ElementContent[][] = []
  let isOpen = false
  for (const node of nodes) {
    if (isOpen && !isBlock(node)) texts.at(-1)?.push(node)
    else texts.push([node])
    isOpen = !isBlock(node) && !(node.type === 'element' && node.tagName === 'br')
  }
  return texts
}

function isBlock(node: ElementContent): boolean {
  return node.type === 'element' && BLOCKS.has(node.tagName)
}
