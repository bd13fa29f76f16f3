import { createAsker } from '../src/ask/answer.ts'
import { answerJson } from '../src/ask/json.ts'
import { exported } from '../src/framework/export.ts'
import type { Framework } from '../src/framework/framework.ts'
import { createScorer, type Given, type Verdict } from './eval-score.ts'
import type { Question } from './eval-sets.ts'
import { libraries, type Search } from './libraries.ts'

/** A question and what became of it. */
export interface Judged {
  readonly question: Question
  readonly answer: Given
  readonly verdict: Verdict
}

export type Answerer = (question: string) => Given

export function growthbot(framework: Framework): Answerer {
  const asker = createAsker(framework)
  return (question) => answerJson(question, asker.ask(question), framework)
}

/** A library's answer is its first hit. */
function firstHit(search: Search): Answerer {
  return (question) => {
    const [hit] = search(question)
    if (!hit) return { kind: 'nothing', descriptors: [], candidates: [], missing: [] }
    const { track, level, area, expectations } = exported(hit)
    const descriptors = [{ track, level, area, text: expectations.join('\n') }]
    return { kind: 'descriptor', descriptors, candidates: [], missing: [] }
  }
}

/** Who is asked, by name. */
export const engines: readonly (readonly [string, (framework: Framework) => Answerer])[] = [
  ['growthbot', growthbot],
  ...Object.entries(libraries).map(
    ([name, make]) => [name, (framework: Framework) => firstHit(make(framework))] as const,
  ),
]

/** Asks every question and judges the answers. */
export function judged(framework: Framework, questions: readonly Question[], answerer: Answerer): readonly Judged[] {
  const score = createScorer(framework.descriptors.map(exported))
  return questions.map((question) => {
    const answer = answerer(question.q)
    return { question, answer, verdict: verdictOn(question, answer, score) }
  })
}

function verdictOn(
  { answer: wanted, expect }: Question,
  answer: Given,
  score: ReturnType<typeof createScorer>,
): Verdict {
  if (wanted === undefined) return score(expect, answer)
  return answer.kind === wanted ? 'right' : 'declined'
}
