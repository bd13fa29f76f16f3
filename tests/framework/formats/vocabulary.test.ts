import { expect, test } from 'vitest'
import { likeness } from '../../../src/framework/formats/vocabulary.ts'

test('a level that the letter A counts is no clause', () => {
  expect(likeness('Grade A Cleaner')).toBe(likeness('Grade B Cleaner'))
  expect(likeness('Grade A Cleaner')).toBeGreaterThan(0)
  expect(likeness('Band D – Deputy Yard Keeper')).toBe(1)
  expect(likeness('Leading a team')).toBe(0)
})
