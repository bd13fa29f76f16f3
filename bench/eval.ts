import { fileURLToPath } from 'node:url'
import { UsageError } from '../src/errors.ts'
import { loadFramework } from '../src/framework/load.ts'
import { engines, type Judged, judged } from './eval-engines.ts'
import { type EvalSet, questionsIn, setsIn } from './eval-sets.ts'
import { percent, type Tally, talliesOf } from './eval-tally.ts'
import { optionsOf } from './options.ts'

/**
 * How good the answers are, beside the first hit of search libraries: over the golden questions, and over those in each
 * folder given. `--show` lists what growthbot did not get right, `--json` prints a line for each set, engine and kind.
 */
const { values, positionals } = optionsOf({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, show: { type: 'boolean' } },
})

const golden: EvalSet = {
  name: 'golden',
  framework: pathOf('../data'),
  questions: questionsIn(pathOf('../tests/golden/questions.jsonl')),
}

/** Of one set, what each engine made of it. */
type Results = ReadonlyMap<string, readonly Judged[]>

async function resultsOf({ framework: dir, questions }: EvalSet): Promise<Results> {
  const { framework } = await loadFramework(dir)
  return new Map(engines.map(([engine, make]) => [engine, judged(framework, questions, make(framework))]))
}

function printTable(name: string, results: Results): void {
  const tallies = [...results].map(([engine, given]) => ({ engine, byKind: talliesOf(given) }))
  const kinds = [...(tallies[0]?.byKind.entries() ?? [])]
  console.log(`\n${name.padEnd(24)} ${tallies.map(({ engine }) => engine.padStart(18)).join('')}`)
  console.log(`${'right / wrong, %'.padEnd(18)} ${'n'.padStart(5)}`)
  for (const [kind, { n }] of kinds) {
    const cells = tallies.map(({ byKind }) => shares(byKind.get(kind)).padStart(18))
    console.log(`${kind.padEnd(18)} ${String(n).padStart(5)} ${cells.join('')}`)
  }
}

function shares(tally: Tally | undefined): string {
  return tally ? `${percent(tally.right, tally.n)} / ${percent(tally.wrong, tally.n)}` : ''
}

function printLines(set: string, results: Results): void {
  for (const [engine, given] of results) {
    for (const [kind, tally] of talliesOf(given)) console.log(JSON.stringify({ set, engine, kind, ...tally }))
  }
}

function printFailed(given: readonly Judged[]): void {
  for (const { question, answer, verdict } of given) {
    if (verdict === 'right') continue
    const shown = answer.descriptors.slice(0, 2).map(({ track, level, area }) => `${track} / ${level} / ${area}`)
    const wanted = question.answer ?? JSON.stringify(question.expect)
    console.log(
      `${verdict.padEnd(8)} ${question.kind.padEnd(12)} ${question.q} -> ${[answer.kind, ...shown].join(', ')}; wanted ${wanted}`,
    )
  }
}

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url))
}

try {
  const all = new Map<string, readonly Judged[]>()
  const sets = [golden, ...positionals.flatMap(setsIn)]
  for (const set of sets) {
    const results = await resultsOf(set)
    for (const [engine, given] of results) all.set(engine, [...(all.get(engine) ?? []), ...given])
    if (values.json) printLines(set.name, results)
    else printTable(set.name, results)
    if (values.show) printFailed(results.get('growthbot') ?? [])
  }
  if (!values.json && sets.length > 1) printTable('all sets', all)
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  console.error(error.message)
  process.exitCode = 2
}
