import { expect, test } from 'vitest'
import {
  isLevelWord,
  isProficiency,
  isRole,
  levelTable,
  partsOf,
  seniorityOf,
  seniorityRun,
} from '../../src/framework/level-words.ts'

test.each(['Stufe', 'niveau', 'Nível', 'nivå', 'poziom', 'livello', 'Lvl.', 'レベル'])('%s means level', (word) => {
  expect(isLevelWord(word)).toBe(true)
})

test('every word of the table is known by its place, with or without accents and hyphens', () => {
  levelTable.seniority.forEach((words, place) => {
    for (const word of words)
      expect([word, seniorityOf(word.replaceAll(' ', '-').toUpperCase())]).toEqual([word, place])
  })
})

test('a phrase counts as one', () => {
  expect(seniorityRun(['Payments', 'Tech', 'Lead', 'Senior'])).toEqual(['Tech Lead', 'Senior'])
  expect(seniorityRun(['Vice', 'President'])).toEqual(['Vice President'])
  expect(seniorityRun(['Crew', 'Member'])).toEqual([])
})

test('words that are ordinary in a question tell in headings only', () => {
  const asked = [...levelTable.seniority, ...levelTable.proficiency].flat()
  for (const word of levelTable['in headings'].levels.flat())
    expect([isProficiency(word), asked.includes(word)]).toEqual([true, false])
  for (const word of levelTable['in headings'].roles)
    expect([isRole(word), levelTable.roles.includes(word)]).toEqual([true, false])
})

test.each([
  ['初级工程师', '初级 工程师'],
  ['高级前端工程师', '高级 前端 工程师'],
  ['シニアエンジニア', 'シニア エンジニア'],
  ['시니어개발자', '시니어 개발자'],
  ['高级', '高级'],
  ['Seniority', 'Seniority'],
])('%s is written without spaces', (word, parts) => {
  expect(partsOf(word).join(' ')).toBe(parts)
})
