/** A piece of a word; `glued` to the piece before it, without a space. `styled` may hold escape sequences, `width` counts columns. */
export interface Word {
  readonly styled: string
  readonly width: number
  readonly glued: boolean
}

/** Text that can do nothing but be read: no control characters (C0, C1, DEL), so no escape sequences. Newlines stay, a tab is a space. */
export function printable(text: string): string {
  return text.replaceAll(/[\t\r]/g, ' ').replaceAll(/[^\P{Cc}\n]/gu, '')
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303F\uFF01-\uFF60]/u

/** Columns a text takes. Near enough: emoji and East Asian characters take two. */
export function widthOf(text: string): number {
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += wide.test(segment) ? 2 : 1
  return width
}

/**
 * Words in lines of at most `width` columns; the first line begins with `first`, the others with `rest`. A word is
 * never broken, so that addresses can be copied: one wider than a line stands alone.
 */
export function wrap(words: readonly Word[], width: number, first: string, rest: string): string {
  const lines: string[] = []
  let line = first
  let used = widthOf(first)
  let empty = true
  for (const word of joined(words)) {
    if (!empty && used + 1 + word.width > width) {
      lines.push(line)
      line = rest
      used = widthOf(rest)
      empty = true
    }
    line += empty ? word.styled : ` ${word.styled}`
    used += empty ? word.width : word.width + 1
    empty = false
  }
  return [...lines, line].join('\n')
}

/** Glued pieces as one word; empty ones, as between two spaces, left out. */
function joined(pieces: readonly Word[]): Word[] {
  const words: Word[] = []
  for (const piece of pieces) {
    const before = piece.glued ? words.pop() : undefined
    if (before === undefined) words.push(piece)
    else words.push({ styled: before.styled + piece.styled, width: before.width + piece.width, glued: before.glued })
  }
  return words.filter((word) => word.width > 0)
}
