import { Readable } from 'node:stream'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf } from '../../../adapters/terminal/lines.ts'

const lines = (chunks: Iterable<Uint8Array>) => Array.fromAsync(linesOf(Readable.from(chunks)))
const bytes = (text: string) => new TextEncoder().encode(text)

test.each([
  ['', []],
  ['one', ['one']],
  ['one\n', ['one']],
  ['one\r\ntwo', ['one', 'two']],
  ['\n\n', ['', '']],
  ['\uFEFFone\n', ['one']],
  ['a\u2028b\rc\n', ['a\u2028b\rc']],
])('%j', async (text, expected) => {
  expect(await lines([bytes(text)])).toEqual(expected)
})

test('says the same however the bytes are cut', async () => {
  const line = fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\n\uFEFF]/.test(text))
  await fc.assert(
    fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 9 }), async (texts, size) => {
      const whole = bytes(texts.map((text) => `${text}\n`).join(''))
      const chunks = Array.from({ length: Math.ceil(whole.length / size) }, (_, at) =>
        whole.slice(at * size, (at + 1) * size),
      )
      expect(await lines(chunks)).toEqual(texts)
    }),
  )
})
