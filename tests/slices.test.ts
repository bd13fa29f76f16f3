import { expect, test } from 'vitest'
import { atOnce, between, type Slices } from '../src/slices.ts'

function* counting(to: number, seen: (at: number) => void): Slices<number> {
  for (let at = 1; at <= to; at++) {
    seen(at)
    yield
  }
  return to
}

test('at once: all of it, and its result', () => {
  const seen: number[] = []
  expect(atOnce(counting(3, (at) => seen.push(at)))).toBe(3)
  expect(seen).toEqual([1, 2, 3])
})

test('between other things: what waits goes before each slice', async () => {
  const seen: (number | string)[] = []
  let asked = 0
  const question = () => {
    seen.push(`question ${++asked}`)
    if (asked < 3) setImmediate(question)
  }
  setImmediate(question)
  expect(await between(counting(3, (at) => seen.push(at)))).toBe(3)
  expect(seen.slice(0, 5)).toEqual([1, 'question 1', 2, 'question 2', 3])
})

test('a failure is told', async () => {
  const failing = () =>
    counting(3, (at) => {
      if (at === 2) throw new Error('two')
    })
  expect(() => atOnce(failing())).toThrow('two')
  await expect(between(failing())).rejects.toThrow('two')
})
