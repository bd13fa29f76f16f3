import { expect, test } from 'vitest'
import { remembered } from '../../src/framework/remembered.ts'

test('works once for each text, also where that gives nothing', () => {
  const worked: string[] = []
  const lengthOf = remembered((text) => {
    worked.push(text)
    return text === '' ? undefined : text.length
  })
  expect(['ML Ops', '', 'ML Ops', ''].map(lengthOf)).toEqual([6, undefined, 6, undefined])
  expect(worked).toEqual(['ML Ops', ''])
})

test('is right for more texts than it keeps', () => {
  const numberOf = remembered(Number)
  const numbers = Array.from({ length: 25_000 }, (_, number) => number)
  expect(numbers.map((number) => numberOf(`${number}`))).toEqual(numbers)
  expect(numberOf('7')).toBe(7)
})
