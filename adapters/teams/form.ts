import { plain } from '../../src/reply/plain.ts'
import type { Field } from '../../src/reply/reply.ts'
import { shorten } from '../../src/reply/split.ts'
import { isDate, isTime } from '../../src/reply/values.ts'
import type { Element, Input } from './elements.ts'
import { limits } from './limits.ts'
import { clean, problemBlock } from './text.ts'

/** A form stands in one card, so its menus may take a third of one: the largest give way to text fields. */
const most = limits.message / 3

/** What stands before the names of fields, so that none is taken for something else a press carries. */
const prefix = 'field/'

export function form(given: readonly Field[]): { readonly elements: Element[]; readonly words: string } {
  const fields = given.map(shortened)
  const inputs = fields.map((field) => ({ field, input: inputFor(field) }))
  const largest = [...inputs].sort((one, other) => weight(other.input) - weight(one.input))
  for (const menu of largest) {
    if (inputs.reduce((sum, { input }) => sum + weight(input), 0) <= most) break
    menu.input = textInput(menu.field)
  }
  return {
    elements: inputs.flatMap(({ field: { problem }, input }) => [input, ...(problem ? [problemBlock(problem)] : [])]),
    words: clean(plain({ title: '', lines: [], fields })),
  }
}

/** What is longer than a card can show beside other fields. A value that does not fit is left out, not cut. */
function shortened({ value = '', problem, ...field }: Field): Field {
  const { name, label } = field
  return {
    ...field,
    label: shorten(label || name, limits.fieldLabel),
    ...(value !== '' && value.length <= limits.initialText && { value }),
    ...(problem && { problem: shorten(problem, limits.problem) }),
  }
}

/** Everything filled in, by the names of the fields. */
export function valuesOf(data: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(data)
      .filter(([id]) => id.startsWith(prefix))
      .map(([id, value]) => [id.slice(prefix.length), typeof value === 'string' ? value : '']),
  )
}

function weight(input: Input): number {
  return JSON.stringify(input).length
}

function inputFor(field: Field): Input {
  const { kind, value, options = [] } = field
  switch (kind) {
    case 'choice':
    case 'choices':
      return fits(options) ? choiceSet(field, options) : textInput(field)
    case 'time':
      return { type: 'Input.Time', ...named(field), ...(isTime(value) && { value }) }
    case 'date':
      return { type: 'Input.Date', ...named(field), ...(isDate(value) && { value }) }
    case 'text':
      return textInput(field)
  }
}

function named({ name, label }: Field) {
  return { id: `${prefix}${name}`, label: clean(label) }
}

function textInput(field: Field): Input {
  const { value } = field
  return { type: 'Input.Text', ...named(field), ...(value !== undefined && { value: clean(value) }) }
}

type Options = NonNullable<Field['options']>

function choiceSet(field: Field, options: Options): Input {
  const { kind, value } = field
  const chosen = (kind === 'choices' ? (value?.split(',') ?? []) : [value]).filter((one) =>
    options.some((option) => option.value === one),
  )
  return {
    type: 'Input.ChoiceSet',
    ...named(field),
    ...(kind === 'choices'
      ? { isMultiSelect: true }
      : { style: options.length > limits.options ? 'filtered' : 'compact' }),
    ...(chosen.length > 0 && { value: chosen.join(',') }),
    choices: options.map(choice),
  }
}

export function choice({ label, value }: Options[number]) {
  return { title: clean(shorten(label || value, limits.optionText)), value }
}

function fits(options: Options): boolean {
  return options.length > 0 && options.every(({ value }) => value !== '' && value.length <= limits.optionValue)
}
