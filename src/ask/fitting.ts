import type { Framework } from '../framework/framework.ts'
import type { Mention } from './mentions.ts'
import type { Kind } from './names.ts'
import type { Pick } from './pick.ts'
import { pickOf } from './rivals.ts'
import type { Token } from './token.ts'

/** "D2 quality", where the "Quality" of others is none of D2's: its "Data Quality". */
export function areaThere(
  pick: Pick,
  named: readonly Pick[],
  mentions: readonly Mention[],
  words: readonly Token[],
  framework: Framework,
): Pick {
  const levels = named.find(({ kind }) => kind === 'level')?.ids ?? []
  const isThere = (area: string) => levels.some((level) => framework.at({ level, area }).length > 0)
  if (pick.kind !== 'area' || levels.length === 0 || pick.ids.some(isThere)) return pick
  const other = mentions.find(({ kind, id, positions }) => {
    return kind === 'area' && isThere(id) && positions.symmetricDifference(pick.positions).size === 0
  })
  return other ? { ...pickOf(other, mentions, words), whole: pick.whole } : pick
}

/** Of several levels that the words name those of the track and with the area named. */
export function fitting(pick: Pick, named: readonly Pick[], framework: Framework): Pick {
  if (pick.kind !== 'level') return pick
  const idsOf = (kind: Kind) => named.find((each) => each.kind === kind)?.ids ?? []
  const tracks = framework.tracks.filter(({ id }) => idsOf('track').includes(id))
  const among = (ids: readonly string[], fits: (id: string) => boolean) => {
    const left = ids.length > 1 ? ids.filter(fits) : []
    return left.length > 0 ? left : ids
  }
  const own = among(pick.ids, (id) => tracks.some(({ levels }) => levels.some((level) => level.id === id)))
  const ids = among(own, (level) => idsOf('area').some((area) => framework.at({ level, area }).length > 0))
  return { ...pick, ids }
}
