import type { types } from '@slack/bolt'
import { z } from 'zod'
import type { Action, Reply } from '../../src/reply/reply.ts'
import { shorten } from '../../src/reply/split.ts'
import { draw } from './blocks.ts'
import { limits } from './limits.ts'
import { dialog } from './names.ts'
import { plainText } from './text.ts'

const title = 'Career framework'
const wayBack: Action = { label: 'Home', command: 'home' }

/** A Reply as App Home, from where there is always a way back. */
export function homeView(reply: Reply, key: string): types.HomeView {
  const actions = reply.actions ?? []
  const leads = reply.command === wayBack.command || actions.some(({ command }) => command === wayBack.command)
  const shown = leads ? reply : { ...reply, actions: [...actions, wayBack] }
  return { type: 'home', blocks: draw(shown, { place: 'home', key }).flatMap(({ blocks }) => blocks) }
}

/** A Reply as a modal. Where it has fields, its first action is what submits them. */
export function modalView(reply: Reply, key: string): types.ModalView {
  const [submit, ...others] = reply.fields?.length ? (reply.actions ?? []) : []
  const shown = submit === undefined ? reply : { ...reply, actions: others }
  const sheets = draw(shown, { place: 'dialog', key })
  return {
    ...modal(sheets.flatMap(({ blocks }) => blocks)),
    ...(submit === undefined
      ? {}
      : {
          submit: plainText(shorten(submit.label || submit.command, limits.modalButton)),
          private_metadata: JSON.stringify({ command: submit.command } satisfies Submitted),
        }),
  }
}

/** What stands there until the answer does. */
export const looking: types.ModalView = modal([{ type: 'section', text: plainText('Looking…') }])

function modal(blocks: types.KnownBlock[]): types.ModalView {
  return {
    type: 'modal',
    callback_id: dialog,
    title: plainText(shorten(title, limits.modalTitle)),
    close: plainText('Close'),
    blocks,
  }
}

const Submitted = z.object({ command: z.string() })
type Submitted = z.infer<typeof Submitted>

/** The command a modal submits. */
export function submitted(metadata: string): string {
  return Submitted.parse(JSON.parse(metadata)).command
}
