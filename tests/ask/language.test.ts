import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, test } from 'vitest'
import { isMap, isScalar, isSeq, parseDocument, visit } from 'yaml'
import {
  abbreviations,
  isSmall,
  levelTitles,
  levelWords,
  numberWords,
  roleWords,
  umbrellas,
  weightOf,
} from '../../src/ask/language.ts'
import { partWords, wordings } from '../../src/ask/wordings.ts'
import { fold, wordsOf } from '../../src/ask/words.ts'

const folder = fileURLToPath(new URL('../../src/ask/language', import.meta.url))
const tables = globSync(`${folder}/*.yml`).map((file) => {
  const document = parseDocument(readFileSync(file, 'utf8'))
  const groups: string[][] = []
  visit(document, {
    Seq: (_, { items }) => void groups.push(items.filter(isScalar).map(({ value }) => String(value))),
  })
  const empty: unknown[] = []
  visit(document, {
    Collection: (_, node) => void ((isMap(node) || isSeq(node)) && node.items.length === 0 && empty.push(node)),
  })
  return { name: basename(file, '.yml'), document, groups, empty, entries: groups.flat() }
})
const groupsOf = (table: string) => tables.find(({ name }) => name === table)?.groups ?? []

describe.each(tables)('the table of $name', ({ name, document, groups, empty, entries }) => {
  test('is sound YAML, no key twice', () => {
    expect([...document.errors, ...document.warnings]).toEqual([])
    expect(entries.length).toBeGreaterThan(10)
  })

  test('has no empty group', () => expect(empty).toEqual([]))

  test('has no word twice in a group', () => {
    const twice = groups.flatMap((group) => group.filter((entry, at) => group.indexOf(entry) !== at))
    expect(twice).toEqual([])
  })

  test('has phrases of one to four words', () => {
    const most = name === 'stopwords' ? 1 : 4
    expect(entries.filter((entry) => wordsOf(entry).length < 1 || wordsOf(entry).length > most)).toEqual([])
  })

  test('is folded', () => expect(entries.filter((entry) => fold(entry) !== entry)).toEqual([]))
})

describe('numbers and levels', () => {
  it('are words to whole numbers above nothing', () => {
    for (const [word, number] of numberWords) {
      expect(wordsOf(word), word).toEqual([word])
      expect(number, word).toBeGreaterThan(0)
    }
    expect(['two', 'second', '2nd', 'zwei'].map((word) => numberWords.get(word))).toEqual([2, 2, 2, 2])
  })

  it('are no jobs', () => {
    expect([...roleWords].filter((word) => levelWords.has(word) || numberWords.has(word))).toEqual([])
    expect(levelTitles.filter(([word = '', ...more]) => more.length === 0 && numberWords.has(word))).toEqual([])
  })

  it('are among the words for the parts of a framework', () => {
    expect([...levelWords].every((word) => partWords.levels.has(word))).toBe(true)
    expect([...partWords.tracks].filter((word) => partWords.areas.has(word) || partWords.levels.has(word))).toEqual([])
  })
})

describe('weights', () => {
  it('are nothing for stop words, little for words of asking, more for all else', () => {
    expect(['the', 'und', 'what'].map(weightOf)).toEqual([0, 0, 0])
    expect(weightOf('need')).toBeGreaterThan(0)
    expect(weightOf('need')).toBeLessThan(weightOf('budget'))
    expect(weightOf('kubernetes')).toBe(1)
  })

  it('know the small words of English from others', () => {
    expect(isSmall('the')).toBe(true)
    expect(isSmall('und')).toBe(false)
    expect(isSmall('kubernetes')).toBe(false)
  })
})

describe('short forms', () => {
  it('stand for phrases other than themselves', () => {
    for (const [short, forms] of abbreviations) {
      expect(forms.length, short).toBeGreaterThan(0)
      expect(
        forms.map((form) => form.join(' ')),
        short,
      ).not.toContain(short)
    }
  })
})

describe('words for several areas', () => {
  it('are no level words and stand for other words besides', () => {
    for (const [word, areas] of umbrellas) {
      expect(levelWords.has(word), word).toBe(false)
      expect([...areas].filter((each) => each !== word).length, word).toBeGreaterThan(1)
    }
  })

  it('are known in one group only', () => {
    const said = groupsOf('umbrellas')
      .slice(2)
      .filter((_, at) => at % 2 === 0)
      .flat()
    expect(said.filter((word, at) => said.indexOf(word) !== at)).toEqual([])
  })
})

describe('wordings', () => {
  const { defineAround, listAround, ...phrases } = wordings

  it.each(Object.entries(phrases))('for %s stand longest first', (_, all) => {
    const lengths = all.map((words) => words.length)
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a))
    expect(lengths.at(-1)).toBeGreaterThan(0)
  })

  it('around something have words on both sides', () => {
    for (const [before, after] of [...defineAround, ...listAround]) {
      expect(before.length * after.length, `${before} ${after}`).toBeGreaterThan(0)
    }
  })

  it('hold their own table', () => expect(groupsOf('intents').flat()).toContain('side by side'))
})
