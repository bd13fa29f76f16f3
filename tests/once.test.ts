import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createOnce } from '../src/once.ts'

test('each key is first once, until its time is over', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c'), wait: fc.nat(60) }), { maxLength: 50 }),
      (steps) => {
        let now = 0
        const once = createOnce({ now: () => now, keep: 100, most: 10 })
        const since = new Map<string, number>()
        for (const { key, wait } of steps) {
          now += wait
          const known = since.get(key)
          const fresh = known === undefined || now - known >= 100
          expect(once.first(key)).toBe(fresh)
          if (fresh) since.set(key, now)
        }
      },
    ),
  )
})

test('the oldest key goes when there are too many', () => {
  const once = createOnce({ now: () => 0, keep: 100, most: 3 })
  expect(['a', 'b', 'c', 'a', 'd', 'b', 'c', 'd', 'a'].map(once.first)).toEqual([
    true,
    true,
    true,
    false,
    true,
    false,
    false,
    false,
    true,
  ])
})

test('what is forgotten is new again', () => {
  const once = createOnce({ now: () => 0, keep: 100, most: 3 })
  once.first('a')
  once.forget('a')
  expect(once.first('a')).toBe(true)
})
