import type { Message } from '../../src/ports.ts'
import type { Reply } from '../../src/reply/reply.ts'

/** A form with a field of each kind: `form` shows it, `save` takes it and insists on a level. */
export const forms: Record<'form' | 'save', (message: Message) => Reply> = {
  form: () => form(),
  save: ({ values = {} }) =>
    values['level'] === undefined || values['level'] === ''
      ? { ...form('Choose one.'), replaces: true }
      : { title: `Saved ${JSON.stringify(values)}`, lines: [], command: 'save', replaces: true },
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
