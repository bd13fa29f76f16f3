import { fold } from '../../text.ts'
import { isAntiPattern, isTextWord } from '../vocabulary.ts'
import type { Branch } from './branches.ts'

/** Names below each of which the same further names come again: levels over areas, areas over levels, or neither. */
export interface Crossing {
  readonly outer: Side
  readonly inner: Side
  /** The text below each pair, by the folded name of the outer and then the inner one. */
  readonly texts: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** Whether the outer names are the rows of a table. */
  readonly isTable: boolean
  /** How many names it stands below: crossings of one depth are written alike. */
  readonly depth: number
}

export interface Side {
  /** As written, once each, in order. */
  readonly labels: readonly string[]
  /** What else they are called, in the same order. */
  readonly also: readonly string[]
  /** What the pages say they are. */
  readonly said: ReadonlySet<'level' | 'area'>
}

/** A crossing has so many names at least on either side. */
const LEAST = 2

/** All crossings, wherever they stand, but those that hold whole others: below tracks there are levels and areas. */
export function crossingsIn(
  branches: readonly Branch[],
  { holds, isTable = false }: Partial<Branch> = {},
  depth = 0,
): Crossing[] {
  const own = crossing(branches, holds)
  const below = branches.flatMap((branch) => crossingsIn(branch.branches, branch, depth + 1))
  const names = new Set(own?.inner.labels.map(fold))
  const isOfTracks = below.some(
    ({ outer, inner }) => isWithin(outer, names) || (isWithin(inner, names) && !inner.labels.every(isTextWord)),
  )
  return own === undefined || isOfTracks ? below : [{ ...own, isTable, depth }, ...below]
}

function isWithin({ labels }: Side, names: ReadonlySet<string>): boolean {
  return labels.filter((label) => names.has(fold(label))).length > labels.length / 2
}

/** Names that a list, heading or column of levels names, folded. */
export function saidLevels(branches: readonly Branch[]): string[] {
  return branches.flatMap(({ holds, branches: below }) => [
    ...(holds === 'level' ? below.map(({ label }) => fold(label)) : []),
    ...saidLevels(below),
  ])
}

function crossing(
  branches: readonly Branch[],
  holds: Branch['holds'],
): Omit<Crossing, 'isTable' | 'depth'> | undefined {
  const rows = branches.map((branch) => ({ branch, names: namesBelow(branch) }))
  const counts = Map.groupBy(
    rows.flatMap(({ names }) => [...names.keys()]),
    (name) => name,
  )
  const needed = Math.max(LEAST, rows.filter(({ names }) => names.size >= LEAST).length / 2)
  const common = new Set([...counts].flatMap(([name, all]) => (all.length >= needed ? [name] : [])))
  const full = rows.filter(({ names }) => [...names.keys()].filter((name) => common.has(name)).length >= LEAST)
  // What stands in every row names the whole.
  const names = new Set(full.map(({ branch }) => fold(branch.label)))
  if (common.size < LEAST || names.size < LEAST) return undefined
  const inner = new Map(
    full.flatMap(({ names }) => [...names].flatMap(([name, { label }]) => (common.has(name) ? [[name, label]] : []))),
  )
  const said = full.flatMap(({ names }) => [...names].flatMap(([name, one]) => (common.has(name) && one.said) || []))
  return {
    outer: {
      labels: full.map(({ branch }) => branch.label),
      also: full.map(({ branch }) => branch.also ?? branch.label),
      said: new Set(holds === undefined ? [] : [holds]),
    },
    inner: { labels: [...inner.values()], also: [...inner.values()], said: new Set(said) },
    texts: new Map(
      full.map(({ branch, names }) => [
        fold(branch.label),
        new Map([...names].flatMap(([name, { text }]) => (common.has(name) ? [[name, text]] : []))),
      ]),
    ),
  }
}

interface Name {
  readonly label: string
  readonly text: string
  readonly said: Branch['holds'] | undefined
}

/** Every name below a branch, at any depth, with its text, by its folded form. */
function namesBelow({ branches, holds }: Branch): ReadonlyMap<string, Name> {
  const own = branches.flatMap((branch): [string, Name][] => {
    const isName = branch.label !== '' && !isAntiPattern(branch.label)
    const name: [string, Name] = [fold(branch.label), { label: branch.label, text: textBelow(branch), said: holds }]
    return [...(isName ? [name] : []), ...namesBelow(branch)]
  })
  return new Map(own.toReversed())
}

function textBelow({ text, branches }: Branch): string {
  return [text, ...branches.flatMap((branch) => [branch.label, textBelow(branch)])].join(' ').trim()
}
