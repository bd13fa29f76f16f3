import pc from 'picocolors'
import { spokenText } from '../../src/reply/plain.ts'
import type { Action, Field, Line, Reply, Span } from '../../src/reply/reply.ts'
import { printable, type Word, widthOf, wrap } from './text.ts'

/** What the terminal can show. `width` in columns; `numbers`: actions are pressed by their number, else shown as commands to type. */
export interface Look {
  readonly width: number
  readonly colour: boolean
  readonly links: boolean
  readonly numbers: boolean
}

type Colours = ReturnType<typeof pc.createColors>

/** A Reply as text, without a newline at its end. Only `colour` and `links` bring escape sequences in, never the Reply's own words. */
export function render(reply: Reply, look: Look): string {
  const colours = pc.createColors(look.colour)
  const paragraph = (spans: readonly Span[], first = '', rest = first) =>
    wrap(
      spans.flatMap((span) => wordsOf(span, look, colours)),
      look.width,
      first,
      rest,
    )

  const blocks = [
    paragraph([{ text: reply.title, bold: true }]),
    ...reply.lines.map((line) => lineBlock(line, paragraph)),
    ...(reply.fields ?? []).map((field) => paragraph([{ text: fieldText(field) }], '  › ', '    ')),
  ]
  if (reply.source !== undefined) {
    const { label, href } = reply.source
    blocks.push(
      '',
      paragraph([{ text: 'Source:' }, { text: ' ' }, href === undefined ? { text: label } : { text: label, href }]),
    )
  }
  if (reply.actions !== undefined && reply.actions.length > 0) {
    blocks.push('', ...reply.actions.map((action, index) => actionBlock(action, index + 1, look, paragraph)))
  }
  // Typed words need somebody to type them.
  if (look.numbers && reply.feedback !== undefined) {
    blocks.push(
      '',
      ...reply.feedback.map(({ label, word }) =>
        colours.dim(paragraph([{ text: `${label}: type “${word}”.` }], '     ')),
      ),
    )
  }
  return blocks.join('\n')
}

type Paragraph = (spans: readonly Span[], first?: string, rest?: string) => string

function lineBlock(line: Line, paragraph: Paragraph): string {
  switch (line.as) {
    case 'heading':
      return `\n${paragraph(line.spans.map((span) => ({ ...span, bold: true })))}`
    case 'item':
      return paragraph(line.spans, '  • ', '    ')
    case 'text':
      return paragraph(line.spans, '  ')
  }
}

function actionBlock(action: Action, number: number, look: Look, paragraph: Paragraph): string {
  const key = look.numbers ? String(number).padStart(3) : '  →'
  const command: readonly Span[] = look.numbers ? [] : [{ text: ' ' }, { text: action.command, code: true }]
  const hint: readonly Span[] = action.hint === undefined ? [] : [{ text: ` (${action.hint})` }]
  return paragraph([{ text: action.label }, ...command, ...hint], `${key}  `, '     ')
}

function fieldText(field: Field): string {
  const options = field.options?.map((option) => option.label).join(', ')
  const value = field.options?.find((option) => option.value === field.value)?.label ?? field.value
  return [
    `${field.label}:`,
    ...(value === undefined ? [] : [value]),
    ...(options === undefined ? [] : [`(${options})`]),
    ...(field.problem === undefined ? [] : [`! ${field.problem}`]),
  ].join(' ')
}

const changeColour = ({ green, red, strikethrough }: Colours) => ({
  added: green,
  removed: (text: string) => red(strikethrough(text)),
})

/** The words of a span, each with the look of the span; the address behind the last one where it cannot be a link. */
function wordsOf(span: Span, look: Look, colours: Colours): Word[] {
  const text = printable(look.colour ? span.text : spokenText([span]))
  const href = span.href === undefined ? undefined : printable(span.href)
  const linked = href !== undefined && look.links
  const shown = span.code && !look.colour ? `\`${text}\`` : text
  const words = shown.split(/[ \n]/u).map((word, index): Word => {
    const bold = span.bold || span.change === 'added' ? colours.bold(word) : word
    const changed = span.change === undefined ? bold : changeColour(colours)[span.change](bold)
    const painted = span.code ? colours.cyan(changed) : changed
    const styled = linked && word !== '' ? `\u001B]8;;${href}\u001B\\${painted}\u001B]8;;\u001B\\` : painted
    return { styled: word === '' ? '' : styled, width: widthOf(word), glued: index === 0 }
  })
  if (href === undefined || linked || href === text) return words
  return [...words, { styled: `(${href})`, width: widthOf(href) + 2, glued: false }]
}
