import { describe, expect, test } from 'vitest'
import { readMarkdown } from '../../../src/framework/formats/pages/markdown.ts'
import { hasText, readStatements, textOf } from '../../../src/framework/formats/statements.ts'

function statements(markdown: string) {
  return readStatements(readMarkdown(markdown).tree.children, (href) => (href.startsWith('https:') ? href : undefined))
}

function texts(markdown: string): string[] {
  return statements(markdown).map(({ text }) => text)
}

describe('statements part', () => {
  test.each([
    ['two breaks', 'one<br><br>two <br> <br/> three', ['one', 'two', 'three']],
    ['one break, where no two follow one another', 'one<br>two', ['one', 'two']],
    ['not at one break, where two part others', 'one<br>more<br><br><br>two', ['one more', 'two']],
    ['list items', '<ul><li>one</li><li>two</li></ul>', ['one', 'two']],
    [
      'list items with breaks and paragraphs within',
      '<ul><li>one<br><br>more</li><li><p>two</p><p>more</p></li></ul>',
      ['one more', 'two more'],
    ],
    [
      'list items and what stands before and after',
      'one<ul><li>two<ul><li>three</li></ul></li></ul>four',
      ['one', 'two', 'three', 'four'],
    ],
    ['items never closed', '<ul><li>one<li>two</ul>', ['one', 'two']],
    ['paragraphs', 'one\n\ntwo', ['one', 'two']],
    ['nothing', '<br><br>', []],
  ])('at %s', (_, markdown, expected) => {
    expect(texts(markdown)).toEqual(expected)
  })
})

describe('every word is kept:', () => {
  test.each([
    ['curly quotes and dangling marks', 'the team’s “life*” cycle*', 'the team’s “life*” cycle*'],
    ['struck out, raised and lowered text', '~~old~~ x<sup>2</sup> H<sub>2</sub>O', 'old x2 H2O'],
    ['what stands for a picture', 'see ![the chart](c.png)', 'see the chart'],
    ['white space as one space', 'a\u00A0 b\u200B\tc', 'a b c'],
    ['references', 'a &amp; b &lt;c&gt;', 'a & b <c>'],
    [
      'a note, where it is referred to',
      'a[^1] b\n\n[^1]: first *part*\n\n    second part',
      'a [1: first part second part] b',
    ],
    ['a note within a note', 'a[^x]\n\n[^x]: see[^y]\n\n[^y]: b', 'a [x: see [y: b]]'],
    ['a note about itself', 'a[^x]\n\n[^x]: see[^x]', 'a [x: see [x]]'],
    ['a note that is nowhere', 'a[^z]', 'a[^z]'],
  ])('%s', (_, markdown, expected) => {
    expect(texts(markdown)).toEqual([expected])
  })

  test('but not scripts, styles and comments', () => {
    expect(texts('a <!-- no --> <style>b{}</style> <script>c()</script> d')).toEqual(['a d'])
  })
})

test('a look covers its words only, and neighbours of one look are one span', () => {
  expect(statements('a **b** `c` [d **e**](https://x.example/) [f](/loose) <b>g</b><b>h </b>')).toEqual([
    {
      text: 'a b c d e f gh',
      spans: [
        { text: 'a ' },
        { text: 'b', bold: true },
        { text: ' ' },
        { text: 'c', code: true },
        { text: ' ' },
        { text: 'd ', href: 'https://x.example/' },
        { text: 'e', href: 'https://x.example/', bold: true },
        { text: ' f ' },
        { text: 'gh', bold: true },
      ],
    },
  ])
})

test('no span is empty, and none begins or ends a statement with space', () => {
  const found = statements(' ** a ** <br><br> <b> b </b> <i> </i> <br><br> `c` <b> </b> ')
  expect(found).toHaveLength(3)
  for (const { text, spans } of found) {
    expect(spans.map((span) => span.text).join('')).toBe(text)
    expect(text).toBe(text.trim())
    expect(spans.every((span) => span.text !== '')).toBe(true)
  }
})

test('the text of nodes is one line', () => {
  expect(textOf(readMarkdown('a<br><br>b\n\n- c').tree.children)).toBe('a b c')
})

test.each([
  ['Grinds rye.'],
  ['<p> \u200B<br>\u00AD </p>'],
  ['<p>\u200D \u200C</p>'],
  ['<img alt="a mill">'],
  ['<img alt=" ">'],
  ['<div><script>grind()</script></div>'],
  ['<!-- rye -->'],
  ['<ul><li></li><li><b>.</b></li></ul>'],
])('there is a text where the text is not empty: %j', (page) => {
  const { children } = readMarkdown(page).tree
  expect(hasText(children)).toBe(textOf(children) !== '')
})
