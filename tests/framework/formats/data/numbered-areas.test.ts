import { expect, test } from 'vitest'
import { build } from '../../../../src/framework/build.ts'

function areas(codes: readonly string[]): string[] {
  const skills = ['Ropework', 'Hull Care'].map((title, at) => ({
    code: codes[at],
    title,
    levels: ['Novice', 'Expert'].map((level) => ({ level, text: `Knows ${title} as is due of a ${level}.` })),
  }))
  const source = { is: 'text' as const, file: 'port.json', text: JSON.stringify({ skills }) }
  return build([source], 'port').framework.areas.map(({ label }) => label)
}

test('an area that is numbered as headings are is called by its number, too', () => {
  expect(areas(['A.1', 'B.2'])).toEqual(['A.1 Ropework', 'B.2 Hull Care'])
})

test('any other code only stands for it', () => {
  expect(areas(['ROPE', 'HULL'])).toEqual(['Ropework', 'Hull Care'])
  expect(areas(['1', '2'])).toEqual(['Ropework', 'Hull Care'])
})
