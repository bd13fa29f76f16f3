import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aroundOf, endingAt, indexes, type Place, placesOf } from '../../src/ask/phrases.ts'
import { tokensOf } from '../../src/ask/token.ts'

const word = fc.constantFrom('red', 'green', 'blue')
const words = fc.array(word, { maxLength: 12 }).map((all) => tokensOf(all.join(' ')))
const phrase = fc.array(word, { minLength: 1, maxLength: 3 })
const phrases = fc.array(phrase, { maxLength: 4 })
const said = (all: readonly { text: string }[], place: Place) => indexes(place).map((at) => all[at]?.text)

describe('phrases', () => {
  it('stand where their words stand, and nowhere else', () => {
    fc.assert(
      fc.property(words, phrases, (all, wanted) => {
        const places = placesOf(all, wanted)
        for (const place of places) expect(wanted).toContainEqual(said(all, place))
        const text = all.map((each) => `${each.text} `).join('')
        const starts = all.filter((_, at) => {
          const rest = all
            .slice(at)
            .map((each) => `${each.text} `)
            .join('')
          return text.endsWith(rest) && wanted.some((each) => rest.startsWith(`${each.join(' ')} `))
        })
        expect(places).toHaveLength(starts.length)
      }),
    )
  })

  it('that begin at one word: the first given is taken', () => {
    const all = tokensOf('red green blue')
    expect(placesOf(all, [['red', 'green'], ['red']])).toEqual([{ from: 0, to: 2 }])
    expect(placesOf(all, [['red'], ['red', 'green']])).toEqual([{ from: 0, to: 1 }])
  })

  it('end right before a word', () => {
    fc.assert(
      fc.property(words, phrases, fc.nat(12), (all, wanted, at) => {
        const place = endingAt(all, wanted, at)
        const before = all.slice(0, at).map((each) => each.text)
        const ending = wanted.find((each) => at <= all.length && before.slice(-each.length).join() === each.join())
        expect(place && said(all, place)).toEqual(ending)
        if (place) expect(place.to).toBe(at)
      }),
    )
  })
})

describe('a pair of phrases', () => {
  const pairs = [[['what', 'does'], ['mean']]] as const

  it('is found around anything, in its order', () => {
    expect(aroundOf(tokensOf('so what does ML Ops mean'), pairs)).toEqual([
      { from: 1, to: 3 },
      { from: 5, to: 6 },
    ])
  })

  it.each(['mean what does', 'what does it say', 'mean'])('is not in %j', (text) => {
    expect(aroundOf(tokensOf(text), pairs)).toEqual([])
  })
})
