import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { createAsker } from '../../src/ask/answer.ts'
import type { Framework } from '../../src/framework/framework.ts'
import { loadFramework } from '../../src/framework/load.ts'
import { inventions } from './invented/frameworks.ts'
import { judge } from './invented/judge.ts'
import { questionsFor } from './invented/questions.ts'
import { recorded, recordedUnrelated } from './invented/recorded.ts'
import { lineOf, shareOf, tallyOf } from './invented/tally.ts'

const asked = inventions.map((invention) => ({ name: invention.name, ...questionsFor(invention) }))

describe('questions to invented frameworks', () => {
  const judged = asked.flatMap(({ world, questions }) => {
    const asker = createAsker(world.framework)
    return questions.map(({ kind, text, want }) => ({ kind, verdict: judge(want, asker.ask(text), world.framework) }))
  })
  const kinds = [...Map.groupBy(judged, ({ kind }) => kind)].map(
    ([kind, group]) => [kind, tallyOf(group.map(({ verdict }) => verdict))] as const,
  )
  const whole = tallyOf(judged.map(({ verdict }) => verdict))
  console.log([...kinds, ['all', whole] as const].map(([kind, tally]) => lineOf(kind, tally)).join('\n'))

  test('are asked in every kind on record', () => {
    expect(kinds.map(([kind]) => kind).sort()).toEqual(Object.keys(recorded).sort())
  })

  test.each(kinds)('%s: as many are right, and no more wrong, as on record', (kind, tally) => {
    const { right, wrong } = recorded[kind] ?? { right: 100, wrong: 0 }
    expect.soft(shareOf('right', tally)).toBeGreaterThanOrEqual(right)
    expect.soft(shareOf('wrong', tally)).toBeLessThanOrEqual(wrong)
  })
})

describe('the questions themselves', () => {
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

describe('questions about something else', async () => {
  const unrelated = readFileSync(pathOf('../golden/unrelated.txt'), 'utf8').trim().split('\n')
  const { framework: data } = await loadFramework(pathOf('../../data'))
  const frameworks: readonly Framework[] = [...asked.map(({ world }) => world.framework), data]

  test.each(frameworks)('$name: hardly any is answered with a descriptor', (framework) => {
    const asker = createAsker(framework)
    const answered = unrelated.filter((question) => asker.ask(question).descriptors.length > 0)
    const share = (100 * answered.length) / unrelated.length
    console.log(
      [`unrelated, ${framework.name}: ${answered.length} of ${unrelated.length} answered`, ...answered].join('\n  '),
    )
    expect(share).toBeLessThanOrEqual(recordedUnrelated)
  })
})

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url))
}
