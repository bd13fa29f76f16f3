import type { Action, Field, Reply } from '../../src/reply/reply.ts'

/** A form that is filled in, one field a line. */
export interface Filling {
  /** What is asked now. */
  readonly question: string
  /** Takes a line for it: the next field, or everything once the last one is done. */
  take(line: string): Filling | Filled
}

export interface Filled {
  readonly command: string
  readonly values: Readonly<Record<string, string>>
}

/** Whether this action sends what the fields hold. */
export function sends({ fields = [], actions = [] }: Reply, action: Action): boolean {
  return fields.length > 0 && actions[0] === action
}

export function startFilling({ fields = [] }: Reply, { command }: Action): Filling | Filled {
  return fillFrom(fields, command, {})
}

export function isFilled(form: Filling | Filled): form is Filled {
  return 'values' in form
}

function fillFrom(
  fields: readonly Field[],
  command: string,
  values: Readonly<Record<string, string>>,
): Filling | Filled {
  const [field, ...rest] = fields
  if (field === undefined) return { command, values }
  return {
    question: questionFor(field),
    take: (line) => fillFrom(rest, command, { ...values, [field.name]: valueIn(line.trim(), field) }),
  }
}

function questionFor({ label, kind, value, options = [] }: Field): string {
  const numbered = options.map((option, index) => `${index + 1} ${option.label}`).join(', ')
  const held = options.find((option) => option.value === value)?.label ?? value
  const hint = kind === 'time' ? '09:30' : kind === 'date' ? '2026-11-24' : numbered
  return [label, hint && ` (${hint})`, held && ` [${held}]`, ':'].filter(Boolean).join('')
}

/** Nothing typed leaves what it holds, a minus empties it; a choice is made by its number, or typed. */
function valueIn(typed: string, { kind, value = '', options = [] }: Field): string {
  if (typed === '') return value
  if (typed === '-') return ''
  const chosen = (text: string) => options[Number(text) - 1]?.value ?? text
  if (kind === 'choices')
    return typed
      .split(',')
      .map((one) => chosen(one.trim()))
      .join(',')
  return kind === 'choice' ? chosen(typed) : typed
}
