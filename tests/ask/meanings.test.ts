import { describe, expect, it } from 'vitest'
import { levelTitles, levelWords, numberWords, synonymGroups, weightOf } from '../../src/ask/language.ts'
import { meaningsOf, synonyms, withMeanings } from '../../src/ask/meanings.ts'
import { tokensOf } from '../../src/ask/token.ts'
import { wordings } from '../../src/ask/wordings.ts'
import { wordsOf } from '../../src/ask/words.ts'

describe('synonyms', () => {
  const looksFor = (from: string, to: string) => synonyms.get(from)?.some((like) => like.join(' ') === to) ?? false

  it('of a group look for each other', () => {
    expect(looksFor('collabor', 'cooper')).toBe(true)
    expect(looksFor('cooper', 'collabor')).toBe(true)
  })

  it('of a pair look one way only', () => {
    expect(looksFor('booth', 'event')).toBe(true)
    expect(looksFor('event', 'booth')).toBe(false)
  })

  it('never look for themselves, nor for nothing', () => {
    for (const [stem, likes] of synonyms) {
      expect(looksFor(stem, stem), stem).toBe(false)
      expect(
        likes.every((like) => like.length > 0),
        stem,
      ).toBe(true)
    }
  })
})

describe('what is only looked from', () => {
  const froms = synonymGroups.flatMap((group) => ('from' in group ? [...group.from] : []))
  const said = (phrases: readonly (readonly string[])[]) => new Set(phrases.map((words) => words.join(' ')))

  it('is no word that says a level, and no word that tells nothing', () => {
    const single = froms.filter((from) => wordsOf(from).length === 1)
    const titles = said(levelTitles.filter(([title = '']) => !executives.has(title)))
    expect(single.filter((from) => titles.has(from) || levelWords.has(from) || numberWords.has(from))).toEqual([])
    expect(single.filter((from) => weightOf(from) === 0)).toEqual([])
  })

  it('is no wording that says what is wanted', () => {
    const { defineAround, listAround, ...plain } = wordings
    const wanted = said([
      ...plain.next,
      ...plain.previous,
      ...plain.compare,
      ...plain.between,
      ...plain.aim,
      ...plain.from,
    ])
    expect(froms.filter((from) => wanted.has(from))).toEqual([])
  })

  it('stands in no more than three groups', () => {
    const often = Object.entries(Object.groupBy(froms, (from) => from)).filter(([, all = []]) => all.length > 3)
    expect(often.map(([from]) => from)).toEqual([])
  })
})

/** Titles that people also use of those they answer to. */
const executives = new Set(['cto', 'ceo', 'cfo', 'coo', 'chief', 'principal'])

describe('what words of a question mean', () => {
  const own = meaningsOf([['moonshot', 'research bet'], { from: ['the forge', 'get stuff done'], to: ['platform'] }])
  const likeOf = (text: string) =>
    Object.fromEntries(
      withMeanings(tokensOf(text), own).flatMap(({ text, like }) =>
        like ? [[text, like.map((each) => each.join(' '))]] : [],
      ),
    )

  it('is what the group says, for the word and for a phrase', () => {
    expect(likeOf('moonshot')['moonshot']).toContain('research bet')
    expect(likeOf('a research bet')).toMatchObject({
      research: expect.arrayContaining(['moonshot']),
      bet: ['moonshot'],
    })
  })

  it('passes over articles in a phrase', () => {
    expect(likeOf('put out the fires')['fires']).toEqual(likeOf('put out fires')['fires'])
  })

  it.each([
    ['the other way round', 'a bet on research', 'research bet'],
    ['with a word between', 'a research heavy bet', 'research bet'],
    ['in a form that no ending tells of', 'she found stuff', 'find stuff'],
    ['with others before its particle', 'wind the old team down', 'wind down'],
  ])('is that of a phrase %s', (_, text, phrase) => {
    const words = withMeanings(tokensOf(text), meaningsOf([{ from: [phrase], to: ['moonshot'] }]))
    expect(words.filter(({ like }) => like?.some(([stem]) => stem === 'moonshot'))).toHaveLength(2)
  })

  it('is not that of a phrase whose words stand far apart, or whose order a title of a job breaks', () => {
    const group = meaningsOf([{ from: ['technical designer', 'research bet'], to: ['moonshot'] }])
    for (const text of ['research on a quarterly vegetable bet', 'designer technical']) {
      expect(withMeanings(tokensOf(text), group).some(({ like }) => like?.some(([stem]) => stem === 'moonshot'))).toBe(
        false,
      )
    }
  })

  it('is that of a phrase of small words as well, which then tells something', () => {
    const words = withMeanings(tokensOf('who can get stuff done'), own)
    expect(words.at(-1)?.like).toContainEqual(['platform'])
    expect(words.at(-1)?.weight).toBeGreaterThan(0.5)
    expect(withMeanings(tokensOf('who can do stuff'), own).map(({ weight }) => weight)).toEqual([0, 0, 0, 0.15])
  })

  it('is looked for as texts write it: with small words as one word', () => {
    expect(withMeanings(tokensOf('pager')).at(0)?.like).toContainEqual(['oncal'])
  })

  it.each(['what do I have to do about testing', 'what should a designer be able to do'])(
    'is none where nothing is told but that something is done: %s',
    (text) => {
      expect(withMeanings(tokensOf(text)).filter(({ text: word, like }) => word === 'do' && like)).toEqual([])
    },
  )

  it('is nothing for words of no group', () => expect(likeOf('zebra crossing')).toEqual({}))
})
