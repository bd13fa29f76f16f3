import type { types } from '@slack/bolt'
import type { Field } from '../../src/reply/reply.ts'
import { hasMenu, input } from './fields.ts'
import { blockId, type Frame } from './frame.ts'
import { limits } from './limits.ts'
import { weightOf } from './weight.ts'

/** A form stands in one message, so its menus may take half of one: the largest give way to text fields. */
const most = limits.message.characters / 2

export function form(fields: readonly Field[], frame: Frame): types.InputBlock[] {
  const inputs = fields.map((field, index) => {
    const id = blockId(frame, `field/${index}`)
    return { field, id, block: input(field, id, true) }
  })
  const menus = inputs.filter(({ field }) => hasMenu(field)).sort((a, b) => weightOf(b.block) - weightOf(a.block))
  for (const menu of menus) {
    if (weightOf(inputs.map(({ block }) => block)) <= most) break
    menu.block = input(menu.field, menu.id, false)
  }
  return inputs.map(({ block }) => block)
}
