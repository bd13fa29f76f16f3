import type { Field, Line, Reply } from './reply.ts'
import { textOf } from './split.ts'

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
  return as === 'item' ? `• ${textOf(spans)}` : textOf(spans)
}

function plainField({ label, value, options = [], problem }: Field): string {
  const chosen = options.find((option) => option.value === value)?.label ?? value
  return [`${label}:`, chosen, problem].filter(Boolean).join(' ')
}
