import type { types } from '@slack/bolt'
import { showAll } from '../../src/reply/more.ts'
import { plain } from '../../src/reply/plain.ts'
import type { Action, Reply } from '../../src/reply/reply.ts'
import { shorten } from '../../src/reply/split.ts'
import { form } from './form.ts'
import { actionId, blockId, type Frame, surfaceOf } from './frame.ts'
import { limits } from './limits.ts'
import { richText, sourceLine } from './rich.ts'
import { escaped, plainText } from './text.ts'
import { type Block, packed, weightOf } from './weight.ts'

/** What Slack is sent. Without `text` Slack makes its own from the blocks. */
export interface Sheet {
  readonly blocks: Block[]
  readonly text?: string
}

/**
 * A Reply as Slack shows it: one sheet, and what does not fit goes on behind *Show all*. Several sheets only where one
 * statement is longer than a message, or where there is no command that could go on.
 */
export function draw(reply: Reply, frame: Frame): readonly [Sheet, ...Sheet[]] {
  const whole = sheets(reply, frame)
  if (whole.length === 1 || reply.command === undefined) return whole
  return sheets(beginning(reply, reply.command, frame), frame)
}

/** A Reply of which only the first lines are shown. */
interface Part extends Reply {
  readonly more?: Action
}

/** As many lines as one sheet takes, at least one, and the way to the rest. */
function beginning(reply: Reply, command: string, frame: Frame): Part {
  const upTo = (shown: number): Part => ({
    ...reply,
    lines: reply.lines.slice(0, shown),
    more: showAll(command, shown),
  })
  let fitting = 1
  let tooMany = reply.lines.length
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2)
    if (sheets(upTo(middle), frame).length === 1) fitting = middle
    else tooMany = middle
  }
  // A heading does not stay behind without what it heads.
  while (fitting > 1 && reply.lines[fitting - 1]?.as === 'heading') fitting -= 1
  return upTo(fitting)
}

function sheets(reply: Part, frame: Frame): readonly [Sheet, ...Sheet[]] {
  const [only, ...others] = packed(parts(reply, frame), limits[surfaceOf(frame.place)])
  if (others.length > 0) return [{ blocks: only }, ...others.map((blocks) => ({ blocks }))]
  const text = escaped(
    [frame.note ?? '', plain({ ...reply, actions: [...(reply.more ? [reply.more] : []), ...(reply.actions ?? [])] })]
      .filter(Boolean)
      .join('\n'),
  )
  return [Buffer.byteLength(text) > limits.fallback ? { blocks: only } : { blocks: only, text }]
}

/** Blocks that stay together, in order. A form stands with the button that sends it. */
function parts(reply: Part, frame: Frame): Block[][] {
  const { title, lines, source, fields = [], actions = [], more } = reply
  const note = frame.note === undefined ? [] : [{ as: 'text' as const, spans: [{ text: frame.note }] }]
  const inputs = form(fields, frame)
  const [first, ...others] = buttons(actions, frame, inputs.length > 0 && frame.place !== 'dialog')
  return [
    [...header(title), ...richText(note)],
    ...richText(lines).map((block) => [block]),
    more === undefined ? [] : buttons([more], { ...frame, key: `${frame.key}/more` }, false),
    source === undefined ? [] : richText([sourceLine(source)]),
    first === undefined ? inputs : [...inputs, first],
    ...others.map((block) => [block]),
  ].filter((part) => part.length > 0)
}

function header(title: string): Block[] {
  if (title.trim() === '') return []
  if (title.length > limits.header) return richText([{ as: 'heading', spans: [{ text: title }] }])
  return [{ type: 'header', text: plainText(title) }]
}

/** Commands too long for a button are left out. */
function buttons(actions: readonly Action[], frame: Frame, sending: boolean): types.ActionsBlock[] {
  const blocks: types.Button[][] = []
  let weight = 0
  for (const [index, action] of actions.entries()) {
    if (action.command.length > limits.value) continue
    const made = button(action, index, sending && index === 0)
    const block = blocks.at(-1)
    weight += weightOf(made)
    if (block === undefined || block.length === limits.buttons || weight > limits.section) {
      blocks.push([made])
      weight = weightOf(made)
    } else block.push(made)
  }
  return blocks.map((elements, index) => ({ type: 'actions', block_id: blockId(frame, `actions/${index}`), elements }))
}

function button({ label, command, hint, danger }: Action, index: number, sends: boolean): types.Button {
  const spoken = hint === undefined ? '' : `${label}: ${hint}`
  return {
    type: 'button',
    action_id: actionId(index, sends),
    text: plainText(shorten(label || command, limits.label)),
    value: command,
    ...(danger ? { style: 'danger' } : sends ? { style: 'primary' } : {}),
    ...(spoken !== '' && spoken.length <= limits.label ? { accessibility_label: spoken } : {}),
  }
}
