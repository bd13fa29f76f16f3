import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, stemOf, wordsOf } from '../../src/ask/words.ts'

describe('words', () => {
  it.each([
    ['What does Level 2 expect?', ['what', 'does', 'level', '2', 'expect']],
    ["Don’t – don't", ['dont', 'dont']],
    ['Café MÜNCHEN', ['cafe', 'munchen']],
    ['C++, C# and .NET', ['c++', 'c#', 'and', 'net']],
    ["l’équipe, d'interface, dell'azienda", ['equipe', 'interface', 'azienda']],
    ['soft\u00adware\u200b', ['software']],
    ['機械学習', ['機械', '学習']],
    ['\u0000…!?', []],
  ])('of %j', (text, words) => expect(wordsOf(text)).toEqual(words))

  it('are the same however the text is composed or capitalised', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aBcäÖéÅßñłø -’1…') }), (text) => {
        expect(wordsOf(text.toUpperCase().toLowerCase())).toEqual(wordsOf(text.replaceAll('ß', 'ss')))
        expect(wordsOf(text.normalize('NFD'))).toEqual(wordsOf(text.normalize('NFC')))
        expect(wordsOf(wordsOf(text).join(' '))).toEqual(wordsOf(text))
      }),
    )
  })

  it('fold to themselves', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})

describe('stems', () => {
  it('join the forms of a word and leave other scripts alone', () => {
    expect(stemOf('deploying')).toBe(stemOf('deploys'))
    expect(stemOf('модели')).toBe('модели')
    expect(stemOf('l2')).toBe('l2')
  })
})
