import type { Cell, TrackName } from './cell.ts'
import { isRole } from './level-words.ts'
import { fold } from './text.ts'

const SHARED = new Set([
  'all',
  'everyone',
  'everybody',
  'shared',
  'common',
  'general',
  'core',
  'all tracks',
  'all roles',
])
/** After "all" they mean every track, as a noun of a job does: "All Roles", "All Engineers". */
const EVERYONE = new Set(['roles', 'tracks', 'crafts', 'disciplines', 'functions', 'jobs', 'staff', 'employees'])
const SEPARATORS = [' - ', ' – ', ' — ', ': ', ' / ', ' | ', ' · ']

/**
 * A track's label without what those of all its siblings share up to a separator: "Edge Engineer" of "Craft - Edge Engineer". Siblings
 * are headings of one page, or tracks that are each called as a page or file.
 */
export function nameOf(track: TrackName, all: readonly TrackName[]): string {
  const labels = all.filter(({ group }) => group === track.group).map(({ label }) => label)
  return withoutShared(labels)[labels.indexOf(track.label)] ?? track.label
}

/** Whether a cell's track is called by a heading of its page, and by nothing else. */
export function isOfHeading({ track: { group, fileName } }: Cell): boolean {
  return group !== undefined && fileName === undefined
}

/** Whether the track is for everyone: what follows its last separator says so. */
export function isShared(label: string): boolean {
  return SHARED.has(lastOf(label))
}

/** "All Engineers": for everyone, where the others have its levels. */
function isForAll(label: string): boolean {
  const [first, ...others] = lastOf(label).split(' ')
  const last = others.at(-1) ?? ''
  return first === 'all' && (EVERYONE.has(last) || isRole(last))
}

function lastOf(label: string): string {
  const start = startsOf(label).at(-1) ?? ''
  return fold(label.slice(start.length))
}

/** The folded labels of the tracks that are for everyone. */
export function sharedTracks(cells: readonly Cell[]): ReadonlySet<string> {
  const tracks = Map.groupBy(cells, ({ track }) => fold(track.label))
  const levels = new Map([...tracks].map(([label, own]) => [label, new Set(own.map(({ level }) => level.key))]))
  const isHeldByOthers = (label: string) =>
    levels.size > 1 && levels.values().every((own) => !own.isDisjointFrom(levels.get(label) ?? new Set()))
  const all = tracks.keys().filter((label) => isShared(label) || (isForAll(label) && isHeldByOthers(label)))
  return new Set(all)
}

/** What all of several names begin with, up to and with a separator: "Skills 2023 - ". */
export function sharedStart(names: readonly string[]): string {
  const [first = '', ...others] = names
  if (others.length === 0) return ''
  return startsOf(first).findLast((start) => others.every((name) => name.startsWith(start))) ?? ''
}

/** Names without what all share up to a separator, at either end: "Levels 2023 - Baker", "Baker | Levels". What names a job stays. */
function withoutShared(names: readonly string[]): readonly string[] {
  const start = sharedStart(names)
  const bare = hasRole(start) ? names : names.map((name) => name.slice(start.length))
  const end = sharedEnd(bare)
  return hasRole(end) ? bare : bare.map((name) => name.slice(0, name.length - end.length))
}

function sharedEnd([first = '', ...others]: readonly string[]): string {
  if (others.length === 0) return ''
  const ends = startsOf(first).map((start) => separatorOf(start) + first.slice(start.length))
  return ends.find((end) => others.every((name) => name.endsWith(end) && name !== end)) ?? ''
}

/** The separator at the end of a beginning. */
function separatorOf(start: string): string {
  return SEPARATORS.find((separator) => start.endsWith(separator)) ?? ''
}

function hasRole(text: string): boolean {
  return text.split(/[^\p{L}\p{M}]+/u).some(isRole)
}

/** The beginnings of a heading up to and with a separator, shortest first. */
function startsOf(label: string): string[] {
  const ends = SEPARATORS.flatMap((separator) => {
    const parts = label.split(separator).slice(0, -1)
    return parts.map((_, index) => parts.slice(0, index + 1).join(separator).length + separator.length)
  })
  return ends.toSorted((one, other) => one - other).map((end) => label.slice(0, end))
}

/** Each track once, in the order of the source. */
export function tracksIn(cells: readonly Cell[]): TrackName[] {
  return [...new Map(cells.map(({ track }) => [fold(track.label), track])).values()]
}
