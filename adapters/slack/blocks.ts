import type { types } from '@slack/bolt'
import { fitting, showAll } from '../../src/reply/more.ts'
import { plain } from '../../src/reply/plain.ts'
import type { Action, Line, Reply } from '../../src/reply/reply.ts'
import { shorten } from '../../src/reply/split.ts'
import { form } from './form.ts'
import { actionId, blockId, type Frame, surfaceOf } from './frame.ts'
import { limits } from './limits.ts'
import { type Piece, piecesOf, richText, sourceLine } from './rich.ts'
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
export function draw(reply: Reply, frame: Frame): Sheets {
  const lines = reply.lines.map(piecesOf)
  const whole = sheets(reply, lines, frame)
  if (whole.length === 1 || reply.command === undefined) return whole
  return beginning(reply, lines, reply.command, frame)
}

type Sheets = readonly [Sheet, ...Sheet[]]
/** A line, in pieces that fit into blocks. */
type Pieces = readonly Piece[]

/** As many lines as one sheet takes, at least one, and the way to the rest. */
function beginning(reply: Reply, lines: readonly Pieces[], command: string, frame: Frame): Sheets {
  const upTo = (shown: number) => sheets(reply, lines.slice(0, shown), frame, showAll(command, shown))
  return upTo(fitting(reply.lines, (shown) => upTo(shown).length === 1))
}

function sheets(reply: Reply, lines: readonly Pieces[], frame: Frame, more?: Action): Sheets {
  const { title, source, fields = [], actions = [], feedback = [] } = reply
  const inputs = form(fields, frame)
  const [first, ...others] = buttons(actions, frame, inputs.length > 0 && frame.place !== 'dialog')
  const parts: Block[][] = [
    ...apart(header(title)),
    ...apart(richText(frame.note === undefined ? [] : piecesOf(plainLine(frame.note)))),
    ...apart(richText(lines.flat())),
    ...apart(more === undefined ? [] : buttons([more], { ...frame, key: `${frame.key}/more` }, false)),
    ...apart(richText(source === undefined ? [] : piecesOf(sourceLine(source)))),
    // A form stands with the button that sends it.
    [...inputs, ...(first === undefined ? [] : [first])],
    ...apart(others),
    // A row of their own, the last.
    ...apart(buttons(feedback, { ...frame, key: `${frame.key}/feedback` }, false)),
  ]
  const [only, ...rest] = packed(parts, limits[surfaceOf(frame.place)])
  if (rest.length > 0) return [{ blocks: only }, ...rest.map((blocks) => ({ blocks }))]
  const shown = { ...reply, lines: reply.lines.slice(0, lines.length), actions: [...(more ? [more] : []), ...actions] }
  const text = escaped([frame.note ?? '', plain(shown)].filter(Boolean).join('\n'))
  return [Buffer.byteLength(text) > limits.fallback ? { blocks: only } : { blocks: only, text }]
}

function apart(blocks: readonly Block[]): Block[][] {
  return blocks.map((block) => [block])
}

function plainLine(text: string): Line {
  return { as: 'text', spans: [{ text }] }
}

function header(title: string): Block[] {
  if (title.trim() === '') return []
  if (title.length > limits.header) return richText(piecesOf({ as: 'heading', spans: [{ text: title }] }))
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
