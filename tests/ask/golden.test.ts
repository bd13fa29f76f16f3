import { describe, expect, it } from 'vitest'
import { createAsker } from '../../src/ask/answer.ts'
import { answerJson } from '../../src/ask/json.ts'
import { replyTo } from '../../src/reply/compose.ts'
import { goldenQuestions } from '../golden/golden.ts'
import { sampleFramework } from '../sample.ts'

const framework = await sampleFramework()
const asker = createAsker(framework)
const answered = goldenQuestions().map((golden) => ({ golden, answer: asker.ask(golden.q) }))

describe('golden questions', () => {
  it('are enough, and none stands twice', () => {
    expect(answered.length).toBeGreaterThanOrEqual(180)
    expect(new Set(answered.map(({ golden }) => golden.q)).size).toBe(answered.length)
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
