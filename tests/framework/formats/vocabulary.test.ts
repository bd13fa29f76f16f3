import { expect, test } from 'vitest'
import { likeness } from '../../../src/framework/formats/likeness.ts'

test('a level that the letter A counts is no clause', () => {
  expect(likeness('Grade A Cleaner')).toBe(likeness('Grade B Cleaner'))
  expect(likeness('Grade A Cleaner')).toBeGreaterThan(0)
  expect(likeness('Band D – Deputy Yard Keeper')).toBe(1)
  expect(likeness('Leading a team')).toBe(0)
})

test('an area and a number are no level, a level that begins so is one', () => {
  expect(['Dimension 1', 'Theme 2: Ovens', 'Competence 3'].map(likeness)).toEqual([0, 0, 0])
  expect(['Skill level 2', 'Area Manager 2'].map(likeness)).toEqual([1, 1])
})
