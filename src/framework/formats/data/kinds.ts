import { isPlaceholder } from '../../page-words.ts'
import { fold } from '../../text.ts'
import type { Placed } from '../placed.ts'
import { isJob } from '../vocabulary.ts'
import type { Label } from './keys.ts'
import type { Names } from './names.ts'
import type { Text } from './texts.ts'

/** Fewer names below each level are kinds of texts, where more names stand above the levels. */
const FEW_AREAS = 3

/** Texts of areas whose levels have a few keys such as "scope" and "focus" below, without those: they say the same of all. */
export function withoutKinds(texts: readonly Text[]): readonly Text[] {
  const pairs = texts.flatMap((text) => pairOf(text) ?? [])
  const outer = new Set(pairs.map(({ above }) => fold(above.text)))
  const inner = new Set(pairs.map(({ below }) => fold(below.text)))
  const areTracks = pairs.every(({ above }) => isJob(above.text))
  if (pairs.length === 0 || areTracks || inner.size >= FEW_AREAS || outer.size <= inner.size) return texts
  const areShared = [...inner].every((name) => belowOf(pairs, name) > outer.size / 2)
  if (!areShared) return texts
  const kinds = new Set(pairs.map(({ below }) => below))
  return texts.map((text) => ({ ...text, path: text.path.filter((label) => !kinds.has(label)) }))
}

interface Pair {
  readonly above: Label
  readonly below: Label
}

/** The names above and below a level, where one stands on each side and nothing tells what they are. */
function pairOf({ path }: Text): Pair | undefined {
  const at = path.findLastIndex(({ role }) => role === 'level')
  const [above, below] = [path[at - 1], path[at + 1]]
  if (at < 0 || above === undefined || below === undefined || at + 2 !== path.length) return undefined
  return above.role === undefined && below.role === undefined ? { above, below } : undefined
}

function belowOf(pairs: readonly Pair[], name: string): number {
  return new Set(pairs.filter(({ below }) => fold(below.text) === name).map(({ above }) => fold(above.text))).size
}

/** Whether each level has one text below it, by the same key: that says what the level is, where areas stand elsewhere. */
export function isOfLevels(found: readonly (Text & { readonly place: Placed | undefined })[]): boolean {
  const placed = found.filter(({ place }) => place !== undefined)
  const areas = new Set(placed.map(({ place }) => place?.area))
  return (
    areas.size === 1 &&
    placed.every(({ path }) => path.at(-1)?.role === undefined && path.some(({ role }) => role === 'level'))
  )
}

/**
 * What areas stand below is none: a text of a level beside its areas says what the level is. A name above levels that
 * have more names below holds areas.
 */
export function aboveAreas(texts: readonly Text[]): ReadonlySet<string> {
  const isLabel = ({ role, text }: Label) => (role === undefined || role === 'track' ? [fold(text)] : [])
  const above = texts.flatMap(({ path }) => {
    const at = path.findLastIndex(({ role }) => role === 'area')
    return path.slice(0, Math.max(0, at)).flatMap(isLabel)
  })
  const parted = texts.flatMap(({ path }) => {
    const at = path.findLastIndex(({ role }) => role === 'level')
    return at < 0 || at + 1 === path.length
      ? []
      : [{ over: path.slice(0, at).flatMap(isLabel), below: path.at(-1)?.id ?? '' }]
  })
  const over = new Set(parted.flatMap((one) => one.over))
  const areFew = over.size < new Set(parted.map(({ below }) => below)).size
  return new Set([...above, ...(areFew ? over : [])])
}

/** Keys whose values name levels, such as what a job is promoted to: they point there, and say nothing of areas. */
export function pointers(texts: readonly Text[], { isListed }: Names): ReadonlySet<string> {
  const filled = texts.filter(({ text }) => !isPlaceholder(text))
  const byKey = Map.groupBy(filled, ({ path }) => path.at(-1)?.id ?? '')
  const isOfLevels = (same: readonly Text[]) =>
    same.filter(({ text }) => isListed(text, 'level')).length > same.length / 2
  return new Set([...byKey].flatMap(([key, same]) => (isOfLevels(same) ? [key] : [])))
}
