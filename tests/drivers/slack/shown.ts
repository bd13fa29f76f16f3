import { z } from 'zod'
import type { Seen } from '../../contracts/platform.ts'

/** Blocks are read here without the adapter's help. */
const Tree = z.record(z.string(), z.unknown())

export interface Button {
  readonly label: string
  readonly action_id: string
  readonly block_id: string
  readonly value: string
}

/** A field as it stands in a message, with the shape its value has in `state.values`. */
export interface Input {
  readonly label: string
  readonly block_id: string
  readonly action_id: string
  readonly type: string
}

const Any = z.looseObject({ type: z.string() })
const Text = z.object({ text: z.string() })
const ButtonBlock = z.object({
  block_id: z.string(),
  elements: z.array(z.object({ type: z.literal('button'), action_id: z.string(), text: Text, value: z.string() })),
})
const InputBlock = z.object({
  block_id: z.string(),
  label: Text,
  element: z.looseObject({ type: z.string(), action_id: z.string() }),
})
const Blocks = z.array(Any)

export function wordsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOf)
  const { data } = Tree.safeParse(value)
  if (data === undefined) return []
  if (data['type'] === 'rich_text_section') return [wordsOf(data['elements']).join('')]
  return Object.entries(data).flatMap(([name, inner]) =>
    name === 'text' && typeof inner === 'string' ? [inner] : wordsOf(inner),
  )
}

export function buttonsOf(blocks: unknown): Button[] {
  return Blocks.parse(blocks)
    .filter(({ type }) => type === 'actions')
    .flatMap((block) => {
      const { block_id, elements } = ButtonBlock.parse(block)
      return elements.map(({ action_id, text, value }) => ({ block_id, action_id, label: text.text, value }))
    })
}

export function inputsOf(blocks: unknown): Input[] {
  return Blocks.parse(blocks)
    .filter(({ type }) => type === 'input')
    .map((block) => {
      const { block_id, label, element } = InputBlock.parse(block)
      return { block_id, label: label.text, action_id: element.action_id, type: element.type }
    })
}

/** What Slack would read as markup, emoji or a mention: mrkdwn anywhere, elements that ping, entities in `text`. */
function markupOf(blocks: unknown, spoken: unknown): string[] {
  const entities = typeof spoken === 'string' ? (spoken.match(/<[^>]*>|&(?!amp;|lt;|gt;)/g) ?? []) : []
  return [...pinging(blocks), ...entities]
}

function pinging(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(pinging)
  const { data } = Tree.safeParse(value)
  if (data === undefined) return []
  const { type, emoji } = data
  const known = ['mrkdwn', 'user', 'usergroup', 'channel', 'broadcast', 'emoji', 'markdown', 'team', 'date']
  const found = typeof type === 'string' && known.includes(type) ? [type] : []
  const parsed = type === 'plain_text' && emoji !== false ? ['plain_text with emoji'] : []
  return [...found, ...parsed, ...Object.values(data).flatMap(pinging)]
}

export function shown({ blocks, text }: Readonly<Record<string, unknown>>, by: Seen['by']): Seen {
  const known = z.string().optional().parse(text)
  return {
    words: wordsOf(blocks).join('\n'),
    spoken: known?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
    buttons: buttonsOf(blocks).map(({ label }) => label),
    fields: inputsOf(blocks).map(({ label }) => label),
    by,
    markup: markupOf(blocks, text),
  }
}
