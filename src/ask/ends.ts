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

export function endSaid(words: readonly Token[], track: Pick | undefined): End | undefined {
  const [top] = placesOf(words, wordings.topAlone)
  const [bottom] = placesOf(words, wordings.bottomAlone)
  const alone = top ?? bottom
  if (alone) return { side: top ? 'top' : 'bottom', positions: withLevelWord(alone, words, track), alone: true }
  const besideLevelWord = (phrases: readonly (readonly string[])[]) =>
    placesOf(words, phrases)
      .map((place) => ({ place, positions: withLevelWord(place, words, track) }))
      .find(({ place, positions }) => positions.size > place.to - place.from)
  const high = besideLevelWord(wordings.top)
  const end = high ?? besideLevelWord(wordings.bottom)
  return end && { side: high ? 'top' : 'bottom', positions: end.positions, alone: false }
}

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
