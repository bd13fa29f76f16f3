import type { Framework } from '../framework/framework.ts'
import { indexes, type Place, placesOf } from './phrases.ts'
import type { Pick } from './pick.ts'
import type { Token } from './token.ts'
import { wordings } from './wordings.ts'

/** Words for an end of the ladder. */
export interface End {
  readonly side: 'top' | 'bottom'
  readonly positions: ReadonlySet<number>
  /** They name no level besides: "the most junior people". Else they do with a word for "level": "first rung". */
  readonly alone: boolean
}

/** "The top level", "bottom rung and top rung": the upper first. */
export function endsSaid(words: readonly Token[], track: Pick | undefined): readonly End[] {
  const alone = ends.flatMap(({ side, alone }) =>
    placesOf(words, alone)
      .slice(0, 1)
      .map((place) => ({ side, positions: withLevelWord(place, words, track), alone: true })),
  )
  if (alone.length > 0) return alone
  return ends.flatMap(({ side, beside }) => {
    const said = placesOf(words, beside).map((place) => ({ place, positions: withLevelWord(place, words, track) }))
    const end = said.find(({ place, positions }) => positions.size > place.to - place.from)
    return end ? [{ side, positions: end.positions, alone: false }] : []
  })
}

const ends = [
  { side: 'top', alone: wordings.topAlone, beside: wordings.top },
  { side: 'bottom', alone: wordings.bottomAlone, beside: wordings.bottom },
] as const

/** With the word for "level" right beside it, or after the track's name: "lowest marketing level". */
function withLevelWord({ from, to }: Place, words: readonly Token[], track: Pick | undefined): Set<number> {
  let after = to
  while (track?.positions.has(after)) after++
  return new Set([...indexes({ from, to }), ...[from - 1, after].filter((at) => words[at]?.role === 'level')])
}

/** The level at that end, where no other words say which: of those named, or of the ladder; of each where no track is named. */
export function levelAt(
  end: End,
  { track, level }: { readonly track?: Pick; readonly level?: Pick },
  words: readonly Token[],
  framework: Framework,
): Pick | undefined {
  // "First rung" names no "Engineer I-II".
  const isAside = level && !level.whole && level.positions.isSubsetOf(end.positions)
  const among = isAside ? undefined : level?.ids
  if (among?.length === 1) return undefined
  const tracks = framework.tracks.filter(({ id, shared }) => track?.ids.includes(id) ?? !shared)
  const ladders = tracks.map(({ levels }) => levels.filter(({ id }) => among?.includes(id) ?? true))
  const ids = new Set(ladders.flatMap((levels) => levels.at(end.side === 'top' ? -1 : 0)?.id ?? []))
  const positions = end.positions.union(level?.positions ?? new Set<number>())
  const said = [...positions].map((at) => words[at]?.text).join(' ')
  return ids.size === 0 ? undefined : { kind: 'level', ids: [...ids], said, positions, whole: true }
}
