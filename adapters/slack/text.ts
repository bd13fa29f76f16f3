import type { types } from '@slack/bolt'

/** Text that Slack takes as it stands: no markup, no `:emoji:`. Never empty. */
export function plainText(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false }
}

/** For the one place where Slack reads entities: the text beside the blocks. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** What a person wrote, as they saw it: mentions and links by their names, the mention of `bot` left out. */
export function words(written: string, bot: string): string {
  return written
    .replaceAll(/<([^<>]*)>/g, (_entity, inside: string) => entity(inside, bot))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim()
}

function entity(inside: string, bot: string): string {
  const [target = '', label] = inside.split('|')
  if (target === `@${bot}`) return ''
  const [sign] = target
  if (sign === '#') return `#${label ?? target.slice(1)}`
  if (sign === '!' || sign === '@') return `@${(label ?? target.slice(1)).replace(/^@/, '')}`
  return label ?? target
}
