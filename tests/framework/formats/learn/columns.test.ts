import { expect, test } from 'vitest'
import { createGuide } from '../../../../src/framework/formats/guide.ts'
import { branchesOf } from '../../../../src/framework/formats/learn/branches.ts'
import { judgedIn, learnLevels } from '../../../../src/framework/formats/learn/learn.ts'
import { readCsv } from '../../../../src/framework/formats/sheets/book.ts'

function learned(header: string, ...firsts: readonly string[]): ReadonlySet<string> {
  const rows = Array.from(
    { length: 12 },
    (_, at) =>
      `${firsts[at % firsts.length]},Quay and cranes,Crane operator ${at},Cargo handling,Lifts what weighs ${at} tons`,
  )
  const { sheets } = readCsv([header, ...rows].join('\n'), 'needs.csv')
  const branches = branchesOf([{ file: 'needs.csv', grids: sheets.map(({ grid }) => grid) }])
  return learnLevels(judgedIn(branches, createGuide()), createGuide())
}

const TALKS = ['Customer communication', 'Captain communication']

test('headers that name no kind of thing may be levels of which no word tells', () => {
  expect(learned('Sector,Acorn,Sapling,Oak,Forest', ...TALKS)).toContain('acorn')
})

test('but not of what stands in every row', () => {
  expect(learned('Sector,Acorn,Sapling,Oak,Forest', 'Shipping (Portside)')).toEqual(new Set())
})

test('what columns are called is none', () => {
  expect(learned('Sector,Track,Job Role,Skill Title,Skill Code', ...TALKS)).toEqual(new Set())
  expect(learned('Skill,Definition,Proficiency,Description,Example behaviours', ...TALKS)).toEqual(new Set())
})
