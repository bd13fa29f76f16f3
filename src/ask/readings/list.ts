import { partNamed } from '../intent.ts'
import { indexes } from '../phrases.ts'
import type { Pick } from '../pick.ts'
import { type Asked, tells, type Understood } from './reading.ts'

/** "What levels are there?" */
export function readList({ words, intent, best }: Asked): Understood | undefined {
  const part = partNamed(words)
  if (!part) return undefined
  const other = (pick: Pick | undefined) => pick && !(pick.positions.size === 1 && pick.positions.has(part.at))
  if (other(best.area) || other(best.level)) return undefined
  // "At what level am I an accountable executive?" asks for what a text says.
  const isForeign = best.track?.ids.length === 0
  if (isForeign && intent.whichLevel) return undefined
  // An area may be called "Skills".
  if (best.area?.whole && intent.list.length === 0 && best.track) return undefined
  const told = new Set([...(best.track?.positions ?? []), ...intent.list.flatMap(indexes), part.at])
  if (words.some((word, at) => !told.has(at) && tells(word) && word.role !== 'job')) return undefined
  // "Do you have grades for software engineers?", where there are none.
  if (isForeign) return { is: 'missing', missing: [best.track?.said ?? ''], kind: 'track', at: {} }
  const [track] = best.track?.whole && best.track.ids.length === 1 && other(best.track) ? best.track.ids : []
  return { is: 'clear', command: { do: 'list', what: part.what, at: track === undefined ? {} : { track } } }
}
