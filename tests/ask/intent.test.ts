import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  intentOf,
  isSmallTalk,
  leadingTo,
  partNamed,
  withoutNames,
  withoutNegated,
  withoutTellers,
} from '../../src/ask/intent.ts'
import { tokensOf } from '../../src/ask/token.ts'
import { wordings } from '../../src/ask/wordings.ts'

const said = (text: string) => intentOf(tokensOf(text))
const textOf = (words: readonly { text: string }[]) => words.map((word) => word.text).join(' ')

describe('what a question wants', () => {
  const told = (['compare', 'next', 'previous', 'define', 'list'] as const).flatMap((kind) =>
    wordings[kind].map((phrase) => [phrase.join(' '), kind] as const),
  )

  it.each(Object.entries(Object.groupBy(told, ([, kind]) => kind)))('is to %s in each of its wordings', (_, all) => {
    for (const [phrase, kind] of all ?? []) {
      const places = said(`so ${phrase} architecture`)[kind]
      expect(places.length, phrase).toBeGreaterThan(0)
      expect(Math.min(...places.map(({ from }) => from)), phrase).toBe(1)
    }
  })

  it('is to define where the wording stands around', () => {
    for (const [before, after] of wordings.defineAround) {
      const text = `${before.join(' ')} architecture ${after.join(' ')}`
      expect(said(text).define.length, text).toBeGreaterThan(0)
    }
  })

  it('names both ends only with where one is and where one wants to be', () => {
    expect(said('from level 1 to level 2').bothEnds).toBe(true)
    expect(said('I am level 1 and want to be level 2').bothEnds).toBe(true)
    expect(said('from level 1').bothEnds).toBe(false)
    expect(said('to level 2').bothEnds).toBe(false)
  })

  it('is levels, whoever or whichever level is asked for', () => {
    const levels = (text: string) => [said(text).who, said(text).whichLevel]
    expect(levels('who reviews designs')).toEqual([true, false])
    expect(levels('wer prüft Entwürfe')).toEqual([true, false])
    for (const text of ['which level reviews designs', 'reviews: a partir de que nível', 'what role reviews designs'])
      expect(levels(text), text).toEqual([true, true])
    for (const text of ['which designs', 'how to level up', 'level 2 reviews'])
      expect(levels(text), text).toEqual([false, false])
  })

  it.each(['architecture', 'after the review', 'look after others', 'above all', 'under pressure', ''])(
    'is neither another level nor a comparison in %j',
    (text) => {
      const { next, previous, compare } = said(text)
      expect([next, previous, compare]).toEqual([[], [], []])
    },
  )

  it('stands within the question', () => {
    const word = fc.constantFrom('next', 'level', 'up', 'what', 'is', 'vs', 'list', 'all', 'mean', 'does', 'below')
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (texts) => {
        const { bothEnds: _, who: __, whichLevel: ___, ...places } = said(texts.join(' '))
        for (const { from, to } of Object.values(places).flat()) {
          expect(from).toBeGreaterThanOrEqual(0)
          expect(from).toBeLessThan(to)
          expect(to).toBeLessThanOrEqual(texts.length)
        }
      }),
    )
  })
})

describe('the parts of a framework', () => {
  it.each([
    ['what levels are there', 'levels', 1],
    ['which competencies', 'areas', 1],
    ['list the tracks', 'tracks', 2],
  ])('in %j are %s', (text, what, at) => expect(partNamed(tokensOf(text))).toEqual({ what, at }))

  it('are not named elsewhere', () => expect(partNamed(tokensOf('what is architecture'))).toBeUndefined())
})

describe('words that are not meant', () => {
  it('follow a negation', () => {
    expect(textOf(withoutNegated(tokensOf('lead, not senior, architecture')))).toBe('lead architecture')
    expect(textOf(withoutNegated(tokensOf('lead instead of senior')))).toBe('lead')
  })

  it('stay where nothing else is left', () => {
    expect(textOf(withoutNegated(tokensOf('not senior')))).toBe('not senior')
  })

  it('are the words of "one level above"; those around them keep their places', () => {
    const words = tokensOf('one level above lead in architecture')
    const left = withoutNames(words, intentOf(words)).map((word) => word.text)
    expect(left).toEqual(['', '', '', 'lead', 'in', 'architecture'])
  })
})

describe('small talk', () => {
  it.each([...wordings.greeting, ...wordings.help].map((phrase) => phrase.join(' ')))('is %j', (phrase) => {
    expect(isSmallTalk(tokensOf(phrase))).toBe(true)
  })

  it.each(['hi, what does lead architecture expect', 'help me with architecture', 'architecture', ''])(
    'is not %j',
    (text) => expect(isSmallTalk(tokensOf(text))).toBe(false),
  )
})

describe('who wants to know', () => {
  const left = (text: string) => withoutTellers(tokensOf(text)).flatMap(({ text }) => text || [])

  it('is not asked about', () => {
    expect(left('My manager asked me: lead architecture')).toEqual(['lead', 'architecture'])
    expect(left('our engineering lead wants to know what a manager does')).toEqual(['what', 'a', 'manager', 'does'])
  })

  it('is somebody of their own', () => {
    expect(left('what a manager said')).toContain('manager')
    expect(left('my manager level')).toContain('manager')
  })
})

describe('a wording that leads to a word', () => {
  const after = [['after']]
  const leads = (text: string, at: number) => leadingTo(tokensOf(text), after, at)

  it('stands right before it, or over words that tell nothing', () => {
    expect(leads('after lead', 1)).toEqual({ from: 0, to: 1 })
    expect(leads('what is after the lead', 4)).toEqual({ from: 2, to: 3 })
  })

  it('does not stand behind it, nor over words that tell', () => {
    expect(leads('lead after', 0)).toBeUndefined()
    expect(leads('after architecture lead', 2)).toBeUndefined()
    expect(leads('after the the the the the lead', 6)).toBeUndefined()
  })
})
