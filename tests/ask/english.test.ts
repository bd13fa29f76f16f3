import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEnglish, rarity } from '../../src/ask/english.ts'

describe('a word', () => {
  it('tells more the rarer it is', () => {
    const told = ['the', 'colleague', 'communique', 'kubernetes'].map(rarity)
    expect(told.at(0)).toBe(0.5)
    expect(told.at(-1)).toBe(1)
    expect(told).toEqual([...new Set(told)].sort())
  })

  it('of any text tells between a half and all, and all of it if it is unknown', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('the', 'party', 'constructor', '__proto__')), (word) => {
        expect(rarity(word)).toBeGreaterThanOrEqual(0.5)
        expect(rarity(word)).toBeLessThanOrEqual(1)
        if (!isEnglish(word)) expect(rarity(word)).toBe(1)
      }),
    )
  })

  it.each(['robot', 'party', 'ok', 'governments', 'cliche', 'debutante'])('%s is English, folded', (word) => {
    expect(isEnglish(word)).toBe(true)
  })

  it.each(['govrnance', 'kubernetes', ''])('%j is not', (word) => {
    expect(isEnglish(word)).toBe(false)
  })
})
