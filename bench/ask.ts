import { parseArgs } from 'node:util'
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import { createAsker } from '../src/ask/answer.ts'
import type { Framework } from '../src/framework/framework.ts'
import { syntheticFramework, syntheticQuestions } from './synthetic.ts'

/**
 * Milliseconds a question, beside the search libraries one would otherwise use, over made-up frameworks, in one run.
 * `--n 10000` for one size, `--json` for a line an engine: {"engine","n","p50","p99","build","memory"}.
 */
const { values } = parseArgs({ options: { n: { type: 'string' }, json: { type: 'boolean' } } })
const sizes = values.n === undefined ? [1_000, 10_000, 100_000] : [Number(values.n)]
/** Slow engines are asked fewer questions: about this many milliseconds each. */
const patience = 20_000
const most = 400
const warmUp = 10

interface Row {
  readonly engine: string
  readonly n: number
  readonly p50: number
  readonly p99: number
  /** Milliseconds to index. */
  readonly build: number
  /** Megabytes that the index takes. */
  readonly memory: number
}

type Ask = (question: string) => unknown

const engines: Record<string, (framework: Framework) => Ask> = {
  growthbot(framework) {
    const asker = createAsker(framework)
    return (question) => asker.ask(question)
  },
  minisearch(framework) {
    const fields = ['track', 'level', 'area', 'text']
    const index = new MiniSearch({ fields, searchOptions: { fuzzy: 0.2, prefix: true } })
    index.addAll(documentsOf(framework))
    return (question) => index.search(question)
  },
  'fuse.js'(framework) {
    const index = new Fuse(documentsOf(framework), { keys: ['track', 'level', 'area', 'text'], ignoreLocation: true })
    return (question) => index.search(question, { limit: 10 })
  },
}

function documentsOf({ descriptors }: Framework) {
  return descriptors.map(({ track, level, area, expectations }, id) => {
    const text = expectations.map((each) => each.text).join(' ')
    return { id, track: track.label, level: level.label, area: area.label, text }
  })
}

function memory(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}

function measure(engine: string, make: (framework: Framework) => Ask, n: number): Row {
  const framework = syntheticFramework(n)
  const questions = syntheticQuestions(framework, most)
  const before = memory()
  const start = performance.now()
  const ask = make(framework)
  const build = performance.now() - start
  const taken = memory() - before
  for (const question of questions.slice(0, warmUp)) ask(question)
  const times: number[] = []
  const end = performance.now() + patience
  for (const question of questions) {
    const asked = performance.now()
    if (asked > end) break
    ask(question)
    times.push(performance.now() - asked)
  }
  times.sort((one, other) => one - other)
  const quantile = (share: number) => round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0)
  return { engine, n, p50: quantile(0.5), p99: quantile(0.99), build: round(build), memory: round(taken) }
}

const round = (value: number) => Math.round(value * 100) / 100

for (const n of sizes) {
  const rows = Object.entries(engines).map(([engine, make]) => measure(engine, make, n))
  if (values.json) for (const row of rows) console.log(JSON.stringify(row))
  else console.table(rows)
}
