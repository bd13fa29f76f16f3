import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { mayHaveAddresses, withoutAddresses } from '../../../../src/framework/formats/pages/addresses.ts'
import { readMarkdown } from '../../../../src/framework/formats/pages/markdown.ts'
import { linksIn } from '../../../../src/framework/formats/statements.ts'

test.each([
  ['See www.mill.example for the flour.', 'http://www.mill.example'],
  ['See HTTPS://mill.example for the flour.', 'HTTPS://mill.example'],
  ['Asks miller@mill.example for flour.', 'mailto:miller@mill.example'],
  ['Asks miller&#64;mill.example for flour.', 'mailto:miller@mill.example'],
  ['See ht&#116;p://mill.example for the flour.', 'http://mill.example'],
])('an address that stands in a text is a link: %s', (page, href) => {
  expect(linksIn([readMarkdown(page).tree]).map((link) => link.href)).toEqual([href])
})

test('a page without anything of an address can have none', () => {
  expect(mayHaveAddresses('# Miller\n\n- Grinds [rye & wheat](rye.md), ~~oats~~ and spelt.')).toBe(false)
})

test('without addresses all else is read as before', () => {
  const processor = unified().use(remarkParse).use(remarkGfm).use(withoutAddresses)
  const { children } = processor.parse('~~Oats~~ www.mill.example miller@mill.example\n\n| a |\n|---|')
  expect(children).toMatchObject([
    {
      type: 'paragraph',
      children: [{ type: 'delete' }, { type: 'text', value: ' www.mill.example miller@mill.example' }],
    },
    { type: 'table' },
  ])
})
