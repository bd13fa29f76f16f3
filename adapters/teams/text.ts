import { spokenText } from '../../src/reply/plain.ts'
import type { Line, Reply, Span } from '../../src/reply/reply.ts'
import { split } from '../../src/reply/split.ts'
import type { RichTextBlock, TextRun } from './elements.ts'
import { limits } from './limits.ts'

/** What a card can show: whole characters, and of the control characters only those that make a new line. */
export function clean(text: string): string {
  return text.toWellFormed().replaceAll(/[^\P{Cc}\n]/gu, ' ')
}

/** A line as paragraphs, and in plain words; a statement too long for one goes on in the next, without a bullet of its own. */
export function paragraphs({ as, spans }: Line): { readonly block: RichTextBlock; readonly words: string }[] {
  const runs = split(cleaned(spans), limits.piece).filter((run) => run.length > 0)
  return runs.map((run, index) => {
    const bullet = as === 'item' && index === 0 ? [{ text: '• ' }] : []
    const shown = [...bullet, ...run].map((span) => textRun(as === 'heading' ? { ...span, bold: true } : span))
    const block = { type: 'RichTextBlock', inlines: shown, spacing: as === 'heading' ? 'Medium' : 'Small' } as const
    return { block, words: spokenText([...bullet, ...run]) }
  })
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

function textRun({ text, bold, code, change, href }: Span): TextRun {
  return {
    type: 'TextRun',
    text,
    ...((bold || change === 'added') && { weight: 'Bolder' }),
    ...(change === 'removed' && { strikethrough: true }),
    ...(code && { fontType: 'Monospace' }),
    ...(href !== undefined && href.length <= limits.url && { selectAction: { type: 'Action.OpenUrl', url: href } }),
  }
}
