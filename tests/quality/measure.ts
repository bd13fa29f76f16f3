import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { growthbot, judged } from '../../bench/eval-engines.ts'
import { questionsIn } from '../../bench/eval-sets.ts'
import { createAsker } from '../../src/ask/answer.ts'
import type { Framework } from '../../src/framework/framework.ts'
import { inventions } from '../ask/invented/frameworks.ts'
import { judge } from '../ask/invented/judge.ts'
import { questionsFor } from '../ask/invented/questions.ts'
import type { Question, World } from '../ask/invented/world.ts'
import { sampleFramework } from '../sample.ts'

/** A question and what became of it. */
export interface Outcome {
  /** What it is counted under. */
  readonly group: string
  readonly text: string
  /** The kind of the answer. */
  readonly answer: string
  readonly verdict: string
}

/** What became of every question of the project, by set. */
export async function measure(): Promise<Readonly<Record<string, readonly Outcome[]>>> {
  const sample = await sampleFramework()
  const invented = inventions.map((invention) => questionsFor(invention))
  return {
    golden: golden(sample),
    invented: invented.flatMap(structural),
    unrelated: [...invented.map(({ world }) => world.framework), sample].flatMap(unrelated),
  }
}

function golden(framework: Framework): readonly Outcome[] {
  const questions = questionsIn(pathOf('../golden/questions.jsonl'))
  return judged(framework, questions, growthbot(framework)).map(({ question, answer, verdict }) => {
    return { group: question.hard ? 'hard' : question.kind, text: question.q, answer: answer.kind, verdict }
  })
}

function structural({ world, questions }: { world: World; questions: readonly Question[] }): readonly Outcome[] {
  const asker = createAsker(world.framework)
  return questions.map(({ kind, text, want }) => {
    const answer = asker.ask(text)
    return { group: kind, text, answer: answer.kind, verdict: judge(want, answer, world.framework) }
  })
}

/** A descriptor is wrong, whichever it is. */
function unrelated(framework: Framework): readonly Outcome[] {
  const asker = createAsker(framework)
  const questions = readFileSync(pathOf('../golden/unrelated.txt'), 'utf8').trim().split('\n')
  return questions.map((text) => {
    const { kind, descriptors } = asker.ask(text)
    return { group: framework.name, text, answer: kind, verdict: descriptors.length > 0 ? 'wrong' : 'right' }
  })
}

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url))
}
