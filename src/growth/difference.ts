import { diffWords } from 'diff'
import { wordsOf } from '../ask/words.ts'
import type { Framework } from '../framework/framework.ts'
import { likeness } from '../reply/likeness.ts'
import type { Said } from '../store/store.ts'

/** A run of words of a statement that stayed, was added or was removed. */
export interface Part {
  readonly text: string
  readonly change?: 'added' | 'removed'
}

export interface CellChange {
  readonly is: 'changed' | 'new' | 'gone' | 'written' | 'unwritten' | 'renamed'
  /** As it is now; one that is gone, as it was. */
  readonly cell: Said
  /** What a renamed one was called. */
  readonly was?: string
  /** Each statement that changed: its parts without the added are its old words, without the removed its new ones, but for spaces at the ends. */
  readonly statements: readonly (readonly Part[])[]
  /** How many statements stay as they were. */
  readonly kept: number
}

/** A statement that shares less of its words with another is another. */
const alike = 0.4
/** Its words are told apart as any script writes them. */
const options = { intlSegmenter: new Intl.Segmenter('en', { granularity: 'word' }) }

/** What a level of a track says in each area. */
export function saidAt(framework: Framework, track: string, level: string): Said[] {
  return framework.at({ track, level }).map((cell) => ({
    track: cell.track.id,
    area: cell.area.id,
    label: cell.area.label,
    statements: cell.expectations.map(({ text }) => text.trim().replaceAll(/\s+/gu, ' ')).filter((text) => text !== ''),
  }))
}

/** The cells that changed, in the order they have now; then those that are gone. Another order is no change. */
export function differences(before: readonly Said[], after: readonly Said[]): CellChange[] {
  const gone = new Map(before.map((cell) => [keyOf(cell), cell]))
  const fresh = after.filter((cell) => !gone.has(keyOf(cell)))
  const changed = after.flatMap((cell): CellChange[] => {
    const was = gone.get(keyOf(cell))
    gone.delete(keyOf(cell))
    return was === undefined ? [] : changeOf(was, cell)
  })
  const added = fresh.map((cell): CellChange => {
    const same = [...gone.values()].find((other) => other.track === cell.track && isSame(other, cell))
    if (same === undefined) return { is: 'new', cell, ...compared([], cell.statements) }
    gone.delete(keyOf(same))
    return { is: 'renamed', cell, was: same.label, statements: [], kept: cell.statements.length }
  })
  const removed = [...gone.values()].map((cell): CellChange => ({ is: 'gone', cell, ...compared(cell.statements, []) }))
  return [...inOrderOf(after, [...changed, ...added]), ...removed]
}

const keyOf = ({ track, area }: Said) => `${track}/${area}`

/** An unwritten cell is no other's twin. */
function isSame(one: Said, other: Said): boolean {
  return one.statements.length > 0 && compared(one.statements, other.statements).statements.length === 0
}

function inOrderOf(cells: readonly Said[], changes: readonly CellChange[]): CellChange[] {
  return changes.toSorted((one, other) => cells.indexOf(one.cell) - cells.indexOf(other.cell))
}

function changeOf(was: Said, cell: Said): CellChange[] {
  const change = compared(was.statements, cell.statements)
  if (change.statements.length === 0) return []
  if (was.statements.length === 0) return [{ is: 'written', cell, ...change }]
  return [{ is: cell.statements.length === 0 ? 'unwritten' : 'changed', cell, ...change }]
}

/** Statements that changed, in the order they have now; then those that were removed. */
function compared(before: readonly string[], after: readonly string[]): Pick<CellChange, 'statements' | 'kept'> {
  const removed = without(before, after)
  const added = without(after, before)
  const former = formerOf(removed, added)
  const rest = removed.filter((_, at) => !former.includes(at))
  const statements = [
    ...added.map((text, at): readonly Part[] => {
      const was = removed[former[at] ?? -1]
      return was === undefined ? [{ text, change: 'added' }] : partsOf(was, text)
    }),
    ...rest.map((text): readonly Part[] => [{ text, change: 'removed' }]),
  ]
  return { statements, kept: after.length - added.length }
}

/** Those of `all` that are not among the others; one that stands twice has to stand there twice. */
function without(all: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const text of others) left.set(text, (left.get(text) ?? 0) + 1)
  return all.filter((text) => {
    const count = left.get(text) ?? 0
    left.set(text, count - 1)
    return count <= 0
  })
}

/** For each added statement the removed one that it was, if any: the most alike first. */
function formerOf(removed: readonly string[], added: readonly string[]): (number | undefined)[] {
  const [before, after] = [removed, added].map((texts) => texts.map((text) => new Set(wordsOf(text))))
  const pairs = (before ?? []).flatMap((was, from) =>
    (after ?? []).map((now, to) => ({ from, to, share: likeness(was, now) })),
  )
  const former: (number | undefined)[] = added.map(() => undefined)
  for (const { from, to, share } of pairs.toSorted((one, other) => other.share - one.share)) {
    if (share < alike) break
    if (former[to] === undefined && !former.includes(from)) former[to] = from
  }
  return former
}

function partsOf(was: string, now: string): readonly Part[] {
  return diffWords(was, now, options).map(({ value: text, added, removed }) => ({
    text,
    ...(added ? { change: 'added' } : removed ? { change: 'removed' } : {}),
  }))
}
