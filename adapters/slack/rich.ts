import type { types } from '@slack/bolt'
import type { Line, Reply, Span } from '../../src/reply/reply.ts'
import { split, textOf } from '../../src/reply/split.ts'
import { limits } from './limits.ts'

/** As much of a line as fits into a block. */
export interface Piece {
  readonly as: Line['as']
  readonly spans: readonly Span[]
  readonly length: number
}

/**
 * Pieces of lines as blocks in which nothing is parsed: a block for each heading with what stands below it, and a new one where
 * one is full. Nothing is left out.
 */
export function richText(pieces: readonly Piece[]): types.RichTextBlock[] {
  const blocks: Piece[][] = []
  let room = 0
  for (const piece of pieces) {
    const block = blocks.at(-1)
    if (block === undefined || piece.as === 'heading' || piece.length > room) {
      blocks.push([piece])
      room = limits.section - piece.length
    } else {
      block.push(piece)
      room -= piece.length
    }
  }
  return blocks.map((block) => ({ type: 'rich_text', elements: elements(block) }))
}

export function sourceLine({ label, href }: NonNullable<Reply['source']>): Line {
  return { as: 'text', spans: [{ text: 'Source: ' }, href === undefined ? { text: label } : { text: label, href }] }
}

/** What goes on of a statement that is too long for one block has no bullet of its own. */
export function piecesOf({ as, spans }: Line): Piece[] {
  return split(spans, limits.section)
    .map((run, index) => ({ as: index > 0 && as === 'item' ? ('text' as const) : as, spans: run }))
    .map((piece) => ({ ...piece, length: textOf(piece.spans).length }))
    .filter((piece) => piece.length > 0)
}

function elements(block: readonly Piece[]): types.RichTextBlockElement[] {
  const made: types.RichTextBlockElement[] = []
  for (const { as, spans } of block) {
    const section: types.RichTextSection = {
      type: 'rich_text_section',
      elements: spans.filter(({ text }) => text !== '').map((span) => element(span, as === 'heading')),
    }
    const before = made.at(-1)
    if (as !== 'item') made.push(section)
    else if (before?.type === 'rich_text_list') before.elements.push(section)
    else made.push({ type: 'rich_text_list', style: 'bullet', elements: [section] })
  }
  return made
}

function element({ text, bold, code, change, href }: Span, heading: boolean): types.RichTextElement {
  const style = {
    ...(bold || heading || change === 'added' ? { bold: true } : {}),
    ...(change === 'removed' ? { strike: true } : {}),
    ...(code ? { code: true } : {}),
  }
  const look = Object.keys(style).length > 0 ? { style } : {}
  if (href === undefined || href.length > limits.url) return { type: 'text', text, ...look }
  return { type: 'link', url: href, text, ...look }
}
