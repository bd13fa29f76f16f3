import { createAsker } from '../src/ask/answer.ts'
import { longestCarried } from '../src/feedback/remark.ts'
import type { Framework } from '../src/framework/framework.ts'
import { libraries } from './libraries.ts'
import { nastyQuestions } from './nasty.ts'
import { syntheticFramework, syntheticQuestions } from './synthetic.ts'

/**
 * Measures one engine over one size in a process of its own, so that none is charged for another's memory:
 * `ask-engine.ts ENGINE N`. Prints one line: {"engine","n","p50","p99","asked","index","memory","worst"}.
 */
const [engine = 'growthbot', size = '1000'] = process.argv.slice(2)
const n = Number(size)
/** Slow engines are asked fewer questions: about this many milliseconds' worth, at least a few. */
const patience = 10_000
const mostAsked = 400
const leastAsked = 2
const warmUp = { questions: 20, milliseconds: 2_000 }
const nastyOfEach = 8
const askersForWorst = 8
const mostForWorst = 10_000

type Ask = (question: string) => unknown

function make(framework: Framework): Ask {
  const library = libraries[engine]
  return library ? library(framework) : createAsker(framework).ask
}

function megabytes(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}

function millisecondsOf(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

const framework = syntheticFramework(n)
const questions = syntheticQuestions(framework, mostAsked + warmUp.questions)
const [first = ''] = questions
const before = megabytes()
// Loaded when the first question is answered: some indexes are made only then.
let ask: Ask = () => undefined
const index = millisecondsOf(() => {
  ask = make(framework)
  ask(first)
})
const warm = performance.now() + warmUp.milliseconds - index
for (const question of questions.slice(0, warmUp.questions)) if (performance.now() < warm) ask(question)
const memory = megabytes() - before

const end = performance.now() + patience
const times: number[] = []
for (const question of questions.slice(warmUp.questions)) {
  if (times.length >= leastAsked && performance.now() > end) break
  times.push(millisecondsOf(() => ask(question)))
}
times.sort((one, other) => one - other)
const quantile = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0

const row = { engine, n, p50: quantile(0.5), p99: quantile(0.99), asked: times.length, index, memory, ...worst() }
const round = (value: unknown) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value)
console.log(JSON.stringify(row, (_, value) => round(value)))

/**
 * The longest that one question, or what else it can mean, keeps the processor, which is how long the others wait. Each is
 * asked for the first time, of several askers: what one remembers would make it quicker, and time on the clock holds what
 * else the machine does.
 */
function worst(): { worst?: number; worstQuestion?: string } {
  if (engine !== 'growthbot' || n > mostForWorst) return {}
  const askers = Array.from({ length: askersForWorst }, () => createAsker(framework))
  const warm = nastyQuestions(framework, 1)
  for (const { ask, others } of askers) for (const question of warm) others(ask(question) && question)
  const take = (question: string, run: (asker: (typeof askers)[number]) => unknown) => {
    const start = process.threadCpuUsage()
    for (const asker of askers) run(asker)
    const { user, system } = process.threadCpuUsage(start)
    return { question, milliseconds: (user + system) / 1_000 / askersForWorst }
  }
  const questions = nastyQuestions(framework, nastyOfEach)
  // One after the other, so that none is just answered when its other meanings are looked for.
  const taken = [
    ...questions.map((question) => take(question, ({ ask }) => ask(question))),
    ...questions.map((question) => take(question, ({ others }) => others(question.slice(0, longestCarried)))),
  ]
  const longest = taken.reduce((one, other) => (other.milliseconds > one.milliseconds ? other : one))
  return { worst: longest.milliseconds, worstQuestion: longest.question.slice(0, 60) }
}
