import { expect, test } from 'vitest'
import { plain, spokenText } from '../../src/reply/plain.ts'

test('every word of a Reply, line by line', () => {
  expect(
    plain({
      title: 'Level 2',
      lines: [
        { as: 'heading', spans: [{ text: 'ML Ops' }] },
        { as: 'item', spans: [{ text: 'I ' }, { text: 'deploy', bold: true }, { text: ' models.' }] },
      ],
      fields: [
        {
          name: 'level',
          label: 'Level',
          kind: 'choice',
          value: 'l2',
          options: [{ label: 'Level 2', value: 'l2' }],
          problem: 'Not there.',
        },
      ],
      source: { label: 'level2.md', href: 'https://pages.example/level2' },
      actions: [
        { label: 'Save', command: 'save' },
        { label: 'Help', command: 'help' },
      ],
    }),
  ).toBe(
    [
      'Level 2',
      'ML Ops',
      '• I deploy models.',
      'Source: level2.md https://pages.example/level2',
      'Level: Level 2 Not there.',
      'Buttons: Save, Help',
    ].join('\n'),
  )
})

test('what was changed in a text is said', () => {
  const spans = [
    { text: 'I pick' },
    { text: ' a tool', change: 'removed' },
    { text: ' the best ', change: 'added' },
    { text: 'for us.' },
  ] as const
  expect(spokenText(spans)).toBe('I pick (removed: a tool) (added: the best) for us.')
})
