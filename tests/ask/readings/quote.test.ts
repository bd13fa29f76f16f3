import { describe, expect, it } from 'vitest'
import { readQuote } from '../../../src/ask/readings/quote.ts'
import { copper } from '../invented/frameworks/copper.ts'
import { inventions } from '../invented/frameworks.ts'
import { build } from '../invented/invention.ts'
import { askedOf, readerOf } from './asked.ts'

describe.each(inventions.filter(({ language }) => language === 'en').map(build))('words of $name', (framework) => {
  const reader = readerOf(framework)

  it('as they stand in a text mean that text', () => {
    for (const cell of framework.descriptors) {
      for (const { text } of cell.expectations) {
        const read = readQuote(askedOf(text, reader))
        if (read?.is === 'found') expect([...read.descriptors, ...(read.also ?? [])], text).toContain(cell)
        else expect(askedOf(text, reader).words.length, text).toBeLessThan(3)
      }
    }
  })

  it('that name a place are no quote', () => {
    for (const { level, area } of framework.descriptors) {
      expect(readQuote(askedOf(`${level.label} ${area.label}`, reader))).toBeUndefined()
    }
  })
})

describe('a quote', () => {
  const reader = readerOf(build(copper))
  const read = (question: string) => {
    const understood = readQuote(askedOf(question, reader))
    return understood?.is === 'found' ? understood.descriptors.map(({ level }) => level.label) : []
  }

  it('may be in two texts, and bent', () => {
    const both = ['E3 Senior Engineer', 'E4 Staff Engineer']
    expect(read('answers auditors about a')).toEqual(expect.arrayContaining(both))
    expect(read('answering auditors about a')).toEqual(expect.arrayContaining(both))
  })

  it.each(['auditors answers about a', 'answers auditors', 'answers for auditors about a'])(
    'is not %j: in other words or order, or too short',
    (question) => expect(read(question)).toEqual([]),
  )
})
