import { describe, expect, it } from 'vitest'
import { createAsker } from '../../src/ask/answer.ts'
import { answerJson } from '../../src/ask/json.ts'
import { replyTo } from '../../src/reply/compose.ts'
import { goldenQuestions, wantOf } from '../golden/golden.ts'
import { sampleFramework } from '../sample.ts'
import { judge, type Verdict } from './invented/judge.ts'

const framework = await sampleFramework()
const asker = createAsker(framework)
const answered = goldenQuestions().map((golden) => {
  const answer = asker.ask(golden.q)
  const verdict: Verdict =
    golden.answer === undefined
      ? judge(wantOf(golden, framework), answer, framework)
      : answer.kind === golden.answer
        ? 'right'
        : 'declined'
  return { golden, answer, verdict }
})

/** Shares last reached; they may only rise. */
const reached = { right: 0.98, wrong: 0, hard: 0.5 }

describe('golden questions', () => {
  it('are enough, and none stands twice', () => {
    expect(answered.length).toBeGreaterThanOrEqual(180)
    expect(new Set(answered.map(({ golden }) => golden.q)).size).toBe(answered.length)
  })

  it('are answered right, and not wrongly', () => {
    const counts = new Map<string, Record<Verdict, number>>()
    for (const { golden, verdict } of answered) {
      const kind = golden.hard ? 'hard' : golden.kind
      const count = counts.get(kind) ?? { right: 0, offered: 0, part: 0, declined: 0, wrong: 0 }
      count[verdict] += 1
      counts.set(kind, count)
    }
    console.table(Object.fromEntries(counts))
    const failed = answered.filter(({ verdict }) => verdict !== 'right')
    const say = failed.map(({ golden, answer, verdict }) => `${verdict}: ${golden.q} -> ${answer.kind}`).join('\n')
    const easy = answered.filter(({ golden }) => !golden.hard)
    const hard = answered.filter(({ golden }) => golden.hard)
    const share = (among: typeof answered, verdict: Verdict) =>
      among.filter((each) => each.verdict === verdict).length / among.length
    expect(share(easy, 'right'), say).toBeGreaterThanOrEqual(reached.right)
    expect(share(easy, 'wrong'), say).toBeLessThanOrEqual(reached.wrong)
    expect(share(hard, 'right'), say).toBeGreaterThanOrEqual(reached.hard)
  })
})

describe('every answer to them', () => {
  it('says in the Reply each statement that it shows', () => {
    for (const { golden, answer } of answered) {
      const said = replyTo(answer, framework).lines.map((line) => line.spans.map((span) => span.text).join(''))
      for (const { expectations } of answer.descriptors) {
        for (const { text } of expectations) {
          expect(
            said.some((line) => line.endsWith(text)),
            `${golden.q}: ${text}`,
          ).toBe(true)
        }
      }
    }
  })

  it('shows only what is written, each cell once, and offers ten things at most', () => {
    for (const { golden, answer } of answered) {
      expect(
        answer.descriptors.every((cell) => cell.state === 'written'),
        golden.q,
      ).toBe(true)
      expect(new Set(answer.descriptors).size, golden.q).toBe(answer.descriptors.length)
      expect(answer.choices.length, golden.q).toBeLessThanOrEqual(10)
    }
  })

  it('shows no cell where nothing is written, known or found', () => {
    for (const { golden, answer } of answered) {
      if (['unwritten', 'missing', 'nothing', 'help'].includes(answer.kind)) {
        expect(answer.descriptors, golden.q).toEqual([])
      }
    }
  })

  it('has its place in the JSON', () => {
    for (const { golden, answer } of answered) {
      const json = answerJson(golden.q, answer, framework)
      expect(json.question).toBe(golden.q)
      expect(json.kind).toBe(answer.kind)
      expect(json.descriptors.map(({ text }) => text)).toEqual(
        answer.descriptors.map(({ expectations }) => expectations.map(({ text }) => text).join('\n')),
      )
      expect(json.candidates).toHaveLength(answer.choices.length)
      expect(JSON.parse(JSON.stringify(json))).toEqual(json)
    }
  })
})
