import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupGaps } from '../../src/feedback/group.ts'
import type { Gap } from '../../src/store/store.ts'

const gap = (question: string, times: number, area?: string, day = '2026-11-20'): Gap => ({
  question,
  times,
  day,
  ...(area && { area }),
})
const same = (question: string) => question

test('questions that share most of their words are one group, the most asked first', () => {
  const groups = groupGaps([gap('parental leave', 2), gap('shipping models', 1), gap('ships models shipping', 2)], same)
  expect(groups.map(({ questions, times }) => [times, ...questions])).toEqual([
    [3, 'ships models shipping', 'shipping models'],
    [2, 'parental leave'],
  ])
})

test('words that tell nothing do not part them', () => {
  const groups = groupGaps([gap('tea', 2), gap('brews the tea', 1), gap('the', 1), gap('of the', 1)], same)
  expect(groups.map(({ questions }) => questions)).toEqual([
    ['tea', 'brews the tea'],
    ['of the', 'the'],
  ])
})

test('the area is the one that most picked; the day is the last', () => {
  const gaps = [gap('a', 3), gap('a', 1, 'x', '2026-11-22'), gap('a', 2, 'y', '2026-11-21')]
  expect(groupGaps(gaps, same)).toEqual([{ questions: ['a'], subjects: ['a'], times: 6, day: '2026-11-22', area: 'y' }])
})

test('nothing is lost or counted twice, in whatever order it comes', () => {
  const word = fc.constantFrom('models', 'ship', 'leave', 'pay', 'on-call', 'bias')
  const question = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
  const any = fc.record({
    question,
    times: fc.integer({ min: 1, max: 5 }),
    day: fc.constantFrom('2026-11-20', '2026-11-21'),
  })
  fc.assert(
    fc.property(fc.array(any, { maxLength: 20 }), (gaps) => {
      const groups = groupGaps(gaps, same)
      const total = (all: readonly { readonly times: number }[]) => all.reduce((sum, { times }) => sum + times, 0)
      expect(total(groups)).toBe(total(gaps))
      expect(groups.flatMap(({ questions }) => questions).sort()).toEqual(
        [...new Set(gaps.map((one) => one.question))].sort(),
      )
      expect(groups).toEqual(groupGaps(gaps.toReversed(), same))
    }),
  )
})
