import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { rarity } from '../english.ts'
import { isTelling } from '../language.ts'

/** Makes the table beside it, in two steps: `node src/ask/kinship/make.ts GLOVE`, then with the words as they were encoded. */

/** The first so many words of the newspapers, and every one that English has. */
const most = 6_000
const leastCommon = 0.9
const axes = 100
/** The directions that all words share say how often a word is used, not what it means. */
const shared = 2
/** Times that directions are turned towards those the words share most; they no longer move then. */
const turns = 25
const plain = /^[a-z]{2,}$/

type Row = Float64Array

const [gloveFile = '', encodedFile] = process.argv.slice(2)

const glove = z
  .object({ words: z.array(z.string()), vectors: z.record(z.string(), z.array(z.number())) })
  .parse(JSON.parse(readFileSync(gloveFile, 'utf8')))
const words = glove.words
  .filter((word) => plain.test(word) && isTelling(word))
  .filter((word, at) => at < most || rarity(word) <= leastCommon)

writeFileSync(new URL('words.txt', import.meta.url), `${words.join('\n')}\n`)
if (encodedFile !== undefined) writeFileSync(new URL('vectors.bin', import.meta.url), tableOf(encodedIn(encodedFile)))

function tableOf(encoded: readonly Row[]): Int8Array {
  const meant = apart(encoded)
  const company = apart(words.map((word) => Float64Array.from(glove.vectors[word]?.slice(0, axes) ?? [])))
  const both = company.map((row, at) =>
    unit(Float64Array.from([...unit(row), ...unit(meant[at] ?? new Float64Array())])),
  )
  const directions = commonest(both, axes)
  const turned = both.map((row) => directions.map((direction) => dot(row, direction)))
  return Int8Array.from(
    turned.flatMap((row) => row.map((value) => Math.round((127 * value) / Math.max(...row.map(Math.abs))))),
  )
}

/** Each word as the sentence encoder reads it: its rows one after the other, 32-bit floats. */
function encodedIn(file: string): Row[] {
  const values = new Float32Array(new Uint8Array(readFileSync(file)).buffer)
  const size = values.length / words.length
  return words.map((_, at) => Float64Array.from(values.subarray(at * size, (at + 1) * size)))
}

/** The rows without their mean and without the directions that they share. */
function apart(rows: readonly Row[]): Row[] {
  const mean = rows.reduce((sum, row) => sum.map((value, axis) => value + (row[axis] ?? 0) / rows.length))
  const centred = rows.map((row) => row.map((value, axis) => value - (mean[axis] ?? 0)))
  const common = commonest(centred, shared)
  return centred.map((row) => common.reduce((left, direction) => less(left, direction, dot(left, direction)), row))
}

/** So many directions that the rows share the most, each at right angles to the others. */
function commonest(rows: readonly Row[], count: number): Row[] {
  const products = productsOf(rows)
  const size = products.length
  let directions = upright(
    Array.from({ length: count }, (_, at) =>
      Float64Array.from({ length: size }, (_, axis) => Math.sin((at + 1) * (axis + 1) * 13)),
    ),
  )
  for (let turn = 0; turn < turns; turn++) {
    directions = upright(directions.map((direction) => Float64Array.from(products, (row) => dot(row, direction))))
  }
  return directions
}

/** What each two axes have in common. */
function productsOf(rows: readonly Row[]): Row[] {
  const size = rows[0]?.length ?? 0
  const products = Array.from({ length: size }, () => new Float64Array(size))
  for (const row of rows) {
    for (const [axis, value] of row.entries()) {
      const sums = products[axis]
      if (sums) for (let other = 0; other < size; other++) sums[other] = (sums[other] ?? 0) + value * (row[other] ?? 0)
    }
  }
  return products
}

function upright(directions: readonly Row[]): Row[] {
  const kept: Row[] = []
  for (const direction of directions) {
    kept.push(unit(kept.reduce((left, other) => less(left, other, dot(left, other)), direction)))
  }
  return kept
}

function less(row: Row, direction: Row, times: number): Row {
  return row.map((value, axis) => value - times * (direction[axis] ?? 0))
}

function unit(row: Row): Row {
  const length = Math.sqrt(dot(row, row)) || 1
  return row.map((value) => value / length)
}

function dot(one: Row, other: Row): number {
  let sum = 0
  for (let axis = 0; axis < one.length; axis++) sum += (one[axis] ?? 0) * (other[axis] ?? 0)
  return sum
}
