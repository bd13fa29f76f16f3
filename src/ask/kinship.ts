import { readFileSync } from 'node:fs'
import type { Descriptor } from '../framework/descriptor.ts'
import { isTelling } from './language.ts'
import type { Token } from './token.ts'
import { wordsOf } from './words.ts'

/** How close in meaning the words of a question come to a cell: for comparing cells only, no number says "close enough". */
export interface Kin {
  readonly descriptor: Descriptor
  readonly kinship: number
}

const axes = 100
/** Among more cells no one comes closest by more than chance. */
export const mostCells = 300
/** What an area is called counts as often as this. */
const nameCounts = 2
/** What a word that all the cells say still counts. */
const commonWorth = 0.4
/** From this place in the table on, a word is rare. */
const rare = 20_000

const read = (file: string) => readFileSync(new URL(`kinship/${file}`, import.meta.url))
/** Word to its row in the table, the most frequent first. */
const rows = new Map(
  read('words.txt')
    .toString()
    .trim()
    .split('\n')
    .map((word, row) => [word, row] as const),
)
const vectors = unitsOf(new Int8Array(read('vectors.bin')))

/**
 * The cells by how close they come in meaning to these words, the closest first; none where none of the words, or not most
 * of the texts, are in the table.
 */
export function kinOf(words: readonly Token[], cells: readonly Descriptor[]): readonly Kin[] {
  const asked = words.flatMap(({ text, weight }) => {
    const row = rows.get(text)
    return row === undefined ? [] : [{ row, weight: weight * rarityOf(row) }]
  })
  if (cells.length > mostCells || asked.length === 0) return []
  const said = cells.map(saidIn)
  if (!areRead(said)) return []
  const tellsApart = tellingApart(said)
  const likeness = likenessTo(asked)
  const meant = directionOf(asked)
  const kin = cells.map((descriptor, at) => {
    const own = [...(said[at]?.counts ?? [])].map(([row, count]) => ({
      row,
      weight: Math.sqrt(count) * tellsApart(row) * rarityOf(row),
    }))
    return { descriptor, kinship: closestWords(own) + dot(directionOf(own), 0, meant, 0) }
  })
  return kin.toSorted((one, other) => other.kinship - one.kinship)

  /** How like the likest word of a cell is to each word asked, on average. */
  function closestWords(own: readonly Weighted[]): number {
    const worth = own.map(({ row }) => commonWorth + (1 - commonWorth) * tellsApart(row))
    const total = asked.reduce((sum, { weight }) => sum + weight, 0)
    const likest = asked.map(({ weight }, word) => {
      return weight * own.reduce((most, { row }, at) => Math.max(most, likeness(word, row) * (worth[at] ?? 0)), 0)
    })
    return likest.reduce((sum, value) => sum + value, 0) / (total || 1)
  }
}

interface Weighted {
  readonly row: number
  readonly weight: number
}

/** The words of a cell. */
interface Said {
  /** Those the table has, by row, with how often they stand there. */
  readonly counts: ReadonlyMap<number, number>
  readonly known: number
  readonly unknown: number
}

const found = new WeakMap<Descriptor, Said>()

function saidIn(cell: Descriptor): Said {
  const said = found.get(cell) ?? readIn(cell)
  found.set(cell, said)
  return said
}

function readIn({ area, expectations }: Descriptor): Said {
  const counts = new Map<number, number>()
  const texts = expectations.map(({ text }) => text)
  const words = [...Array(nameCounts).fill(area.label), ...texts].flatMap(wordsOf).filter(isTelling)
  let known = 0
  for (const word of words) {
    const row = rows.get(word)
    if (row === undefined) continue
    counts.set(row, (counts.get(row) ?? 0) + 1)
    known += 1
  }
  return { counts, known, unknown: words.length - known }
}

/** Whether most of what the words tell is told by words of the table. */
export function areKnown(words: readonly Token[]): boolean {
  return words.reduce((sum, { text, weight }) => sum + (rows.has(text) ? weight : -weight), 0) > 0
}

/** Whether the texts are in the language of the table. */
function areRead(cells: readonly Said[]): boolean {
  return cells.reduce((sum, { known, unknown }) => sum + known - unknown, 0) > 0
}

/** 0 to 1: how few of the cells say a word. */
function tellingApart(cells: readonly Said[]): (row: number) => number {
  const saying = new Map<number, number>()
  for (const { counts } of cells) for (const row of counts.keys()) saying.set(row, (saying.get(row) ?? 0) + 1)
  const most = Math.log(1 + cells.length)
  return (row) => Math.log(1 + cells.length / (saying.get(row) ?? 1)) / most
}

/** The likeness of each word asked to any other, worked out once. */
function likenessTo(asked: readonly Weighted[]): (word: number, row: number) => number {
  const known = asked.map(() => new Map<number, number>())
  return (word, row) => {
    const before = known[word]?.get(row)
    if (before !== undefined) return before
    const value = dot(vectors, (asked[word]?.row ?? 0) * axes, vectors, row * axes)
    known[word]?.set(row, value)
    return value
  }
}

/** Where these words point together. */
function directionOf(words: readonly Weighted[]): Float32Array {
  const sum = new Float32Array(axes)
  for (const { row, weight } of words) {
    for (let axis = 0; axis < axes; axis++) sum[axis] = (sum[axis] ?? 0) + weight * (vectors[row * axes + axis] ?? 0)
  }
  return unitsOf(sum)
}

function rarityOf(row: number): number {
  return Math.min(1, Math.log(1 + row) / Math.log(rare))
}

/** The rows, each of length 1. */
function unitsOf(all: ArrayLike<number>): Float32Array {
  const units = Float32Array.from(all)
  for (let start = 0; start < units.length; start += axes) {
    const length = Math.sqrt(dot(units, start, units, start)) || 1
    for (let axis = start; axis < start + axes; axis++) units[axis] = (units[axis] ?? 0) / length
  }
  return units
}

function dot(one: Float32Array, from: number, other: Float32Array, at: number): number {
  let sum = 0
  for (let axis = 0; axis < axes; axis++) sum += (one[from + axis] ?? 0) * (other[at + axis] ?? 0)
  return sum
}
