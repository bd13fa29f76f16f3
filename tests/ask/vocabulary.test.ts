import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAsker } from '../../src/ask/answer.ts'
import { namesOf } from '../../src/ask/names.ts'
import { tokensOf } from '../../src/ask/token.ts'
import { createVocabulary } from '../../src/ask/vocabulary.ts'
import { anvil } from './invented/frameworks/anvil.ts'
import { harbour } from './invented/frameworks/harbour.ts'
import { magpie } from './invented/frameworks/magpie.ts'
import { meadow } from './invented/frameworks/meadow.ts'
import { willow } from './invented/frameworks/willow.ts'
import { inventions } from './invented/frameworks.ts'
import { build } from './invented/invention.ts'

describe.each(inventions.map(build))('the vocabulary of $name', (framework) => {
  const vocabulary = createVocabulary(framework)

  it('knows every word of every name', () => {
    for (const { kind, id, words } of namesOf(framework)) {
      for (const [at, word] of words.entries()) {
        const sure = vocabulary.hits([word]).filter((hit) => hit.quality === 1 && hit.covers.includes(at))
        expect(
          sure.some(({ name }) => name.kind === kind && name.id === id),
          `${kind} ${id}: ${word.text}`,
        ).toBe(true)
      }
    }
  })

  it('knows two neighbouring words of a name as one', () => {
    for (const { id, words } of namesOf(framework)) {
      const [first, second] = words
      if (!first || !second) continue
      expect(vocabulary.hits([first, second]).some((hit) => hit.name.id === id && hit.covers.length === 2)).toBe(true)
    }
  })

  it('takes any words, is never surer than sure, and says the same when asked again', () => {
    const said = fc.oneof(fc.string(), fc.constantFrom('senior', 'lvl', 'as', 'eng', 'data', 'qulity', 'two', 'e3'))
    fc.assert(
      fc.property(fc.array(said, { maxLength: 3 }), (texts) => {
        const run = tokensOf(texts.join(' ')).slice(0, 3)
        const hits = vocabulary.hits(run)
        for (const { quality, covers, name } of hits) {
          expect(quality).toBeGreaterThan(0)
          expect(quality).toBeLessThanOrEqual(1)
          expect(covers.every((at) => at in name.words)).toBe(true)
        }
        expect(vocabulary.hits(run)).toEqual(hits)
      }),
    )
  })
})

describe('a word', () => {
  const said = (invention: typeof harbour, text: string) => [
    ...new Set(
      createVocabulary(build(invention))
        .hits(tokensOf(text))
        .map((hit) => hit.name.id),
    ),
  ]

  it.each([
    ['collab', 'collaboration'],
    ['collaborate', 'collaboration'],
    ['collabs', 'collaboration'],
    ['collab’on', 'collaboration'],
    ['colaboration', 'collaboration'],
    ['sd', 'system-development'],
    ['systemdevelopment', 'system-development'],
    ['ic5', 'ic5-principal-engineer'],
  ])('%s may mean %s', (text, id) => expect(said(harbour, text)).toContain(id))

  it('may be a short form with its number', () => {
    expect(said(willow, 'se2')).toContain('senior-engineer-ii')
    expect(said(willow, 'eng2')).toContain('engineer-ii')
    expect(said(willow, 'se7')).not.toContain('senior-engineer-ii')
  })

  it('with its vowels left out means the whole one, unless it is a word itself or a short form of another', () => {
    expect(said(magpie, 'pprwrk')).toEqual(['paperwork'])
    expect(said(magpie, 'pwork')).toEqual(['paperwork'])
    expect(said(magpie, 'cstmrs')).toEqual(['customers'])
    expect(said(magpie, 'eqpt')).toContain('equipment')
    for (const other of ['pry', 'ppl', 'cry']) expect(said(magpie, other), other).toEqual([])
  })

  it('is no slip of another with its number: the number tells', () => {
    expect(said(anvil, 'opertive')).toHaveLength(3)
    const names = createVocabulary(build(anvil)).hits(tokensOf('opertive'))
    expect(names.every(({ covers }) => covers.length === 1)).toBe(true)
  })

  it('for people is what they do, where a track is called so', () => {
    const ladder = [{ label: 'Level 1', rank: 1, says: [] }]
    const tracks = ['Planning', 'Social Work'].map((label) => ({ label, ladder, areas: { Duty: ['Does it.'] } }))
    expect(said({ name: 'Council', language: 'en', tracks }, 'planners')).toEqual(['planning'])
  })

  it('for a job is no subject that a level is called by', () => {
    expect(said(harbour, 'engineers')).not.toContain('m1-engineering-manager')
  })

  it('of asking is no slip of a name', () => {
    expect(said(meadow, 'expect')).toEqual([])
    expect(said(meadow, 'expret')).toContain('expert')
  })

  it('that is small is nobody’s initials', () => {
    expect(said(harbour, 'es')).toEqual(said(harbour, 'is'))
    expect(said(harbour, 'is')).toEqual([])
  })
})

describe('codes', () => {
  it('are those of the levels', () => expect(createVocabulary(build(harbour)).codes).toEqual(new Set(['ic', 'm'])))
})

it('a long word of asking may be what a heading misspells', () => {
  const ladder = ['Junior', 'Senior'].map((label, rank) => ({ label, rank, says: [] }))
  const areas = { Responsibilties: ['Stirs.', 'Tastes.'], Tools: ['Spoons.', 'Knives.'] }
  const kitchen = createAsker(build({ name: 'Kitchen', language: 'en', tracks: [{ label: 'Kitchen', ladder, areas }] }))
  const shown = kitchen.ask('responsibilities of a senior').descriptors
  expect(shown.map(({ area }) => area.label)).toEqual(['Responsibilties'])
})

it('a roman numeral is none of the digits in the code of a level that has one', () => {
  const ladder = ['Cook I (K 1)', 'Cook II (K 2)', 'Cook III (K 4a)'].map((label, rank) => ({ label, rank, says: [] }))
  const tracks = [{ label: 'Kitchen', ladder, areas: { Soups: ['Stirs.', 'Tastes.', 'Invents.'] } }]
  const kitchen = createAsker(build({ name: 'Kitchen', language: 'en', tracks }))
  expect(kitchen.ask('Cook IV soups')).toMatchObject({ kind: 'missing', descriptors: [] })
  expect(kitchen.ask('K 4a soups').descriptors.map(({ level }) => level.label)).toEqual(['Cook III (K 4a)'])
})

it('a number right behind a track of numbered levels is one of them', () => {
  const ladder = [1, 2, 3].map((number) => ({ label: `Level ${number}`, rank: number, says: [] }))
  const tracks = [{ label: 'SRE', ladder, areas: { 'On-call': ['Shadows.', 'Answers.', 'Leads.'] } }]
  const sre = createAsker(build({ name: 'SRE', language: 'en', tracks }))
  expect(sre.ask('sre2 on-call').descriptors.map(({ level }) => level.label)).toEqual(['Level 2'])
  expect(sre.ask('sre7 on-call')).toMatchObject({ kind: 'missing' })
})

it('initials within the name of one level are a name of it', () => {
  const ladder = ['Level 1 - AO or equal', 'Level 2 - HEO and SEO or equal'].map((label, rank) => ({
    label,
    rank,
    says: [],
  }))
  const tracks = [{ label: 'Service', ladder, areas: { Leading: ['Asks.', 'Tells.'] } }]
  const service = createAsker(build({ name: 'Service', language: 'en', tracks }))
  expect(service.ask('SEO leading').descriptors.map(({ level }) => level.label)).toEqual(['Level 2'])
  expect(service.ask('AO vs HEO leading').descriptors).toHaveLength(2)
})
