import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { questionsIn, setsIn } from '../../bench/eval-sets.ts'
import { UsageError } from '../../src/errors.ts'

const fixture = (path: string) => fileURLToPath(new URL(`../fixtures/eval/${path}`, import.meta.url))
const question = { q: 'level 1 mooring', kind: 'exact', expect: { level: 'Level 1', area: 'Mooring' } }

describe('a folder to evaluate', () => {
  test.each([
    ['apart', 'apart', 'apart/framework'],
    ['beside', 'beside', 'beside'],
    ['named', 'harbour', 'named/frameworks/harbour'],
  ])('%s: its questions and their framework are found', (folder, name, framework) => {
    expect(setsIn(fixture(folder))).toEqual([{ name, framework: fixture(framework), questions: [question] }])
  })

  test.each([
    ['homeless', /ferry\.jsonl: its framework is nowhere/],
    ['none', /no questions here/],
    ['nowhere', /no such folder/],
  ])('%s: says what is wrong', (folder, message) => {
    expect(() => setsIn(fixture(folder))).toThrow(UsageError)
    expect(() => setsIn(fixture(folder))).toThrow(message)
  })
})

test('every line that is no question is named', () => {
  const file = fixture('broken/questions.jsonl')
  expect(() => questionsIn(file)).toThrow(/questions\.jsonl:2: this is no question.*questions\.jsonl:4: .*colour/s)
})
