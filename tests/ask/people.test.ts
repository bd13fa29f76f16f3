import { describe, expect, it } from 'vitest'
import { withoutPeople } from '../../src/ask/people.ts'
import { tokensOf } from '../../src/ask/token.ts'

const telling = (question: string) =>
  withoutPeople(tokensOf(question), question, ({ text }) => text === 'kubernetes' || text === 'architektur').flatMap(
    ({ text, weight }) => (weight > 0.15 ? [text] : []),
  )

describe('a person’s name', () => {
  it.each([
    ['expectations for my principal engineer Jonas', ['principal', 'engineer']],
    ['how much statistics does Aisha need?', ['statistics']],
    ['soll Mehmet Architektur können?', ['architektur']],
  ])('in %j asks for nothing', (question, words) => expect(telling(question)).toEqual(words))

  it.each([
    ['what does Kubernetes have to do with it', ['kubernetes']],
    ['engineer Architektur', ['engineer', 'architektur']],
    ['engineer kubernetes', ['engineer', 'kubernetes']],
    ['engineer Communication', ['engineer', 'communication']],
  ])('is not in %j', (question, words) => expect(telling(question)).toEqual(words))
})
