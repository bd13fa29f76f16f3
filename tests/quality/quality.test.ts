import { describe, expect, test } from 'vitest'
import { measure, type Outcome } from './measure.ts'
import { fallen, groupsOf, readRecorded } from './recorded.ts'

const recorded = readRecorded()
const sets = await measure()

describe('answers', () => {
  test('are measured in every set on record', () => {
    expect(Object.keys(sets)).toEqual(Object.keys(recorded))
  })

  test.each(Object.entries(sets))('to %s questions are as good as on record', (set, outcomes) => {
    const fell = fallen(recorded[set] ?? {}, outcomes)
    expect(fell, `${fell.join('\n')}\nIf this is meant, record it: npm run record`).toEqual([])
  })
})

describe('a fall', () => {
  const outcome = (verdict: string): Outcome => ({ group: 'exact', text: 'level 2 tests?', answer: 'nothing', verdict })
  const before = groupsOf([outcome('right'), outcome('part')])

  test('is told with the questions', () => {
    expect(fallen(before, [outcome('part'), outcome('wrong')])).toEqual([
      'exact, of 2: 0 right, 1 on record; 1 wrong, 0 on record.',
      '  part: level 2 tests? -> nothing',
      '  wrong: level 2 tests? -> nothing',
    ])
  })

  test('is none where as many are right and no more are wrong', () => {
    expect(fallen(before, [outcome('right'), outcome('declined')])).toEqual([])
    expect(fallen(before, [outcome('right'), outcome('right')])).toEqual([])
  })

  test('cannot hide behind questions left out or added', () => {
    expect(fallen(before, [outcome('right')])).toEqual(['exact: 2 questions on record, 1 asked.'])
    expect(fallen({}, [outcome('right')])).toEqual(['exact: 0 questions on record, 1 asked.'])
  })
})
