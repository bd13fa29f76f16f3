import { kindCalled } from '../called.ts'
import type { Datum, Entry } from './datum.ts'

const NUMBERED_KEY = /^(\p{L}+)[\s_-]?(\d{1,2})$/u
const FEWEST = 2

/** Data with the texts of `level1` and `level2` together and in order, where other keys stand between: keys of a map have no order. */
export function withLevelsTogether(datum: Datum): Datum {
  if (datum.is === 'text') return datum
  if (datum.is === 'list') return { ...datum, items: datum.items.map(withLevelsTogether) }
  const levels = datum.entries.filter((entry) => numberOf(entry) !== undefined)
  if (levels.length < FEWEST || isRun(levels, datum.entries)) {
    return { ...datum, entries: datum.entries.map((entry) => ({ ...entry, value: withLevelsTogether(entry.value) })) }
  }
  const inOrder = levels.toSorted((one, other) => (numberOf(one) ?? 0) - (numberOf(other) ?? 0))
  const { line } = datum
  const together: Entry = { key: 'levels', value: { is: 'map', entries: inOrder, line }, line }
  return { ...datum, entries: [...datum.entries.filter((entry) => !levels.includes(entry)), together] }
}

/** The number of the level that a key names and that has a text. */
function numberOf({ key, value }: Entry): number | undefined {
  const [, word = '', number] = NUMBERED_KEY.exec(key) ?? []
  return number !== undefined && value.is === 'text' && kindCalled(word) === 'level' ? Number(number) : undefined
}

/** Whether nothing stands between them. */
function isRun(levels: readonly Entry[], all: readonly Entry[]): boolean {
  const [first] = levels
  const start = first === undefined ? 0 : all.indexOf(first)
  return levels.every((level, at) => all[start + at] === level)
}
