import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSpeller } from '../../src/ask/speller.ts'

const names = [
  'governance',
  'computing',
  'strategy',
  'architecture',
  'principal',
  'senior',
  'edge',
  'ops',
  'robust',
  'parity',
]
const near = createSpeller(names)

describe('a misspelt word', () => {
  it.each([
    ['govrnance', 'governance'],
    ['govenrance', 'governance'],
    ['computingg', 'computing'],
    ['stratagy', 'strategy'],
    ['egde', 'edge'],
    ['senoir', 'senior'],
    ['principle', 'principal'],
    ['opps', 'ops'],
  ])('%s means %s', (typed, meant) => expect(near(typed).at(0)?.key).toBe(meant))

  it.each(['robot', 'party', 'lunch', 'ed', 'op', 'governments'])('%s means none of them', (typed) => {
    expect(near(typed)).toEqual([])
  })

  it('is found with any two neighbours swapped', () => {
    const long = names.filter((name) => name.length >= 6)
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.nat(), (name, seed) => {
        const at = seed % (name.length - 1)
        const typed = name.slice(0, at) + name[at + 1] + name[at] + name.slice(at + 2)
        fc.pre(typed !== name)
        expect(near(typed).map((each) => each.key)).toContain(name)
      }),
    )
  })
})

it('finds short words with two letters swapped, or one left out within', () => {
  const near = createSpeller(['oak', 'head', 'ops'])
  expect(near('oka').map(({ key }) => key)).toEqual(['oak'])
  expect(near('hed').map(({ key }) => key)).toEqual(['head'])
  for (const other of ['hea', 'ead', 'had', 'oat', 'kpi', 'spo']) expect(near(other), other).toEqual([])
})

it('passes over no word that a slip away stands in the vocabulary', () => {
  const word = fc.string({ unit: fc.constantFrom('q', 'x', 'z', 'é', 'ж', '語'), minLength: 5, maxLength: 12 })
  fc.assert(
    fc.property(word, fc.nat(), fc.constantFrom('', 'k', 'ø'), (key, seed, letter) => {
      const at = seed % key.length
      const typed = key.slice(0, at) + letter + key.slice(at + 1)
      expect(createSpeller([key, 'another'])(typed).map((each) => each.key)).toEqual([key])
    }),
  )
})

it('takes any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(near(text)).toBeInstanceOf(Array)
    }),
  )
})
