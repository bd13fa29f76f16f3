import { z } from 'zod'
import type { Action } from '../../src/reply/reply.ts'
import { shorten } from '../../src/reply/split.ts'
import type { Button, ChoiceSet, Pressed } from './elements.ts'
import { choice, valuesOf } from './form.ts'
import { limits } from './limits.ts'
import { clean } from './text.ts'

const verb = 'growthbot'
/** The menu that stands in for buttons that do not fit. */
const menuId = 'choice'

/** What is pressed together: a menu, or none, and the buttons under it. */
export interface Controls {
  readonly menu?: ChoiceSet
  readonly buttons: readonly Button[]
  /** Every label, for those who hear it. */
  readonly labels: readonly string[]
}

/** One action; `sends`: it takes along what the fields hold. */
export function single(action: Action, place: Pressed['place'], sends: boolean): Controls {
  return { buttons: [button(action, place, sends)], labels: [labelOf(action)] }
}

/** Actions as buttons where there is room for so many, else as a menu with one button. Commands too long for a button are left out. */
export function controls(actions: readonly Action[], room: number, place: Pressed['place']): Controls {
  const fitting = actions.filter(({ command }) => command.length <= limits.command)
  const labels = fitting.map(labelOf)
  if (fitting.length > room) return { menu: menuOf(fitting), buttons: [goOn(place)], labels }
  return { buttons: fitting.map((action) => button(action, place, false)), labels }
}

function labelOf({ label, command }: Action): string {
  return clean(shorten(label || command, limits.label))
}

function menuOf(actions: readonly Action[]): ChoiceSet {
  const choices = actions.map(({ label, command }) => choice({ label, value: command }))
  const [one] = choices
  return {
    type: 'Input.ChoiceSet',
    id: menuId,
    label: 'Go on with',
    style: 'compact',
    ...(one && { value: one.value }),
    choices,
  }
}

function goOn(place: Pressed['place']): Button {
  return pressable({ title: 'Go', data: { place }, associatedInputs: 'auto' })
}

function button(action: Action, place: Pressed['place'], sends: boolean): Button {
  const { command, hint, danger } = action
  return pressable({
    title: labelOf(action),
    data: { command, place, ...(sends && { sends }) },
    // What is half typed stays where it is.
    associatedInputs: sends ? 'auto' : 'none',
    ...(danger ? { style: 'destructive' } : sends ? { style: 'positive' } : {}),
    ...(hint && { tooltip: clean(shorten(hint, limits.label)) }),
  })
}

function pressable(what: Omit<Button, 'type' | 'verb' | 'fallback'>): Button {
  return { type: 'Action.Execute', verb, ...what, fallback: { type: 'Action.Submit', ...what } }
}

const Data = z.looseObject({
  command: z.string().optional(),
  place: z.enum(['direct', 'shared']),
  sends: z.literal(true).optional(),
  [menuId]: z.string().optional(),
})

export interface Press {
  readonly command: string
  readonly place: Pressed['place']
  readonly values?: Record<string, string>
}

/** What a button of ours carries, by either way; undefined where it is none. */
export function pressOf(value: unknown): Press | undefined {
  const { data } = Data.safeParse(value)
  const command = data?.command ?? data?.[menuId]
  if (data === undefined || command === undefined) return undefined
  return { command, place: data.place, ...(data.sends && { values: valuesOf(data) }) }
}
