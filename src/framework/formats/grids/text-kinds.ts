import { fold } from '../../text.ts'
import type { Guide } from '../guide.ts'
import { DESCRIPTION_WORDS, isClause, isOnly, isTextWord } from '../vocabulary.ts'

/** A header taken apart: the level, and what the column says of it. */
interface Split {
  readonly name: string
  readonly kind: string
}

/** "Examples", "What you do": what a column says of a level, and no name of one. */
export function isTextKind(label: string): boolean {
  return label !== '' && (isTextWord(label) || isClause(label.split(' ', 1)[0] ?? ''))
}

/**
 * The levels of columns that have several kinds of texts for each: "Junior" of "Junior evidence", "Examples for Junior" and
 * "Junior: what you do", and of "Examples" right after it.
 */
export function withoutKinds(labels: readonly string[], guide: Guide): string[] {
  const counts = Map.groupBy(labels, (label) => label)
  const parted = partedByMarks(labels, guide)
  const bare: string[] = []
  for (const label of labels) {
    const before = bare.at(-1) ?? ''
    const follows = isTextKind(label) && (counts.get(label)?.length ?? 0) > 1 && guide.likeness(before) > 0
    bare.push(follows ? before : (parted.get(label) ?? withoutKind(label, guide)))
  }
  const areSeveral = new Set(bare).size < labels.length - labels.length / 4
  return areSeveral || areOfOneKind(labels, bare, guide) ? bare : [...labels]
}

/** Whether all levels have the same kind: "Level 1 description" and "Level 2 description". */
function areOfOneKind(labels: readonly string[], bare: readonly string[], guide: Guide): boolean {
  const levels = labels.flatMap((label, at) => (guide.likeness(label) > 0 ? [{ label, name: bare[at] ?? '' }] : []))
  const kinds = new Set(levels.map(({ label, name }) => fold(label.replace(name, ''))))
  return levels.length > 1 && kinds.size === 1 && [...kinds].every((kind) => isOnly(kind, DESCRIPTION_WORDS))
}

/** Without the kind at its end or beginning, where the rest is a level. */
function withoutKind(label: string, guide: Guide): string {
  const places = [...label.matchAll(/[\s:–—(/-]+(?=\p{L})/gu)]
  const atEnd = places.map(({ index, 0: joint }) => split(label.slice(0, index), label.slice(index + joint.length)))
  const atStart = [...label.matchAll(/[\s:–—(/-]+(?:(?:at|for|of|in)\s+)?(?=[\p{L}\d])/gu)].map(({ index, 0: joint }) =>
    split(label.slice(index + joint.length), label.slice(0, index)),
  )
  const found = [...atEnd, ...atStart].find(({ name, kind }) => isTextKind(kind) && guide.likeness(name) > 0)
  return found?.name ?? label
}

/** The levels of labels such as "L1: Key results" and "L1: Core": each level has the same kinds, and two or more. */
function partedByMarks(labels: readonly string[], guide: Guide): ReadonlyMap<string, string> {
  const splits = labels.flatMap((label) => {
    const [, name, kind] = /^(.+?)(?::\s*|\s+[–—-]\s+|\s+\()(\p{L}.*)$/u.exec(label) ?? []
    if (name === undefined || kind === undefined) return []
    return guide.likeness(name) > 0 && guide.likeness(kind) === 0 ? [{ label, ...split(name, kind) }] : []
  })
  const kinds = new Set(splits.map(({ kind }) => fold(kind)))
  const names = [...Map.groupBy(splits, ({ name }) => name).values()]
  const isWhole = names.every((all) => kinds.isSubsetOf(new Set(all.map(({ kind }) => fold(kind)))))
  return new Map(names.length > 1 && kinds.size > 1 && isWhole ? splits.map(({ label, name }) => [label, name]) : [])
}

function split(name: string, kind: string): Split {
  const isOpen = kind.endsWith(')') && !kind.includes('(')
  return { name, kind: isOpen ? kind.slice(0, -1) : kind }
}
