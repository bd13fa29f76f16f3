import type { Kind } from './names.ts'

/** A track, level or area that the question names. */
export interface Pick {
  readonly kind: Kind
  /** One, or several that the words fit equally; none: the framework has nothing of that name. */
  readonly ids: readonly string[]
  /** Others whose names only hold these words: "senior" is in "Senior Staff Engineer", too. */
  readonly also?: readonly string[]
  /** The name as asked for. */
  readonly said: string
  /** Which words of the question. */
  readonly positions: ReadonlySet<number>
  /** Said in full. */
  readonly whole: boolean
  /** The number asked for, where it is a level by its number. */
  readonly number?: number
}

/** Every word of the question that these names take. */
export function positionsOf(picks: readonly Pick[]): Set<number> {
  return new Set(picks.flatMap(({ positions }) => [...positions]))
}
