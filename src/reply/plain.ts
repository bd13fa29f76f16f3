import type { Field, Line, Reply, Span } from './reply.ts'
import { words } from './words.ts'

/** Every word of a Reply, line by line, for those who hear it or read it in a notification. */
export function plain({ title, lines, fields = [], source, actions = [], feedback = [] }: Reply): string {
  const buttons = [...actions, ...feedback].map(({ label }) => label)
  return [
    title,
    ...lines.map(plainLine),
    ...(source === undefined ? [] : [`Source: ${[source.label, source.href].filter(Boolean).join(' ')}`]),
    ...fields.map(plainField),
    ...(buttons.length === 0 ? [] : [`Buttons: ${buttons.join(', ')}`]),
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function plainLine({ as, spans }: Line): string {
  return as === 'item' ? `• ${spokenText(spans)}` : spokenText(spans)
}

/** The words of some spans, where they have no look: what was changed is said. */
export function spokenText(spans: readonly Span[]): string {
  return spans.map(({ text, change }) => (change === undefined ? text : said(text, words[change]))).join('')
}

/** The spaces around it stay where they are. */
function said(text: string, mark: (text: string) => string): string {
  const inner = text.trim()
  return inner === '' ? text : text.replace(inner, () => mark(inner))
}

function plainField({ label, value, options = [], problem }: Field): string {
  const chosen = options.find((option) => option.value === value)?.label ?? value
  return [`${label}:`, chosen, problem].filter(Boolean).join(' ')
}
