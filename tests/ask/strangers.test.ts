import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAsker } from '../../src/ask/answer.ts'
import { strangersIn } from '../../src/ask/strangers.ts'
import { isTitleOf, titledAs } from '../../src/ask/titled.ts'
import { tokensOf } from '../../src/ask/token.ts'
import { createVocabulary } from '../../src/ask/vocabulary.ts'
import { copper } from './invented/frameworks/copper.ts'
import { fjord } from './invented/frameworks/fjord.ts'
import { heron } from './invented/frameworks/heron.ts'
import { orchard } from './invented/frameworks/orchard.ts'
import { saffron } from './invented/frameworks/saffron.ts'
import { build } from './invented/invention.ts'

const none: ReadonlySet<number> = new Set()
const strangers = (text: string, used = none, invention = orchard, loose = none) => {
  const framework = build(invention)
  return strangersIn(tokensOf(text), used, loose, framework, createVocabulary(framework))
}

describe('names that the framework does not have', () => {
  it.each([
    ['level 9', 'level', 'Level 9'],
    ['9th level', 'level', 'Level 9'],
    ['LVL IX', 'level', 'Level 9'],
    ['staff engineer', 'level', 'staff engineer'],
    ['staff', 'level', 'staff'],
    ['wizard level', 'level', 'wizard level'],
    ['data scientist', 'track', 'data scientist'],
    ['nursing track', 'track', 'nursing'],
    ['surgeon path', 'track', 'surgeon'],
    ['legal team', 'track', 'legal'],
  ])('%s is a %s, %j', (text, kind, said) => {
    expect(strangers(text).map((each) => [each.kind, each.said])).toEqual([[kind, said]])
  })

  it('are codes only where the framework has such codes', () => {
    expect(strangers('e9')).toEqual([])
    expect(strangers('p3 k8s h2', none, copper).map(({ said }) => said)).toEqual(['P3'])
    expect(strangers('e9', none, copper)).toMatchObject([{ kind: 'level', said: 'E9', number: 9 }])
  })

  it('are numbers after a word that the names of levels have before theirs', () => {
    expect(strangers('mgr 9 writing')).toEqual([])
    for (const text of ['product manager 9 writing', 'mgr 9: writing', 'PM 9', 'pm9']) {
      expect(strangers(text, none, fjord), text).toMatchObject([{ kind: 'level', ids: [], number: 9 }])
    }
  })

  it.each(['team level', 'engineer', 'the scientist', '9 people', 'pizza for lunch', ''])('are not in %j', (text) => {
    expect(strangers(text)).toEqual([])
  })

  it('are jobs that a word tells which, if it only touches the name of an area', () => {
    const first = new Set([0])
    expect(strangers('pipeline designer', first)).toEqual([])
    expect(strangers('pipeline designer', first, orchard, first)).toMatchObject([{ kind: 'track', ids: [] }])
  })

  it('are sure beside a job or a level word', () => {
    expect(strangers('staff engineer').map(({ whole }) => whole)).toEqual([true])
    expect(strangers('staff rooms').map(({ whole }) => whole)).toEqual([false])
  })

  it('are written as the framework writes its levels', () => {
    expect(strangers('level 9', none, copper)).toMatchObject([{ said: 'Level 9', number: 9 }])
  })

  it('have no ids, and share no word with the names that are known', () => {
    const word = fc.constantFrom('level', '9', 'staff', 'engineer', 'data', 'scientist', 'wizard', 'e7', 'the', 'lead')
    fc.assert(
      fc.property(fc.array(word, { maxLength: 10 }), fc.array(fc.nat(9)), (texts, taken) => {
        const used = new Set(taken)
        for (const { ids, positions, said } of strangers(texts.join(' '), used, copper)) {
          expect(ids).toEqual([])
          expect(said).not.toBe('')
          const own = [...positions].filter((at) => texts[at] !== 'level')
          expect(own.filter((at) => used.has(at))).toEqual([])
        }
      }),
    )
  })
})

it('a numeral right behind a name is another level, whatever the names of levels have', () => {
  expect(strangers('host III menus', new Set([0]), saffron)).toMatchObject([{ kind: 'level', said: 'III', number: 3 }])
  expect(strangers('host I menus', new Set([0]), saffron)).toEqual([])
  expect(createAsker(build(saffron)).ask('head chef III hygiene').missing).toEqual(['head chef III'])
})

describe('a title', () => {
  const [staff] = strangers('staff engineer', new Set([1]))
  const engineer = { kind: 'level', ids: ['e2'], said: 'engineer', positions: new Set([1]), whole: false } as const

  it('right before a level makes it another one', () => {
    expect(staff?.said).toBe('staff')
    expect(staff && isTitleOf(staff, engineer)).toBe(true)
    expect(staff && titledAs(staff, engineer)).toMatchObject({
      kind: 'level',
      ids: [],
      said: 'staff engineer',
      positions: new Set([0, 1]),
      whole: true,
    })
  })

  it('of the middle is one that a level without a title may be given', () => {
    expect(staff && titledAs({ ...staff, said: 'mid' }, engineer)).toMatchObject({ ids: ['e2'], said: 'mid engineer' })
  })

  it('elsewhere does not', () => {
    const apart = { ...engineer, positions: new Set([3]) }
    expect(staff && isTitleOf(staff, apart)).toBe(false)
    expect(staff && isTitleOf(staff, { ...engineer, number: 2 })).toBe(false)
    expect(staff && isTitleOf({ ...staff, kind: 'track' }, engineer)).toBe(false)
  })
})

describe('a name that is nearly one of the framework', () => {
  const asker = createAsker(build(heron))

  it.each([
    ['deputy director teamwork', 'deputy director'],
    ['assistant associate delivery', 'assistant associate'],
    ['hull repair manager teamwork', 'hull repair manager'],
    ['grandmaster reporting', 'grandmaster'],
  ])('is missing: %s', (question, missing) => {
    expect(asker.ask(question)).toMatchObject({ kind: 'missing', missing: [missing], descriptors: [] })
  })

  it.each(['assistant director delivery', 'hull inspection director delivery', 'our director for delivery'])(
    'is none in %j',
    (question) => expect(asker.ask(question)).toMatchObject({ kind: 'descriptor', missing: [] }),
  )
})
