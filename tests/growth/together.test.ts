import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createGate, together } from '../../src/growth/together.ts'

test('everything asked for is in exactly one call, and calls do not overlap', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(3), { maxLength: 30 }), async (pauses) => {
      const calls: number[][] = []
      let running = 0
      const ask = together(async (items: readonly number[]) => {
        running += 1
        expect(running).toBe(1)
        calls.push([...items])
        await Promise.resolve()
        running -= 1
        return items.length
      })
      const answers: Promise<number>[] = []
      for (const [index, pause] of pauses.entries()) {
        answers.push(ask(index))
        for (let turn = 0; turn < pause; turn++) await new Promise((resolve) => setImmediate(resolve))
      }
      await Promise.all(answers)
      expect(calls.flat()).toEqual(pauses.map((_, index) => index))
    }),
    { numRuns: 50 },
  )
})

test('a call that fails fails those in it, and the next goes on', async () => {
  let fails = true
  const ask = together(async () => {
    if (fails) throw new Error('once')
    return 'well'
  })
  const both = await Promise.allSettled([ask(1), ask(2)])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  fails = false
  expect(await ask(3)).toBe('well')
})

test('a gate lets so many through at a time, and everybody in the end', async () => {
  const gate = createGate(3)
  let inside = 0
  let most = 0
  const work = async (index: number) => {
    inside += 1
    most = Math.max(most, inside)
    await new Promise((resolve) => setImmediate(resolve))
    inside -= 1
    if (index % 5 === 0) throw new Error('fails')
    return index
  }
  const done = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => gate(() => work(index))))
  expect(most).toBe(3)
  expect(done.filter(({ status }) => status === 'rejected')).toHaveLength(4)
})
