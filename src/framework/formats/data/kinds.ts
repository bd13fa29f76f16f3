import { isPlaceholder } from '../../page-words.ts'
import { fold } from '../../text.ts'
import { hasAreaWord } from '../area-names.ts'
import type { Guide } from '../guide.ts'
import { isJob } from '../likeness.ts'
import type { Placed } from '../placed.ts'
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

/**
 * Texts of levels without the only key beside the one that says what a level is: "detail" beside "summary" says more of the
 * same, where a name above the levels, or the file, is the area.
 */
export function withoutMore(texts: readonly Text[], guide: Guide, hasArea: boolean): readonly Text[] {
  const levels = new Set(texts.flatMap(({ path }) => path.slice(-1)).filter((label) => isLevel(label, guide)))
  const below = texts.map(({ path }) => path.slice(path.findLastIndex((label) => levels.has(label)) + 1))
  const more = new Set(below.flat())
  const [name = '', ...others] = new Set([...more].map(({ text }) => fold(text)))
  const isMore = name !== '' && others.length === 0 && !hasAreaWord(name) && below.every(isAtMostOne)
  const areNamed = hasArea || texts.every(({ path }) => path.some((label) => !levels.has(label) && !more.has(label)))
  if (levels.size < 2 || more.size < 2 || !isMore || !areNamed) return texts
  return texts.map((text) => ({ ...text, path: text.path.filter((label) => !more.has(label)) }))
}

/** Whether a key or word says that a label is a level's. */
export function isLevel({ role, text }: Label, guide: Guide): boolean {
  return role === 'level' || (role === undefined && guide.isLevelLike(text))
}

function isAtMostOne(labels: readonly Label[]): boolean {
  return labels.length === 0 || (labels.length === 1 && labels[0]?.role === undefined)
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

/**
 * Labels of texts that stand beside what holds a level's areas, `scope_note` beside `expectations`: where the data lists the
 * keys in there, and not this one, it holds a note on the level.
 */
export function besideAreas(texts: readonly Text[], { isListed }: Names, guide: Guide): ReadonlySet<Label> {
  const keys = texts.flatMap(({ path }) => {
    const at = path.findLastIndex((label) => isLevel(label, guide))
    const [level, key] = [path[at], path[at + 1]]
    return level === undefined || key?.among === undefined || at + 2 < path.length ? [] : [{ level, key }]
  })
  const listed = keys.filter(({ key: { id } }) => isListed(id, 'area') || isListed(id, 'group'))
  const holding = new Set(listed.map(({ level }) => level))
  const own = new Set(listed.map(({ key }) => key.among))
  return new Set(keys.flatMap(({ level, key }) => (holding.has(level) && !own.has(key.among) ? [key] : [])))
}

/** Keys whose values name levels, such as what a job is promoted to: they point there, and say nothing of areas. */
export function pointers(texts: readonly Text[], { isListed }: Names): ReadonlySet<string> {
  const filled = texts.filter(({ text }) => !isPlaceholder(text))
  const byKey = Map.groupBy(filled, ({ path }) => path.at(-1)?.id ?? '')
  const isOfLevels = (same: readonly Text[]) =>
    same.filter(({ text }) => isListed(text, 'level')).length > same.length / 2
  return new Set([...byKey].flatMap(([key, same]) => (isOfLevels(same) ? [key] : [])))
}
