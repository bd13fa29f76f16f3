import type { Bot, Message } from '../../src/ports.ts'
import type { Reply } from '../../src/reply/reply.ts'

export const hostile = [
  '<!channel> & <@U0FAKEADA> <https://evil.example|click>',
  '*bold* _italic_ ~gone~ `code` :boom: > quote',
  '@channel @here **bold** [click](https://evil.example) <at>everyone</at>',
  '\u202Ereversed & zero\u200Bwidth \u{1F469}\u200D\u{1F4BB}',
]

export const longStatements = Array.from(
  { length: 80 },
  (_, index) =>
    `Statement ${index + 1}: ${'I do what this level asks for, and help others to do it too. '.repeat(6).trim()}`,
)

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
  const [, command = text, from = '1'] = /^(.*) from (\d+)$/.exec(text) ?? []
  const reply = replies[command]?.(message) ?? { title: `Nothing fits “${text}”.`, lines: [] }
  const share = { label: 'Share in channel', command: `share ${text}` }
  return {
    ...reply,
    lines: reply.lines.slice(Number(from) - 1),
    ...(reply.command === undefined ? {} : { command: text }),
    ...(message.place === 'aside' && reply.command !== undefined ? { actions: [...(reply.actions ?? []), share] } : {}),
  }
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
  'show long': () => ({ title: 'Long', lines: items(longStatements), command: 'show long' }),
  'show hostile': () => ({
    title: hostile[0] ?? '',
    lines: [...items(hostile), { as: 'heading', spans: hostile.map((text) => ({ text, bold: true })) }],
    source: { label: hostile[1] ?? '' },
    actions: hostile.map((label) => ({ label, command: 'help' })),
    command: 'show hostile',
  }),
  form: () => form(),
  save: ({ values = {} }) =>
    values['level'] === undefined || values['level'] === ''
      ? { ...form('Choose one.'), replaces: true }
      : { title: `Saved ${JSON.stringify(values)}`, lines: [], command: 'save', replaces: true },
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

function form(problem?: string): Reply {
  return {
    title: 'Your level',
    lines: [],
    fields: [
      {
        name: 'level',
        label: 'Level',
        kind: 'choice',
        options: [1, 2, 3].map((number) => ({ label: `Level ${number}`, value: `level-${number}` })),
        ...(problem === undefined ? {} : { problem }),
      },
      {
        name: 'areas',
        label: 'Areas',
        kind: 'choices',
        value: 'ml-ops',
        options: ['ml-ops', 'edge-computing'].map((value) => ({ label: value, value })),
      },
      { name: 'note', label: 'Note', kind: 'text' },
      { name: 'time', label: 'Time', kind: 'time', value: '09:30' },
      { name: 'date', label: 'Date', kind: 'date', value: '2026-11-24' },
    ],
    actions: [
      { label: 'Save', command: 'save' },
      { label: 'Help', command: 'help' },
    ],
    command: 'form',
  }
}
