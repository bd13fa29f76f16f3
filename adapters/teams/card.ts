import { fitting, showAll } from '../../src/reply/more.ts'
import { plain } from '../../src/reply/plain.ts'
import type { Action, Reply } from '../../src/reply/reply.ts'
import { type Controls, controls, single } from './buttons.ts'
import type { Card, Element, Pressed, RichTextBlock } from './elements.ts'
import { form } from './form.ts'
import { limits } from './limits.ts'
import { paragraphs, sourceBlocks, titleBlocks } from './text.ts'

/** A card, and the same in plain words for notifications and for those who hear it. */
export interface Sheet {
  readonly card: Card
  readonly summary: string
}
export type Sheets = readonly [Sheet, ...Sheet[]]

/** What surrounds a drawn Reply. */
export interface Frame {
  /** Where it stands, which a press on it tells us again. `shared`: others see it. */
  readonly place: Pressed['place']
  /** A line before all others. */
  readonly note?: string
}

/**
 * A Reply as Teams shows it: one card, and what does not fit goes on behind *Show all*. Several cards only where one
 * statement is longer than a card, or where there is no command that could go on.
 */
export function draw(reply: Reply, frame: Frame): Sheets {
  const whole = sheets(reply, frame)
  if (whole.length === 1 || reply.command === undefined) return whole
  const { command, lines } = reply
  const upTo = (shown: number) => sheets({ ...reply, lines: lines.slice(0, shown) }, frame, showAll(command, shown))
  return upTo(fitting(lines, (shown) => upTo(shown).length === 1))
}

/** What is not broken between two cards. */
interface Part {
  readonly elements: readonly Element[]
  /** The same in plain words; those of its buttons by themselves. */
  readonly words: string
  readonly labels?: readonly string[]
}

function sheets(reply: Reply, frame: Frame, more?: Action): Sheets {
  const { title, lines, source, fields = [], actions = [], feedback = [] } = reply
  const inputs = form(fields)
  const [first, ...rest] = actions
  const [sender, others] = inputs.elements.length > 0 ? [first, rest] : [undefined, actions]
  const room = limits.buttons - (more ? 1 : 0) - (sender ? 1 : 0)
  return packed([
    ...titleBlocks(title).map(apart),
    ...(frame.note === undefined ? [] : paragraphs({ as: 'text', spans: [{ text: frame.note }] }).map(paragraph)),
    ...lines.flatMap((line) => paragraphs(line).map(paragraph)),
    ...(source === undefined ? [] : sourceBlocks(source).map(apart)),
    ...(more === undefined ? [] : [pressed(single(more, frame.place, false))]),
    // A form stands with the button that sends it.
    ...(inputs.elements.length === 0 ? [] : [formPart(inputs, sender && single(sender, frame.place, true))]),
    pressed(controls(others, room, frame.place)),
    // A set of their own, the last.
    pressed(controls(feedback, limits.buttons, frame.place)),
  ])
}

function paragraph({ block, words }: ReturnType<typeof paragraphs>[number]): Part {
  return { elements: [block], words }
}

function apart(block: RichTextBlock): Part {
  return { elements: [block], words: block.inlines.map(({ text }) => text).join('') }
}

function pressed({ menu, buttons, labels }: Controls = { buttons: [], labels: [] }): Part {
  const set: Element[] = buttons.length > 0 ? [{ type: 'ActionSet', actions: buttons }] : []
  return { elements: menu === undefined ? set : [menu, ...set], labels, words: '' }
}

function formPart({ elements, words }: ReturnType<typeof form>, sender: Controls | undefined): Part {
  const button = pressed(sender)
  return { ...button, elements: [...elements, ...button.elements], words }
}

/** Parts in order on as few cards as they take. */
function packed(parts: readonly Part[]): Sheets {
  const first: Part[] = []
  const full: [Part[], ...Part[][]] = [first]
  let current = first
  let room = limits.message - empty
  for (const part of parts) {
    const weight = weightOf(part)
    if (weight > room && current.length > 0) {
      current = []
      full.push(current)
      room = limits.message - empty
    }
    current.push(part)
    room -= weight
  }
  const [one, ...others] = full
  return [sheet(one), ...others.map(sheet)]
}

function sheet(parts: readonly Part[]): Sheet {
  const actions = parts.flatMap(({ labels = [] }) => labels).map((label) => ({ label, command: '' }))
  const words = [...parts.map((part) => part.words), plain({ title: '', lines: [], actions })]
  const summary = words.filter((text) => text !== '').join('\n')
  const body = parts.flatMap(({ elements }) => elements)
  return { card: { ...card, fallbackText: summary, body }, summary }
}

const card = {
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
} as const

/** What a card weighs without anything in it, as JSON. */
const empty = JSON.stringify(sheet([])).length + 100

/** The words stand in the block, in `fallbackText` and in the summary. */
function weightOf({ elements, words, labels = [] }: Part): number {
  return JSON.stringify(elements).length + 2 * JSON.stringify([words, labels]).length
}
