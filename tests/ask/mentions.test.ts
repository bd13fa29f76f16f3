import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leastCoverage, mentionsOf, worth } from '../../src/ask/mentions.ts'
import { namesOf } from '../../src/ask/names.ts'
import { tokensOf } from '../../src/ask/token.ts'
import { createVocabulary } from '../../src/ask/vocabulary.ts'
import { copper } from './invented/frameworks/copper.ts'
import { meadow } from './invented/frameworks/meadow.ts'
import { orchard } from './invented/frameworks/orchard.ts'
import { inventions } from './invented/frameworks.ts'
import { build, type Invention } from './invented/invention.ts'

const mentionsIn = (text: string, invention: Invention) => {
  const words = tokensOf(text)
  return mentionsOf(words, createVocabulary(build(invention))).map((mention) => ({
    ...mention,
    said: [...mention.positions]
      .sort((a, b) => a - b)
      .map((at) => words[at]?.text)
      .join(' '),
  }))
}

describe.each(inventions.map(build))('names of $name', (framework) => {
  const vocabulary = createVocabulary(framework)
  const names = namesOf(framework)

  it('said in full are mentioned whole, with every word of theirs', () => {
    for (const { kind, id, words } of names) {
      const mentions = mentionsOf(words, vocabulary).filter((each) => each.kind === kind && each.id === id)
      const label = words.map((word) => word.text).join(' ')
      expect(
        mentions.some(({ whole, positions }) => whole && positions.size === words.length),
        label,
      ).toBe(true)
    }
  })

  it('in any words are mentioned with words of the question, most worth first', () => {
    const said = fc.constantFrom(...names.flatMap(({ words }) => words.map((word) => word.text)), 'the', 'vs', 'qualty')
    fc.assert(
      fc.property(fc.array(said, { maxLength: 12 }), (texts) => {
        const words = tokensOf(texts.join(' '))
        const mentions = mentionsOf(words, vocabulary)
        for (const { positions, coverage, explains } of mentions) {
          expect(positions.size).toBeGreaterThan(0)
          expect([...positions].every((at) => at in words)).toBe(true)
          expect(coverage).toBeGreaterThanOrEqual(leastCoverage)
          expect(coverage).toBeLessThan(1 + 1e-9)
          expect(explains).toBeGreaterThan(0)
        }
        const worths = mentions.map(worth)
        expect(worths).toEqual([...worths].sort((a, b) => b - a))
      }),
    )
  })
})

describe('a name', () => {
  it('within one said in full is not meant', () => {
    const levels = mentionsIn('Leading expert', meadow).filter(({ kind }) => kind === 'level')
    expect(levels.map(({ id }) => id)).toEqual(['leading-expert'])
  })

  it('can be said twice', () => {
    const said = mentionsIn('expert or leading expert', meadow).filter(({ whole }) => whole)
    expect(said.map(({ id }) => id).sort()).toEqual(['expert', 'leading-expert'])
  })

  it('may have words between its own that tell nothing, and no others', () => {
    const areas = (text: string) => mentionsIn(text, orchard).filter(({ id }) => id === 'software-quality')
    expect(areas('quality in the software').at(0)?.whole).toBe(true)
    expect(areas('quality, pizza and software').some(({ whole }) => whole)).toBe(false)
    expect(areas('quality vs software').some(({ whole }) => whole)).toBe(false)
  })

  it('of two words alike has the one in its order', () => {
    const ladder = ['Producer', 'Senior Producer', 'Executive Producer'].map((label, rank) => ({
      label,
      rank,
      says: [],
    }))
    const studio = { name: 'Studio', language: 'en', tracks: [{ label: 'Production', ladder, areas: {} }] } as const
    const said = mentionsIn('producer, senior producer, exec producer', studio).filter(({ whole }) => whole)
    expect(said.map((each) => `${each.id}: ${each.said}`)).toEqual(
      expect.arrayContaining(['executive-producer: exec producer', 'senior-producer: senior producer']),
    )
  })

  it('that join two words may be said with "and", and a track within them is not meant', () => {
    const ladder = [{ label: 'Level 1', rank: 1, says: [] }]
    const depot = {
      name: 'Depot',
      language: 'en',
      tracks: [
        { label: 'Data', ladder, areas: { 'Data Quality': ['Checks.'], Lineage: ['Traces.'] } },
        { label: 'Operations', ladder, areas: { 'Systems & Data': ['Enters bookings.'] } },
      ],
    } as const
    const [systems] = mentionsIn('systems and data', depot)
    expect(systems).toMatchObject({ id: 'systems-data', said: 'systems data', whole: true })
    expect(mentionsIn('data quality and lineage', depot).filter(({ kind }) => kind === 'track')).toEqual([])
  })

  it('said in part is mentioned, not whole', () => {
    const technical = mentionsIn('technical', copper)
    expect(technical.map(({ id }) => id).sort()).toEqual(['technical-craft', 'technical-delivery'])
    expect(technical.every(({ whole, said }) => !whole && said === 'technical')).toBe(true)
  })

  it('explains more of a question the more of it is said', () => {
    const [whole, part] = ['technical delivery', 'delivery'].map((text) => mentionsIn(text, copper)[0])
    expect(whole?.explains).toBeGreaterThan(part?.explains ?? Number.POSITIVE_INFINITY)
    expect(whole?.coverage).toBeGreaterThan(part?.coverage ?? Number.POSITIVE_INFINITY)
  })
})
