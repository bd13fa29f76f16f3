import { expect, test } from 'vitest'
import { labelOf } from '../../../src/framework/formats/label.ts'

test.each([
  ['🚀 1. Ovens', 'Ovens'],
  ['3) Dough 🍞', 'Dough'],
  [':rocket: Guests:', 'Guests'],
  ['Ov\u00ADens', 'Ovens'],
  ['Ovens [1: Wood-fired only.]', 'Ovens'],
  ['Ovens [^1]', 'Ovens'],
  ['24/7 support', '24/7 support'],
  ['B.2. Ovens', 'B.2. Ovens'],
  ['B.2 Ovens', 'B.2 Ovens'],
  ['🚀', '🚀'],
])('%j is called %j', (text, label) => {
  expect(labelOf(text)).toBe(label)
})
