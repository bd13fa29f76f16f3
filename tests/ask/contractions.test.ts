import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginningOf, contracts, contractsBeside } from '../../src/ask/contractions.ts'

const word = fc.string({ unit: fc.constantFrom(...'aeiou', ...'bcdfglmnprst'), minLength: 1, maxLength: 12 })

describe('a word cut short', () => {
  it.each([
    ['drv', 'driver'],
    ['sfty', 'safety'],
    ['brrw', 'barrow'],
    ['clng', 'cleaning'],
    ['hd', 'head'],
    ['measmt', 'measurement'],
    ['gwork', 'groundwork'],
  ])('%s is %s', (short, word) => expect(contracts(short, word)).toBeGreaterThan(0.5))

  it.each([
    ['hd', 'hundred'],
    ['fl', 'floor'],
    ['sfty', 'softly spoken'],
    ['drvs', 'driver'],
    ['crne', 'corner'],
    ['work', 'groundwork'],
    ['grown', 'groundwork'],
  ])('%s is not %s', (short, word) => expect(contracts(short, word)).toBe(0))

  it('is surer the more of its consonants stand', () => {
    expect(contracts('mchnry', 'machinery')).toBeGreaterThan(contracts('mchn', 'machinery'))
    expect(contracts('mchn', 'machinery')).toBeGreaterThan(contracts('mcry', 'machinery'))
  })

  it.each([
    ['fl', 'floor'],
    ['op', 'operative'],
    ['hk', 'housekeeping'],
    ['chf', 'chef'],
  ])('%s may be %s beside another word of the name', (short, word) => {
    expect(contractsBeside(short, word)).toBeGreaterThan(0.5)
  })

  it('is itself for sure; a long one needs nothing beside it', () => {
    expect(contractsBeside('chef', 'chef')).toBe(1)
    expect(contractsBeside('archtecture', 'architecture')).toBe(0)
  })

  it('is shorter, begins alike, and is never surer than the word itself', () => {
    fc.assert(
      fc.property(word, word, (short, long) => {
        const worth = contracts(short, long)
        expect(worth).toBeGreaterThanOrEqual(0)
        expect(worth).toBeLessThan(1)
        if (worth === 0) return
        expect(short.length).toBeLessThan(long.length)
        expect(long.startsWith(beginningOf(short) ?? '?')).toBe(true)
      }),
    )
  })
})
