import { describe, expect, test } from 'vitest'
import { inventions } from './invented/frameworks.ts'
import { questionsFor } from './invented/questions.ts'

const asked = inventions.map((invention) => ({ name: invention.name, ...questionsFor(invention) }))

describe('questions to invented frameworks', () => {
  test('are thousands', () => {
    expect(asked.flatMap(({ questions }) => questions).length).toBeGreaterThan(4_000)
  })

  test.each(asked)('$name: each is asked once', ({ questions }) => {
    expect(new Set(questions.map(({ text }) => text)).size).toBe(questions.length)
  })

  test('are the same in every run', () => {
    const again = inventions.slice(0, 1).flatMap((invention) => questionsFor(invention).questions)
    expect(again.map(({ text }) => text)).toEqual(asked[0]?.questions.map(({ text }) => text))
  })
})
