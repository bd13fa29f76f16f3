import type { Framework } from '../framework/framework.ts'
import { wordings } from './language.ts'
import { indexes, placesOf } from './phrases.ts'
import type { Pick } from './pick.ts'
import type { Token } from './token.ts'

/** "Top level", "lowest grade": the end of the ladder, or of each ladder where no track is named. */
export function endIn(words: readonly Token[], track: Pick | undefined, framework: Framework): Pick | undefined {
  const beforeLevelWord = (phrases: readonly (readonly string[])[]) =>
    placesOf(words, phrases).find(({ to }) => words[to]?.role === 'level')
  const top = beforeLevelWord(wordings.top)
  const place = top ?? beforeLevelWord(wordings.bottom)
  if (!place) return undefined
  const tracks = framework.tracks.filter(({ id, shared }) => track?.ids.includes(id) ?? !shared)
  const ids = new Set(tracks.flatMap(({ levels }) => levels.at(top ? -1 : 0)?.id ?? []))
  const positions = new Set([...indexes(place), place.to])
  const said = [...positions].map((at) => words[at]?.text).join(' ')
  return ids.size === 0 ? undefined : { kind: 'level', ids: [...ids], said, positions, whole: true }
}
