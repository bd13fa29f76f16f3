import { describe, expect, it } from 'vitest'
import { codesOf, namesOf } from '../../src/ask/names.ts'
import { tokensOf } from '../../src/ask/token.ts'
import { sampleFramework } from '../sample.ts'
import { beacon } from './invented/frameworks/beacon.ts'
import { harbour } from './invented/frameworks/harbour.ts'
import { orchard } from './invented/frameworks/orchard.ts'
import { inventions } from './invented/frameworks.ts'
import { build } from './invented/invention.ts'

const frameworks = [await sampleFramework(), ...inventions.map(build)]
const textOf = (text: string) =>
  tokensOf(text)
    .map((token) => token.text)
    .join(' ')

describe.each(frameworks)('the names of $name', (framework) => {
  const names = namesOf(framework)
  const keys = names.map(({ kind, id, words }) => `${kind} ${id}: ${words.map((word) => word.text).join(' ')}`)

  const isOfAll = (title = '') => framework.levels.every(({ titles }) => titles.includes(title))

  it('hold every label, alias and title that not all levels have, each once', () => {
    const all = [
      ...framework.tracks.flatMap(({ id, label, aliases }) => [label, ...aliases].map((text) => ['track', id, text])),
      ...framework.levels.flatMap(({ id, label, titles }) => [label, ...titles].map((text) => ['level', id, text])),
      ...framework.areas.flatMap(({ id, label, aliases }) => [label, ...aliases].map((text) => ['area', id, text])),
    ]
    const telling = all.filter(([kind, , title]) => kind !== 'level' || !isOfAll(title))
    expect(keys).toEqual(
      expect.arrayContaining(telling.map(([kind, id, text = '']) => `${kind} ${id}: ${textOf(text)}`)),
    )
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('are of what the framework has', () => {
    for (const { kind, id } of names) expect(framework[kind](id)).toBeDefined()
  })

  it('weigh what their words weigh, each more than nothing and at most one', () => {
    for (const { words, weights, weight } of names) {
      expect(weights).toHaveLength(words.length)
      expect(Math.min(...weights)).toBeGreaterThan(0)
      expect(Math.max(...weights)).toBeLessThanOrEqual(1)
      expect(weight).toBeCloseTo(weights.reduce((sum, each) => sum + each, 0))
    }
  })
})

describe('a name', () => {
  const names = namesOf(build(orchard))
  const weightsOf = (label: string) =>
    names.find(({ words }) => words.map((word) => word.text).join(' ') === label)?.weights ?? []

  it('tells by its own words, hardly by those that all share, and by the number of a level in full', () => {
    const [craft = 1, data = 0, engineer = 1] = weightsOf('craft data engineer')
    expect(engineer).toBeLessThan(data)
    expect(craft).toBeLessThan(1)
    const [level = 1, number] = weightsOf('level 2')
    expect(level).toBeLessThan(0.2)
    expect(number).toBe(1)
  })

  it('of a shared track is its heading only', () => {
    const shared = names.filter(({ kind, id }) => kind === 'track' && id === 'all')
    expect(shared.map(({ words }) => words.map((word) => word.text))).toEqual([['craft', 'all']])
  })

  it('that is in full what one level is called is not the title of another', () => {
    const ladder = ['Vice President', 'Assistant Vice President'].map((label, rank) => ({ label, rank, says: [] }))
    const tracks = [{ label: 'Bank', ladder, areas: { Ledger: ['I sign the books.', 'I check the books.'] } }]
    const called = namesOf(build({ name: 'Bank', language: 'en', tracks })).filter(({ words }) => {
      return words.map((word) => word.text).join(' ') === 'vice president'
    })
    expect(called.map(({ id }) => id)).toEqual(['vice-president'])
  })

  it('that joins several can be said by each part', () => {
    const parts = namesOf(build(beacon)).filter(({ part, id }) => part && id === 'planning-prioritising-and-delivering')
    expect(parts.map(({ words }) => words.map((word) => word.text).join(' '))).toEqual([
      'planning',
      'prioritising',
      'delivering',
    ])
    expect(names.filter(({ part }) => part)).toEqual([])
  })
})

describe('the codes of levels', () => {
  it('are what stands before their numbers', () => {
    expect(codesOf(namesOf(build(harbour)))).toEqual(new Set(['ic', 'm']))
    expect(codesOf(namesOf(build(orchard)))).toEqual(new Set())
  })
})
