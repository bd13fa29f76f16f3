import type { Line, Reply, Span } from '../../src/reply/reply.ts'
import { split } from '../../src/reply/split.ts'
import type { RichTextBlock, TextRun } from './elements.ts'
import { limits } from './limits.ts'

/** What a card can show: whole characters, and of the control characters only those that make a new line. */
export function clean(text: string): string {
  return text.toWellFormed().replaceAll(/[^\P{Cc}\n]/gu, ' ')
}

/** A line as paragraphs; a statement too long for one goes on in the next, without a bullet of its own. */
export function paragraphs({ as, spans }: Line): RichTextBlock[] {
  const runs = split(cleaned(spans), limits.piece)
  return runs
    .map((run, index) => inlines(run, as, index === 0))
    .filter((inlines) => inlines.length > 0)
    .map((inlines) => ({ type: 'RichTextBlock', inlines, spacing: as === 'heading' ? 'Medium' : 'Small' }))
}

export function titleBlocks(title: string): RichTextBlock[] {
  return split(cleaned([{ text: title }]), limits.piece)
    .map((run) => run.map(({ text }): TextRun => ({ type: 'TextRun', text, size: 'Large', weight: 'Bolder' })))
    .filter((inlines) => inlines.length > 0)
    .map((inlines) => ({ type: 'RichTextBlock', inlines }))
}

export function sourceBlocks({ label, href }: NonNullable<Reply['source']>): RichTextBlock[] {
  const spans = [{ text: 'Source: ' }, href === undefined ? { text: label } : { text: label, href }]
  return split(cleaned(spans), limits.piece).map((run) => ({
    type: 'RichTextBlock',
    inlines: run.map((span) => ({ ...textRun(span), size: 'Small', isSubtle: true })),
    spacing: 'Medium',
  }))
}

export function problemBlock(problem: string): RichTextBlock {
  return {
    type: 'RichTextBlock',
    inlines: [{ type: 'TextRun', text: `⚠ ${clean(problem)}`, color: 'Attention' }],
    spacing: 'None',
  }
}

function cleaned(spans: readonly Span[]): Span[] {
  return spans.map((span) => ({ ...span, text: clean(span.text) })).filter(({ text }) => text !== '')
}

function inlines(run: readonly Span[], as: Line['as'], first: boolean): TextRun[] {
  const shown = run.map((span) => textRun(as === 'heading' ? { ...span, bold: true } : span))
  return as === 'item' && first && shown.length > 0 ? [{ type: 'TextRun', text: '• ' }, ...shown] : shown
}

function textRun({ text, bold, code, href }: Span): TextRun {
  return {
    type: 'TextRun',
    text,
    ...(bold && { weight: 'Bolder' }),
    ...(code && { fontType: 'Monospace' }),
    ...(href !== undefined && href.length <= limits.url && { selectAction: { type: 'Action.OpenUrl', url: href } }),
  }
}
