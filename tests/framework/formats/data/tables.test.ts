import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nodesOf } from '../../../../src/framework/formats/data/tables.ts'
import { readMarkdown } from '../../../../src/framework/formats/pages/markdown.ts'
import { readStatements } from '../../../../src/framework/formats/statements.ts'

const resolve = (href: string) => href
const parts = fc.constantFrom(
  ...[
    'a',
    'Wir',
    'prüfe',
    'ひと',
    '1',
    '2.',
    ' ',
    '  ',
    ',',
    '. ',
    ': ',
    ':',
    ';',
    '(b)',
    '"',
    '’',
    '?',
    '%',
    '/',
    '–',
    '-',
    '- ',
  ],
  ...['www.', 'x.org', '@', 'http', 'https://', '*', '_', '`', '[a]', '<b>', '&amp;', '#', '|', '~', '\\', '{', '='],
)

test('a text without marks says what it says as Markdown', () => {
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 12 }), (all) => {
      const text = all.join('')
      const { children } = readMarkdown(`${text.trim()}\n`).tree
      const asMarkdown = children.filter((child) => child.type !== 'doctype')
      fc.pre(!/<|&/.test(text))
      expect(readStatements(nodesOf(text), resolve)).toEqual(readStatements(asMarkdown, resolve))
    }),
    { numRuns: 2_000 },
  )
})
