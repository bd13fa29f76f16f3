import type { Bot, Message } from '../../src/ports.ts'
import type { Reply } from '../../src/reply/reply.ts'
import { forms } from '../contracts/forms.ts'

/** A bot whose answers are known, for what a platform does with them. */
export interface Scripted extends Bot {
  /** What it was asked. */
  readonly heard: readonly Message[]
}

export function scripted(more: Record<string, (message: Message) => Reply | Promise<Reply>> = {}): Scripted {
  const heard: Message[] = []
  return {
    heard,
    async respond(message) {
      heard.push(message)
      const own = more[message.text]
      return own === undefined ? say(message, message.text) : own(message)
    },
  }
}

function say(message: Message, text: string): Reply {
  if (text.startsWith('share ')) return { ...say(message, text.slice(6)), seen: 'everyone', by: message.from }
  const reply = replies[text]?.(message) ?? { title: `Nothing fits “${text}”.`, lines: [] }
  if (message.place !== 'aside' || reply.command === undefined) return reply
  return { ...reply, actions: [...(reply.actions ?? []), { label: 'Share in channel', command: `share ${text}` }] }
}

const items = (texts: readonly string[]) => texts.map((text) => ({ as: 'item' as const, spans: [{ text }] }))

const replies: Record<string, (message: Message) => Reply> = {
  help: () => ({ title: 'Ask me', lines: items(['what does Level 2 Edge Computing expect?']), command: 'help' }),
  home: () => ({ title: 'Welcome', lines: [], actions: [{ label: 'Areas', command: 'list areas' }], command: 'home' }),
  'show level-1': () => ({
    title: 'Level 1 - Craft',
    lines: items(['I learn the craft.', 'I ask when I am stuck.']),
    source: { label: 'level1.md', href: 'https://pages.example/level1?a=1&b=2' },
    actions: [{ label: 'Level 2', command: 'show level-2' }],
    command: 'show level-1',
  }),
  'show level-2': () => ({
    title: 'Level 2 - Craft',
    lines: items(['I know the craft.']),
    actions: [{ label: 'Level 1', command: 'show level-1' }],
    command: 'show level-2',
  }),
  ...forms,
  ask: ({ values }) =>
    values?.['question'] === undefined
      ? {
          title: 'Ask the framework',
          lines: [],
          fields: [{ name: 'question', label: 'Your question', kind: 'text' }],
          actions: [{ label: 'Ask', command: 'ask' }],
          command: 'ask',
        }
      : { title: `About “${values['question']}”`, lines: items(['An answer.']), command: 'ask' },
}
