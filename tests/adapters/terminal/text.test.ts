import { describe, expect, test } from 'vitest'
import { printable, widthOf, wrap } from '../../../adapters/terminal/text.ts'

const words = (text: string) => text.split(' ').map((styled) => ({ styled, width: widthOf(styled), glued: false }))

describe('printable', () => {
  test('drops C0, DEL and C1, keeps newlines and every script', () => {
    const controls = String.fromCharCode(
      ...Array.from({ length: 160 }, (_, code) => code).filter((code) => code < 32 || code > 126),
    )
    expect(printable(controls)).toBe(' \n ')
    expect(printable('Zürich, 東京, 👩‍💻, עברית')).toBe('Zürich, 東京, 👩‍💻, עברית')
  })
})

describe('widthOf', () => {
  test.each([
    ['abc', 3],
    ['é', 1],
    ['東京', 4],
    ['👩‍💻', 2],
  ])('%s takes %i columns', (text, columns) => {
    expect(widthOf(text)).toBe(columns)
  })
})

describe('wrap', () => {
  test('fills lines and indents them', () => {
    expect(wrap(words('one two three four'), 11, '- ', '  ')).toBe('- one two\n  three\n  four')
  })

  test('leaves a word wider than the line whole', () => {
    expect(wrap(words('see https://example.com now'), 10, '', '')).toBe('see\nhttps://example.com\nnow')
  })

  test('counts wide characters as two columns', () => {
    expect(wrap(words('東京 大阪'), 8, '', '')).toBe('東京\n大阪')
  })
})
