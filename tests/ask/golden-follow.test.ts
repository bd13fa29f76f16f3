import { expect, test } from 'vitest'
import { createAsker } from '../../src/ask/answer.ts'
import { type Topic, topicOf } from '../../src/ask/topic.ts'
import { goldenFollowUps, wantOf } from '../golden/golden.ts'
import { sampleFramework } from '../sample.ts'
import { judge } from './invented/judge.ts'

const framework = await sampleFramework()
const asker = createAsker(framework)

/** The last answer of a conversation. */
function answered(questions: readonly string[]) {
  let topic: Topic | undefined
  let answer = asker.ask('help')
  for (const question of questions) {
    answer = asker.ask(question, undefined, topic)
    topic = topicOf(answer, topic) ?? topic
  }
  return answer
}

const judged = goldenFollowUps().map((golden) => {
  const answer = answered([...golden.after, golden.q])
  const isRight =
    golden.answer === undefined
      ? judge(wantOf(golden, framework), answer, framework)
      : answer.kind === golden.answer
        ? 'right'
        : 'declined'
  return { golden, answer, verdict: isRight }
})

/** Shares last reached; they may only rise. */
const reached = { right: 1, wrong: 0 }

test('there are ninety follow-ups', () => {
  expect(judged.length).toBeGreaterThanOrEqual(90)
})

test('they are answered right, and not wrongly', () => {
  const share = (verdict: string) => judged.filter((each) => each.verdict === verdict).length / judged.length
  const say = judged
    .filter(({ verdict }) => verdict !== 'right')
    .map(({ golden, answer, verdict }) => `${verdict}: ${golden.after.join(' | ')} | ${golden.q} -> ${answer.kind}`)
    .join('\n')
  expect.soft(share('right'), say).toBeGreaterThanOrEqual(reached.right)
  expect(share('wrong'), say).toBeLessThanOrEqual(reached.wrong)
})
