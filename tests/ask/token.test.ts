import { describe, expect, it } from 'vitest'
import { tokensOf } from '../../src/ask/token.ts'

describe('a level and its number', () => {
  it.each(['L2', 'l2', 'lvl2', 'level-2', 'Level 2', 'LEVEL II', 'level two', 'level second'])(
    'are two words in %j',
    (text) => {
      const [level, number, ...others] = tokensOf(text)
      expect(level?.role).toBe('level')
      expect(number?.number).toBe(2)
      expect(others).toEqual([])
    },
  )

  it('are one word where letters are no level word', () => {
    expect(tokensOf('k8s e3').map((token) => token.text)).toEqual(['k8s', 'e3'])
  })

  it('a single roman letter counts only after a level or a job', () => {
    expect(tokensOf('I am').at(0)?.number).toBeUndefined()
    expect(tokensOf('Engineer I').at(1)?.number).toBe(1)
  })
})

describe('a word cut short by a point', () => {
  const weights = (text: string) => tokensOf(text).map(({ weight }) => weight > 0.2)

  it('tells something where all others do', () => {
    expect(weights('junior eng know.')).toEqual([true, true, true])
    expect(weights('junior eng know')).toEqual([true, true, false])
    expect(weights('what a junior eng should know.')).not.toContain(undefined)
    expect(weights('what a junior eng should know.').at(-1)).toBe(false)
    expect(weights('flies.')).toEqual([true])
  })
})

it('"one" counts only where nothing is pointed at', () => {
  expect(tokensOf('level one').at(-1)?.number).toBe(1)
  expect(tokensOf('the one who').at(1)?.number).toBeUndefined()
})

describe('a single letter', () => {
  const of = (text: string) => tokensOf(text).map(({ text, number }) => number ?? text)

  it('is a numeral beside a longer one', () => {
    expect(of('impact, I or II?')).toEqual(['impact', 1, 'or', 2])
    expect(of('what do I need, or do I?')).not.toContain(1)
  })

  it('stands for versus between two names', () => {
    expect(of('D1 v D2')).toEqual(['d1', 'vs', 'd2'])
    expect(of('coordinator v manager')).toEqual(['coordinator', 'vs', 'manager'])
    expect(of('level V')).toEqual(['level', 5])
    expect(of('level V engineer')).toEqual(['level', 5, 'engineer'])
  })
})

describe('an arrow', () => {
  const of = (text: string) => tokensOf(text).map((token) => token.text)

  it('leads to what is named, or to the next level', () => {
    expect(of('lead -> principal')).toEqual(['lead', 'to', 'become', 'principal'])
    expect(of('lead → ? budget')).toEqual(['lead', 'next', 'budget'])
  })
})

describe('a comma', () => {
  it('ends what stands before it, but not a question', () => {
    expect(tokensOf('trainee, officer; senior, please,').map(({ text, ends }) => [text, ends ?? false])).toEqual([
      ['trainee', true],
      ['officer', true],
      ['senior', true],
      ['please', false],
    ])
    expect(tokensOf('1,000 units').some(({ ends }) => ends)).toBe(false)
  })
})

describe('weights', () => {
  it('are nothing for small words, little for words of asking, most for rare words', () => {
    const [the, need, cuda] = tokensOf('the need cuda').map((token) => token.weight)
    expect(the).toBe(0)
    expect(need).toBeLessThan(0.2)
    expect(cuda).toBe(1)
  })
})

describe('a very long question', () => {
  it('is read up to a limit', () => expect(tokensOf('word '.repeat(10_000)).length).toBeLessThan(200))
})
