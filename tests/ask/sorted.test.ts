import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginningWith, kinOf, placeOf } from '../../src/ask/sorted.ts'

const word = fc.string({ unit: fc.constantFrom(...'abcé'), maxLength: 4 })
const sorted = fc.uniqueArray(word).map((words) => words.sort())

describe('a sorted list', () => {
  it('tells where a word stands, or would stand', () => {
    fc.assert(
      fc.property(sorted, word, (list, key) => {
        expect(placeOf(list, key)).toBe(list.filter((each) => each < key).length)
      }),
    )
  })

  it('gives what begins so, as a plain filter does', () => {
    fc.assert(
      fc.property(sorted, word, (list, beginning) => {
        expect([...beginningWith(list, beginning)]).toEqual(list.filter((each) => each.startsWith(beginning)))
      }),
    )
  })
})

describe('kin', () => {
  const long = fc.string({ unit: fc.constantFrom(...'ab'), minLength: 1, maxLength: 12 })

  it('share most of both words, and at least five letters', () => {
    fc.assert(
      fc.property(fc.uniqueArray(long, { maxLength: 60 }), long, (list, key) => {
        const shared = Math.max(5, Math.ceil(key.length * 0.65))
        const kin = list.filter(
          (each) =>
            each !== key &&
            key.length >= shared &&
            each.startsWith(key.slice(0, shared)) &&
            each.length * 0.65 <= shared,
        )
        expect([...kinOf(list.sort(), key)]).toEqual(kin.sort())
      }),
    )
  })

  it.each([
    ['delivered', ['deliver', 'delivery']],
    ['edge', []],
    ['communications', ['communication']],
  ])('of %s are %j', (key, kin) => {
    const list = ['communication', 'community', 'deliver', 'delivered', 'delivery', 'edge', 'edges']
    expect([...kinOf(list, key)]).toEqual(kin)
  })
})
