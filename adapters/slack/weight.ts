import type { types } from '@slack/bolt'

export type Block = types.KnownBlock

/** What Slack was seen to count for a header, beyond its text. */
const headerWeight = 100

const unread: readonly string[] = ['type', 'style', 'block_id', 'action_id']

/** Characters a block brings along: every text, value and address in it. */
export function weightOf(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 0
  let weight = 'type' in value && value.type === 'header' ? headerWeight : 0
  for (const [name, inner] of Object.entries(value)) if (!unread.includes(name)) weight += weightOf(inner)
  return weight
}

/** Parts in order on as few sheets as they take; a part is not broken. */
export function packed(
  parts: readonly Block[][],
  most: { readonly blocks: number; readonly characters: number },
): [Block[], ...Block[][]] {
  const first: Block[] = []
  const sheets: [Block[], ...Block[][]] = [first]
  let current = first
  let characters = 0
  for (const part of parts) {
    if (part.length === 0) continue
    const weight = weightOf(part)
    const full = current.length + part.length > most.blocks || characters + weight > most.characters
    if (full && current.length > 0) {
      current = []
      characters = 0
      sheets.push(current)
    }
    current.push(...part)
    characters += weight
  }
  return sheets
}
