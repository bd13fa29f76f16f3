import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { libraries } from './libraries.ts'
import { optionsOf } from './options.ts'

/**
 * Speed and memory beside the search libraries one would otherwise use, over made-up frameworks, one after the other.
 * `--n 10000` for one size, `--json` for a line an engine. Status 1 where growthbot misses a bar.
 */
const { values } = optionsOf({ options: { n: { type: 'string' }, json: { type: 'boolean' } } })
const sizes = values.n === undefined ? [1_000, 10_000, 100_000] : [Number(values.n)]

const rowSchema = z.object({
  engine: z.string(),
  n: z.int(),
  /** Milliseconds a question. */
  p50: z.number(),
  p99: z.number(),
  asked: z.int(),
  /** Milliseconds to index, with the first question. */
  index: z.number(),
  /** Megabytes that the index takes, beside the framework itself. */
  memory: z.number(),
  /** Milliseconds of the processor that the worst of many nasty questions takes. */
  worst: z.number().optional(),
  worstQuestion: z.string().optional(),
})
type Row = z.infer<typeof rowSchema>

/** What may be taken at each size: as a share of MiniSearch's, or milliseconds. */
const bars: readonly { n: number; of: 'p50' | 'p99' | 'index' | 'memory' | 'worst'; share?: number; most?: number }[] =
  [
    { n: 1_000, of: 'p50', share: 1 },
    { n: 1_000, of: 'p99', share: 1 },
    { n: 10_000, of: 'p50', share: 0.25 },
    { n: 10_000, of: 'p99', share: 0.25 },
    { n: 10_000, of: 'index', share: 2 },
    { n: 10_000, of: 'worst', most: 20 },
    { n: 100_000, of: 'p50', share: 0.1 },
    { n: 100_000, of: 'p99', share: 0.1 },
    { n: 100_000, of: 'memory', share: 0.5 },
  ]

function measure(engine: string, n: number): Row {
  const script = fileURLToPath(new URL('ask-engine.ts', import.meta.url))
  const args = ['--expose-gc', '--max-old-space-size=4096', script, engine, `${n}`]
  return rowSchema.parse(JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })))
}

/** Each bar of this size in words, and whether it is kept. */
function heldTo(n: number, own: Row, rival: Row): { text: string; kept: boolean }[] {
  return bars
    .filter((bar) => bar.n === n)
    .map(({ of, share = 1, most }) => {
      const taken = own[of] ?? 0
      const allowed = most ?? (rival[of] ?? 0) * share
      const kept = taken <= allowed
      return {
        kept,
        text: `${kept ? 'kept  ' : 'MISSED'} ${n} ${of}: ${taken}, at most ${Math.round(allowed * 100) / 100}`,
      }
    })
}

for (const n of sizes) {
  const rows = ['growthbot', ...Object.keys(libraries)].map((engine) => measure(engine, n))
  if (values.json) for (const row of rows) console.log(JSON.stringify(row))
  else console.table(rows.map(({ worstQuestion: _, ...row }) => row))
  const [own, rival] = rows
  const verdicts = own && rival ? heldTo(n, own, rival) : []
  for (const { text, kept } of verdicts) if (!values.json || !kept) console.error(text)
  if (verdicts.some(({ kept }) => !kept)) process.exitCode = 1
}
