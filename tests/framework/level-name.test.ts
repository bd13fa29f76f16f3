import { describe, expect, test } from 'vitest'
import { distinct, levelNamed, levelNames, readLevelName } from '../../src/framework/level-name.ts'

describe('a title', () => {
  test.each([
    ['Level 2 (Lead/Principal)', 'Level 2', 2, ['Lead/Principal', 'Lead', 'Principal']],
    ['Lead/Principal (Level 2)', 'Level 2', 2, ['Lead/Principal', 'Lead', 'Principal']],
    ['Level 3 - Navigator', 'Level 3', 3, ['Navigator']],
    ['Pilot - Level 3', 'Level 3', 3, []],
    ['L2', 'L2', 2, []],
    ['Lvl. 4', 'Lvl. 4', 4, []],
    ['Level II', 'Level II', 2, []],
    ['Level Two', 'Level Two', 2, []],
    ['Stufe 3', 'Stufe 3', 3, []],
    ['レベル2', 'レベル2', 2, []],
    ['level_2', 'level 2', 2, []],
    ['IC4 Staff Engineer', 'IC4 Staff Engineer', 4, ['IC4', 'Staff Engineer', 'Staff']],
    ['E3 - Senior', 'E3 - Senior', 3, ['E3', 'Senior']],
    ['Team Lead (E5)', 'E5', 5, ['Team Lead', 'Lead']],
    ['Engineer II', 'Engineer II', 2, []],
    ['Senior Engineer', 'Senior Engineer', undefined, ['Senior']],
    ['Senior Staff Engineer', 'Senior Staff Engineer', undefined, ['Senior Staff']],
    ['2', '2', 2, []],
    ['P5 高级工程师', 'P5 高级工程师', 5, ['P5', '高级工程师']],
  ])('%s names the level %s', (title, label, number, titles) => {
    const name = readLevelName(title)
    expect([name?.label, name?.number, name?.titles]).toEqual([label, number, titles])
  })

  test.each(['', 'About these pages', 'Our plans for 2024', 'What I expect of you', '-', '()'])(
    '%j names none',
    (title) => {
      expect(readLevelName(title)).toBeUndefined()
    },
  )

  test.each([
    ['Level 2', 'L2', 'Lead (Level 2)', 'level II', 'Lvl 2 - Mate'],
    ['IC4', 'IC4 Staff Engineer', 'Staff (IC4)'],
    ['Senior Engineer', 'senior  engineer'],
  ])('%s, %s and so on are one level', (...titles) => {
    expect(new Set(titles.map((title) => readLevelName(title)?.key)).size).toBe(1)
  })

  test.each([
    ['IC4', 'M4'],
    ['Engineer II', 'Senior Engineer II'],
    ['Level 1', 'Level 11'],
  ])('%s and %s are two', (one, other) => {
    expect(readLevelName(one)?.key).not.toBe(readLevelName(other)?.key)
  })

  test('with more seniority stands higher', () => {
    const ladder = [
      'Intern',
      'Junior Cook',
      'Mid-level Cook',
      'Senior Cook',
      'Staff Cook',
      'Senior Staff Cook',
      'Principal',
      'Fellow',
    ]
    const places = ladder.map((title) => readLevelName(title)?.seniority ?? Number.NaN)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(new Set(places).size).toBe(ladder.length)
  })
})

test('front matter may name a level in any words', () => {
  expect(levelNamed('Explorer')).toMatchObject({ label: 'Explorer', key: 'explorer', titles: [] })
  expect(levelNamed('C – Signaller')).toMatchObject({ label: 'C – Signaller', titles: ['Signaller'] })
  expect(levelNamed('2')).toMatchObject({ label: 'Level 2', number: 2, key: readLevelName('L2')?.key })
  expect(levelNamed('IC4 - Staff')).toMatchObject({ label: 'IC4 - Staff', number: 4 })
})

test('a level goes by its label, its titles and its number', () => {
  const level = { id: 'level-2', label: 'Level 2', rank: 2, titles: ['Lead'] }
  expect(levelNames({ ...level, number: 2 })).toEqual(['Level 2', 'Lead', '2'])
  expect(levelNames(level)).toEqual(['Level 2', 'Lead'])
})

test('distinct names differ in more than case and leave out the label', () => {
  expect(distinct(['Lead', 'LEAD', 'Level 2', '', 'Principal'], 'level 2')).toEqual(['Lead', 'Principal'])
})

test('a number before a title is its level, as two columns of a table give them', () => {
  expect(levelNamed('2 Head Baker')).toMatchObject({ key: levelNamed('Level 2').key, number: 2, label: '2 Head Baker' })
})
