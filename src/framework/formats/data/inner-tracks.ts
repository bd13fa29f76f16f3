import { fold } from '../../text.ts'
import type { Guide } from '../guide.ts'
import type { Label } from './keys.ts'
import { isLevel } from './kinds.ts'
import type { Text } from './texts.ts'

/** A fifth of the places, or more: one may come again by chance. */
const LEAST_SHARED = 0.2

/** What stands above a text's level, the level, and what stands below it. */
interface Parted {
  readonly text: Text
  readonly above: readonly Label[]
  readonly rest: readonly Label[]
}

/**
 * Texts of one track each: of a division and a role in it that has levels, the role. Where names that nothing tells the kind
 * of have texts at the same places of one track, they are the tracks.
 */
export function withInnerTracks(texts: readonly Text[], guide: Guide): readonly Text[] {
  const parted = texts.map((text): Parted => {
    const at = text.path.findIndex((label) => isLevel(label, guide))
    return { text, above: text.path.slice(0, Math.max(0, at)), rest: text.path.slice(Math.max(0, at)) }
  })
  const ladders = laddersOf(parted)
  return toldApart(parted.map((one) => ofInnermost(one, ladders))).map(joined)
}

/** The levels below each name of a track. */
function laddersOf(parted: readonly Parted[]): ReadonlyMap<string, ReadonlySet<string>> {
  const pairs = parted.flatMap(({ above, rest: [level] }) =>
    level === undefined ? [] : above.filter(isTrack).map(({ text }) => [fold(text), fold(level.text)] as const),
  )
  const byTrack = Map.groupBy(pairs, ([track]) => track)
  return new Map([...byTrack].map(([track, all]) => [track, new Set(all.map(([, level]) => level))]))
}

/** With the innermost track that has several levels: "Senior Baker" with one alone is called as its level. */
function ofInnermost(one: Parted, ladders: ReturnType<typeof laddersOf>): Parted {
  const tracks = one.above.filter(isTrack)
  if (tracks.length < 2) return one
  const own = tracks.findLast(({ text }) => (ladders.get(fold(text))?.size ?? 0) > 1) ?? tracks[0]
  return { ...one, above: one.above.filter((label) => label === own || !isTrack(label)) }
}

/** With the names below a track as tracks, where they tell apart what has the same place in it. */
function toldApart(parted: readonly Parted[]): readonly Parted[] {
  const named = parted.flatMap((one) => {
    const [track, name] = [one.above.find(isTrack), nameIn(one)]
    return track === undefined || name === undefined ? [] : [{ name, place: placeOf(track, one) }]
  })
  const places = [...Map.groupBy(named, ({ place }) => place).values()]
  const shared = places.filter((same) => new Set(same.map(({ name }) => fold(name.text))).size > 1)
  if (shared.length === 0 || shared.length < LEAST_SHARED * places.length) return parted
  return parted.map((one) => {
    const name = nameIn(one)
    const isOfTrack = name !== undefined && one.above.some(isTrack)
    const above = one.above.filter((label) => !isTrack(label))
    return isOfTrack
      ? { ...one, above: above.map((label) => (label === name ? { ...name, role: 'track' } : label)) }
      : one
  })
}

/** The name right above a level with areas below it. */
function nameIn({ above, rest }: Parted): Label | undefined {
  const last = above.at(-1)
  return rest.length > 1 && last?.role === undefined ? last : undefined
}

function placeOf(track: Label, { rest }: Parted): string {
  return [track, ...rest].map(({ text }) => fold(text)).join('\n')
}

function isTrack({ role }: Label): boolean {
  return role === 'track'
}

function joined({ text, above, rest }: Parted): Text {
  return { ...text, path: [...above, ...rest] }
}
