import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createIds, slug } from '../../src/framework/slug.ts'

const anyText = fc.string({ unit: 'grapheme' })

test('a slug is lower case and has letters of any script', () => {
  expect(slug('  Edge ML   Engineer ')).toBe('edge-ml-engineer')
  expect(slug('Führung & Größe')).toBe('führung-größe')
  expect(slug('機械学習')).toBe('機械学習')
  expect(slug('🚀')).toBe('unnamed')
})

test('a slug has words joined by hyphens, nothing else, and is its own slug', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(slug(text)).toMatch(/^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u)
      expect(slug(slug(text))).toBe(slug(text))
    }),
  )
})

test('no two texts get one id', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(anyText, fc.constantFrom('C', 'C++', 'C-2', 'c 2'))), (texts) => {
      const ids = texts.map(createIds())
      expect(new Set(ids).size).toBe(texts.length)
    }),
  )
  expect(['C', 'C++', 'C#', 'C-2'].map(createIds())).toEqual(['c', 'c-2', 'c-3', 'c-2-2'])
})
