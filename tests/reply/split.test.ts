import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shorten, split, textOf } from '../../src/reply/split.ts'

const spans = fc.array(
  fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 200 }), bold: fc.constant(true as const) }),
)

describe('split', () => {
  test('loses nothing, keeps each run short and each look', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 20, max: 100 }), (given, most) => {
        const runs = split(given, most)
        expect(runs.map(textOf).join('')).toBe(textOf(given))
        for (const run of runs) {
          expect(textOf(run).length).toBeLessThanOrEqual(most)
          expect(textOf(run).isWellFormed()).toBe(true)
          for (const span of run) expect(span.bold).toBe(true)
        }
      }),
    )
  })

  test('cuts after a sentence, else after a word, else between characters', () => {
    const cut = (text: string, most: number) => split([{ text }], most).map(textOf)
    expect(cut('One thing. Another thing.', 14)).toEqual(['One thing. ', 'Another thing.'])
    expect(cut('one two three', 10)).toEqual(['one two ', 'three'])
    expect(cut('👩‍💻👩‍💻👩‍💻', 12)).toEqual(['👩‍💻👩‍💻', '👩‍💻'])
  })

  test('a character longer than a run is cut, but no surrogate pair', () => {
    const text = `e${'\u0301'.repeat(5)}${'💻'.repeat(3)}`
    expect(
      split([{ text }], 3)
        .map(textOf)
        .every((run) => run.isWellFormed()),
    ).toBe(true)
  })
})

describe('shorten', () => {
  test('leaves what fits', () => {
    expect(shorten('Level 2', 7)).toBe('Level 2')
  })
  test('ends a longer one after a word', () => {
    expect(shorten('Level 2. Edge Computing', 20)).toBe('Level 2. Edge…')
  })
})
