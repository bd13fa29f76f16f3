import { expect, test } from 'vitest'
import { createTurns } from '../../../adapters/slack/turns.ts'

test('one a turn of the event loop, in order', async () => {
  const turn = createTurns()
  let loops = 0
  let counting = true
  const count = () => {
    loops += 1
    if (counting) setImmediate(count)
  }
  setImmediate(count)
  const at: [string, number][] = []
  await Promise.all(
    ['a', 'b', 'c'].map(async (name) => {
      await turn()
      at.push([name, loops])
    }),
  )
  counting = false
  expect(at.map(([name]) => name)).toEqual(['a', 'b', 'c'])
  expect(new Set(at.map(([, loop]) => loop)).size).toBe(3)
})
