import type { Span } from './reply.ts'

/**
 * The spans in runs of at most `most` UTF-16 units; joined, the runs are the whole. Cut after a sentence where one ends
 * in reach, else after a word, else between two characters.
 */
export function split(spans: readonly Span[], most: number): Span[][] {
  const text = textOf(spans)
  if (text.length <= most) return [[...spans]]
  const runs: Span[][] = []
  for (let start = 0; start < text.length; ) {
    const end = text.length - start <= most ? text.length : cut(text, start, most, [sentences, words, characters])
    runs.push(between(spans, start, end))
    start = end
  }
  return runs
}

/** The first `most` UTF-16 units of a label, with an ellipsis where it goes on. */
export function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, cut(text, 0, most - 1, [words, characters])).trimEnd()}…`
}

export function textOf(spans: readonly Span[]): string {
  return spans.map((span) => span.text).join('')
}

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const words = new Intl.Segmenter(undefined, { granularity: 'word' })
const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' })

function cut(text: string, start: number, most: number, after: readonly Intl.Segmenter[]): number {
  const reach = text.slice(start, start + most)
  for (const segmenter of after) {
    // The last segment may go on beyond our reach; what stands before it is whole.
    const last = segmenter.segment(reach).containing(reach.length - 1)
    if (last !== undefined && last.index > 0) return start + last.index
  }
  const end = start + most
  return isPair(text, end) ? end - 1 : end
}

function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xff_ff
}

function between(spans: readonly Span[], start: number, end: number): Span[] {
  const run: Span[] = []
  let offset = 0
  for (const span of spans) {
    const text = span.text.slice(Math.max(start - offset, 0), Math.max(end - offset, 0))
    if (text !== '') run.push({ ...span, text })
    offset += span.text.length
  }
  return run
}
