import type { Framework } from '../framework/framework.ts'
import { wordings } from './language.ts'
import { indexes, placesOf } from './phrases.ts'
import type { Pick } from './pick.ts'
import type { Token } from './token.ts'

/** "Top level", "lowest grade": the end of the ladder, or of each ladder where no track is named. */
export function endIn(words: readonly Token[], track: Pick | undefined, framework: Framework): Pick | undefined {
  const isLevelWord = (at: number) => words[at]?.role === 'level'
  const besideLevelWord = (phrases: readonly (readonly string[])[]) =>
    placesOf(words, phrases).find(({ from, to }) => isLevelWord(to) || isLevelWord(from - 1))
  const top = besideLevelWord(wordings.top)
  const place = top ?? besideLevelWord(wordings.bottom)
  if (!place) return undefined
  const tracks = framework.tracks.filter(({ id, shared }) => track?.ids.includes(id) ?? !shared)
  const ids = new Set(tracks.flatMap(({ levels }) => levels.at(top ? -1 : 0)?.id ?? []))
  const positions = new Set([...[place.from - 1, place.to].filter(isLevelWord), ...indexes(place)])
  const said = [...positions].map((at) => words[at]?.text).join(' ')
  return ids.size === 0 ? undefined : { kind: 'level', ids: [...ids], said, positions, whole: true }
}
