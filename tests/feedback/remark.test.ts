import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseRemark, printRemark } from '../../src/feedback/remark.ts'
import { goldenQuestions } from '../golden/golden.ts'

const id = fc.stringMatching(/^[a-z]{1,8}(-[a-z0-9]{1,8})?$/)
const question = fc
  .array(fc.stringMatching(/^[^\s]{1,12}$/u), { minLength: 1, maxLength: 20 })
  .map((words) => words.join(' '))
const at = fc.record({ track: id, level: id, area: id }, { requiredKeys: [] })

test('a remark is read as it is printed', () => {
  fc.assert(
    fc.property(fc.constantFrom('wrong', 'meant', 'tell'), at, question, (kind, place, asked) => {
      const remark = kind === 'wrong' ? { do: kind, question: asked } : { do: kind, at: place, question: asked }
      expect(parseRemark(printRemark(remark))).toEqual(remark)
    }),
  )
})

test('a long question is carried up to a length that every button takes', () => {
  const remark = { do: 'tell', at: { area: 'a'.repeat(60) }, question: 'long '.repeat(1_000) } as const
  expect(printRemark(remark).length).toBeLessThanOrEqual(400)
})

test('no question is a remark', () => {
  const questions = goldenQuestions().map(({ q }) => q)
  for (const text of [...questions, 'tell me about ML Ops', 'wrong', 'tell', 'tell-owner', 'meant-instead x y']) {
    expect(parseRemark(text), text).toBeUndefined()
  }
})
