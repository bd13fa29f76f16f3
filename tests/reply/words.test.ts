import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { words } from '../../src/reply/words.ts'

const { list, notWrittenText, tooMany, and, or, ...others } = words
const sentences = [
  ...Object.values(list),
  notWrittenText(true),
  notWrittenText(false),
  tooMany(3),
  ...Object.values(others).map((say) => (typeof say === 'string' ? say : say('Level 2'))),
]

describe('what the bot says', () => {
  it.each(sentences)('is short and plain: %s', (sentence) => {
    expect(sentence).toMatch(/^\S.*$|^ - $/)
    expect(sentence.length).toBeLessThan(200)
    expect(sentence).not.toMatch(/[*_`<>]|undefined/)
  })

  it('is never the same for two things', () => expect(new Set(sentences).size).toBe(sentences.length))

  it.each(Object.entries(others).filter(([, say]) => typeof say === 'function'))(
    'names what it is about: %s',
    (_, say) => {
      expect(typeof say === 'function' && say('Level 2')).toContain('Level 2')
    },
  )
})

describe('names in a row', () => {
  it.each([
    [[], ''],
    [['A'], 'A'],
    [['A', 'B'], 'A and B'],
    [['A', 'B', 'C'], 'A, B and C'],
  ])('of %j are %j', (names, text) => {
    expect(and(names)).toBe(text)
    expect(or(names)).toBe(text.replace(' and ', ' or '))
  })

  it('all stand there, in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[A-Z][a-z]{1,5}$/), { maxLength: 6 }), (names) => {
        expect(
          and(names)
            .split(/, | and /)
            .filter(Boolean),
        ).toEqual(names)
      }),
    )
  })
})

it('a framework that is called by a folder alone is said to be one', () => {
  expect(words.helpTitle('Larkspur Robotics Career Framework')).toBe(
    'Ask me about the Larkspur Robotics Career Framework',
  )
  expect(words.helpTitle('larkspur')).toBe('Ask me about the career framework “larkspur”')
})
