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
const SEPARATORS = [' - ', ' – ', ' — ', ': ', ' / ', ' | ', ' · ']

/** A track's heading without what all its siblings share up to a separator: "Edge Engineer" of "Craft - Edge Engineer". */
export function nameOf(track: TrackName, all: readonly TrackName[]): string {
  const siblings = all.filter(({ group, label }) => group === track.group && label !== track.label)
  if (track.group === undefined || siblings.length === 0) return track.label
  const isShared = (start: string) =>
    siblings.every(({ label }) => label.startsWith(start) && label.length > start.length)
  const shared = startsOf(track.label).findLast(isShared) ?? ''
  return track.label.slice(shared.length)
}

/** Whether the track is for everyone: what follows its last separator says so. */
export function isShared(label: string): boolean {
  const start = startsOf(label).at(-1) ?? ''
  return SHARED.has(fold(label.slice(start.length)))
}

/** What all of several names begin with, up to and with a separator: "Skills 2023 - ". */
export function sharedStart(names: readonly string[]): string {
  const [first = '', ...others] = names
  if (others.length === 0) return ''
  return startsOf(first).findLast((start) => others.every((name) => name.startsWith(start))) ?? ''
}

/** Names without what all share up to a separator, at either end: "Levels 2023 - Baker", "Baker | Levels". What names a job stays. */
export function withoutShared(names: readonly string[]): readonly string[] {
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
