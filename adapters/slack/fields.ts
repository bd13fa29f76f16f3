import type { types } from '@slack/bolt'
import type { Field } from '../../src/reply/reply.ts'
import { shorten } from '../../src/reply/split.ts'
import { limits } from './limits.ts'
import { plainText } from './text.ts'

type Options = NonNullable<Field['options']>

/** An input block. Choices become a text field where a menu cannot hold them, or is not wanted. */
export function input(field: Field, id: string, menu: boolean): types.InputBlock {
  return {
    type: 'input',
    block_id: id,
    label: plainText(shorten(field.label || field.name, limits.inputLabel)),
    element: menu || !hasMenu(field) ? element(field) : text(field),
    ...(field.problem ? { hint: plainText(shorten(`⚠ ${field.problem}`, limits.hint)) } : {}),
  }
}

export function hasMenu({ kind }: Field): boolean {
  return kind === 'choice' || kind === 'choices'
}

function element(field: Field): types.InputBlockElement {
  const { name, kind, value, options = [] } = field
  if (hasMenu(field) && !fits(options)) return text(field)
  switch (kind) {
    case 'choice': {
      const initial = options.find((option) => option.value === value)
      return {
        type: 'static_select',
        action_id: name,
        options: options.map(option),
        ...(initial ? { initial_option: option(initial) } : {}),
      }
    }
    case 'choices': {
      const chosen = value?.split(',') ?? []
      const initial = options.filter((option) => chosen.includes(option.value))
      return {
        type: 'multi_static_select',
        action_id: name,
        options: options.map(option),
        ...(initial.length > 0 ? { initial_options: initial.map(option) } : {}),
      }
    }
    case 'time':
      return { type: 'timepicker', action_id: name, ...(isTime(value) ? { initial_time: value } : {}) }
    case 'date':
      return { type: 'datepicker', action_id: name, ...(isDate(value) ? { initial_date: value } : {}) }
    case 'text':
      return text(field)
  }
}

function text({ name, value }: Field): types.PlainTextInput {
  const initial = value === undefined || value.length > limits.initialText ? '' : value
  return { type: 'plain_text_input', action_id: name, ...(initial === '' ? {} : { initial_value: initial }) }
}

function fits(options: Options): boolean {
  return (
    options.length > 0 &&
    options.length <= limits.options &&
    options.every(({ value }) => value !== '' && value.length <= limits.optionValue)
  )
}

function option({ label, value }: Options[number]): types.PlainTextOption {
  return { text: plainText(shorten(label || value, limits.optionText)), value }
}

function isTime(value: string | undefined): value is string {
  return value !== undefined && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)
}

function isDate(value: string | undefined): value is string {
  return value !== undefined && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
}

/** What Slack says a filled-in element holds; a cleared one is null. */
interface Held {
  readonly value?: string | null
  readonly selected_option?: { readonly value: string } | null
  readonly selected_options?: readonly { readonly value: string }[]
  readonly selected_time?: string | null
  readonly selected_date?: string | null
}

/** Everything filled in, by the names of the fields; empty where nothing is. */
export function valuesOf(state: Readonly<Record<string, Readonly<Record<string, Held>>>>): Record<string, string> {
  const held = Object.values(state).flatMap((block) => Object.entries(block))
  return Object.fromEntries(held.map(([name, element]) => [name, heldBy(element)]))
}

function heldBy({ value, selected_option, selected_options, selected_time, selected_date }: Held): string {
  if (selected_options) return selected_options.map((option) => option.value).join(',')
  return value ?? selected_option?.value ?? selected_time ?? selected_date ?? ''
}
